import type { Form } from '../format/form';
import {
  applicantColumnsOf,
  applicationsMeaning,
  DECISIONS,
  disclosureMeaning,
  disputeGroups,
  disputesMeaning,
  resultRows,
  resultsMeaning,
  type ApplicationsBase,
  type Meaning,
} from './meanings';
import { TOTAL } from './readings';
import type { Token } from './tokens';
import type { WordId } from './words';

/** Words beside a figure that do not change its meaning. */
const BESIDE: ReadonlySet<WordId> = new Set<WordId>([
  ...([
    'light',
    'all',
    'total',
    'thisYear',
    'application',
    'plainApplication',
    'openness',
    'happen',
    'cause',
  ] as const),
  ...(['newly', 'received', 'handled', ...DECISIONS] as const),
]);
const BESIDE_TEXT = /^(?:量|数|件|办件量?|处理|决定)$/;

/** What words without a number name of the form: 「申请量」, 「行政复议案件」, 「行政处罚」. null where they name more or other things. */
export function namedFigure(form: Form, tokens: readonly Token[]): Meaning | null {
  const isPlain = (token: Token) =>
    token.kind === 'word'
      ? BESIDE.has(token.id) || isOfTables(form, token.id)
      : token.kind === 'other' && BESIDE_TEXT.test(token.text);
  if (tokens.length === 0 || !tokens.every(isPlain)) return null;
  const ids = tokens.flatMap((token) => (token.kind === 'word' ? [token.id] : []));
  const decisions = DECISIONS.filter((id) => ids.includes(id));
  const groups = [...new Set(ids.flatMap((id) => disputeGroups(id) ?? []))];
  const results = ids.filter((id) => resultRows(form, id));
  const columns = [...new Set(ids.flatMap((id) => applicantColumnsOf(form, id) ?? []))];
  const kinds = [decisions, groups, results, columns].filter((found) => found.length > 0);
  if (kinds.length > 1 || decisions.length > 1) return null;
  if (decisions.length > 0) return disclosureMeaning(form, decisions, 'decisions');
  if (groups.length > 0) return disputesMeaning(form, groups, null);
  if (results.length > 0)
    return resultsMeaning(form, results, [results.flatMap((id) => resultRows(form, id) ?? [])]);
  const base = baseOf(ids);
  return base && applicationsMeaning(form, base, columns.length > 0 ? columns : TOTAL);
}

const isOfTables = (form: Form, id: WordId): boolean =>
  id !== 'company' &&
  (disputeGroups(id) !== null || resultRows(form, id) !== null || applicantColumnsOf(form, id) !== null);

function baseOf(ids: readonly WordId[]): ApplicationsBase | null {
  const names = ids.includes('application') || ids.includes('plainApplication');
  if (!names) return null;
  if (ids.includes('newly')) return 'newly';
  return ids.includes('handled') ? (ids.includes('received') ? 'either' : 'handled') : 'received';
}
