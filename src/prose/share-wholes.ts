import type { Form } from '../format/form';
import { speaksOf } from './clauses';
import {
  disputeGroups,
  disputesMeaning,
  applicationsMeaning,
  groupOfReason,
  resultRows,
  resultsMeaning,
  type ApplicationsBase,
  type DisputeGroup,
  type Meaning,
} from './meanings';
import type { CountMention } from './numbers';
import { TOTAL, type Reading } from './readings';
import type { ReadSentence, Statement } from './statements';
import type { Token } from './tokens';
import type { WordId } from './words';

/** What a share is taken of: a number of the text, cells of the tables, or either. */
export interface ShareWhole {
  value: number | null;
  readings: readonly Reading[];
}

/** Whether a number is said exactly, without 余、近、多. */
export const isExact = ({ least, most }: CountMention): boolean => least === most;

/** Wholes looked at; a sentence has fewer, and the bound keeps reading linear. */
const MOST_WHOLES = 10;
/** 新收、新收＋结转、答复、办结: what shares of applications are taken of. */
export const WHOLES: ReadonlySet<string> = new Set(['newly', 'received', 'handled', 'either']);

const cellsOf = (readings: readonly Reading[]): Set<string> => new Set(readings.flatMap(({ plus }) => plus));

/** The numbers of a sentence a share of `part` may be taken of; `number` is the part's own. */
export function wholesNamed(
  { statements }: ReadSentence,
  part: readonly Reading[],
  number: CountMention | null,
): ShareWhole[] {
  return statements
    .filter(
      (statement) =>
        isExact(statement.number) &&
        statement.thisYear &&
        statement.number !== number &&
        (canBeWhole(statement.meaning, part) || contains(statement.meaning, part)),
    )
    .slice(0, MOST_WHOLES)
    .map(({ number: { least }, meaning }) => ({ value: least, readings: meaning.readings }));
}

/** 「复议18件」, whatever came of them. */
const isAllDisputes = ({ dimension, readings }: Meaning): boolean =>
  dimension === 'whole' && readings.every(isOfDisputes);

const isOfDisputes = ({ plus }: Reading): boolean => plus.every((cell) => cell.startsWith('disputes.'));

/** Shares of disputes are taken of disputes of the same group, those of applications of applications. */
function canBeWhole(meaning: Meaning, part: readonly Reading[]): boolean {
  const [first] = part;
  if (!first || !isOfDisputes(first)) return WHOLES.has(meaning.id);
  const groups = (cells: Iterable<string>) => new Set([...cells].map((cell) => cell.split('.')[1]));
  const own = groups(cellsOf(meaning.readings));
  return isAllDisputes(meaning) && [...groups(first.plus)].every((group) => own.has(group));
}

/** 「予以公开和部分公开66件，其中予以公开52件，占78.8%」: a number that counts the part among others. */
function contains(meaning: Meaning, part: readonly Reading[]): boolean {
  const own = cellsOf(meaning.readings);
  const cells = [...cellsOf(part)];
  return (
    cells.length > 0 &&
    meaning.bound === 'exact' &&
    own.size > cells.length &&
    cells.every((cell) => own.has(cell))
  );
}

/**
 * What a part of the tables is a share of where the text names nothing: of all that came or was handled, a reason also
 * of its group, a case of those of its kind.
 */
export function usualWholes(form: Form, part: readonly Reading[]): ShareWhole[] {
  const cells = [...cellsOf(part)];
  const lines = [...new Set(cells.map((cell) => cell.split('.')[1] ?? ''))];
  if (cells.length === 0) return [];
  if (cells.every((cell) => cell.startsWith('disputes.')))
    return [{ value: null, readings: disputesMeaning(form, lines as DisputeGroup[], null).readings }];
  if (!cells.every((cell) => cell.startsWith('applications.'))) return [];
  const groups = new Set(lines.map((line) => groupOfReason(form, line as WordId)));
  const [group] = groups;
  const rows = group && groups.size === 1 ? (resultRows(form, group) ?? []) : [];
  return [
    { value: null, readings: applicationsMeaning(form, 'either', TOTAL).readings },
    ...(group && rows.length > lines.length
      ? [{ value: null, readings: resultsMeaning(form, [group], [rows]).readings }]
      : []),
  ];
}

/** Words allowed in naming a whole; with any other word it is not known which whole is meant. */
const IN_A_WHOLE: ReadonlySet<WordId> = new Set<WordId>([
  ...(['light', 'all', 'total', 'thisYear', 'and', 'newly', 'received', 'handled', 'share'] as const),
  ...(['application', 'plainApplication'] as const),
]);
const IN_A_WHOLE_TEXT = /^(?:件|量|数|比|件数|件的)$/;

const isOfWhole = (form: Form, token: Token): boolean =>
  token.kind === 'word'
    ? IN_A_WHOLE.has(token.id) || resultRows(form, token.id) !== null || disputeGroups(token.id) !== null
    : token.kind === 'other' && IN_A_WHOLE_TEXT.test(token.text);

/** 「占办结总数47件的28.3%」, 「占新收申请的43.8%」; null where nothing is named. */
export function namedWhole(form: Form, words: readonly Token[]): ShareWhole | 'unknown' | null {
  const number = words.find((token) => token.kind === 'number');
  if (number)
    return number.kind === 'number' && number.number.kind === 'count' && isExact(number.number)
      ? { value: number.number.least, readings: [] }
      : 'unknown';
  if (!words.every((token) => isOfWhole(form, token))) return 'unknown';
  const ids = words.flatMap((token) => (token.kind === 'word' ? [token.id] : []));
  const results = ids.filter((id) => resultRows(form, id));
  const groups = ids.flatMap((id) => disputeGroups(id) ?? []);
  if (results.length > 0 && groups.length > 0) return 'unknown';
  if (results.length > 0) {
    const rows = results.flatMap((id) => resultRows(form, id) ?? []);
    return { value: null, readings: resultsMeaning(form, results, [rows]).readings };
  }
  if (groups.length > 0) return { value: null, readings: disputesMeaning(form, groups, null).readings };
  const bases: ApplicationsBase[] = [];
  if (speaksOf(words, 'newly')) bases.push('newly');
  else if (speaksOf(words, 'received')) bases.push('received');
  if (speaksOf(words, 'handled')) bases.push('handled');
  if (bases.length === 0 && speaksOf(words, 'application', 'plainApplication')) bases.push('either');
  const [base] = bases;
  if (!base) return null;
  return {
    value: null,
    readings: applicationsMeaning(form, bases.length > 1 ? 'either' : base, TOTAL).readings,
  };
}

/** Whether a statement counts applications as a whole. */
export const isAllApplications = ({ meaning }: Statement): boolean => WHOLES.has(meaning.id);
