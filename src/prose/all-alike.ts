import type { Form } from '../format/form';
import type { Claim } from './claims';
import { wordsOf, type Objects } from './clauses';
import { applicantColumnsOf, isOutcome, resultRows, type DisputeGroup } from './meanings';
import { applicationsReading, disputesReading, TOTAL, type Reading } from './readings';
import type { Token } from './tokens';
import type { WordId } from './words';

/** Words allowed in such a clause around 均: they do not narrow what it says of all. */
const IDLE: ReadonlySet<WordId> = new Set<WordId>([
  ...(['light', 'all', 'total', 'thisYear', 'each', 'received', 'handled', 'happen', 'cause'] as const),
  ...([
    'application',
    'plainApplication',
    'applicant',
    'reconsideration',
    'litigation',
    'directSuit',
    'suitAfterReview',
  ] as const),
  ...(['openness', 'granted', 'upheld', 'corrected', 'otherResult'] as const),
]);
/** 申请均来自自然人, 申请全部由自然人提出 */
const IDLE_TEXT = /^(?:来自|由|系|属于|获|得到|向我局)$/;

/**
 * 「复议案件均获维持」, 「申请人均为自然人」, 「申请全部予以公开」: if all are of one kind, every other kind is 0. A clause with
 * any word that may narrow it is passed over.
 */
export function allAlike(form: Form, clause: readonly Token[], { applications, groups }: Objects): Claim[] {
  const at = clause.findIndex(
    (token) => token.kind === 'word' && (token.id === 'all' || token.id === 'each'),
  );
  const word = clause[at];
  if (!word || (!applications && groups.length === 0) || !clause.every((token) => isIdle(form, token)))
    return [];
  const said = wordsOf(clause.slice(at + 1)).map(({ id }) => id);
  const place = { start: word.start, end: clause[clause.length - 1]?.end ?? word.end };
  const others = groups.length > 0 ? otherOutcomes(form, groups, said) : notSaidOf(form, said);
  return others.map(([id, none]) => ({ id: `all.${id}`, none, ...place }));
}

const isIdle = (form: Form, token: Token): boolean => {
  if (token.kind === 'word') return IDLE.has(token.id) || isApplicant(form, token.id);
  if (token.kind === 'number') return token.number.kind === 'count';
  return token.kind === 'mark' || (token.kind === 'other' && IDLE_TEXT.test(token.text));
};

const isApplicant = (form: Form, id: WordId): boolean =>
  id === 'citizen' || applicantColumnsOf(form, id) !== null;

const DECIDED = ['upheld', 'corrected', 'otherResult'] as const;

function otherOutcomes(
  form: Form,
  groups: readonly DisputeGroup[],
  said: readonly WordId[],
): [string, Reading][] {
  const [outcome, second] = said.filter(isOutcome);
  if (!outcome || second) return [];
  return DECIDED.filter((other) => other !== outcome).map((other) => [
    `${outcome}.${other}`,
    disputesReading(form, groups, other),
  ]);
}

function notSaidOf(form: Form, said: readonly WordId[]): [string, Reading][] {
  const results = said.filter((id) => resultRows(form, id));
  const [applicant, second] = said.filter((id) => isApplicant(form, id));
  if (applicant && !second && results.length === 0) {
    const own = applicant === 'citizen' ? ['naturalPerson'] : (applicantColumnsOf(form, applicant) ?? []);
    const others = form.applicants.map(({ id }) => id).filter((id) => !own.includes(id));
    return [[applicant, applicationsReading(form, ['newlyReceived'], others)]];
  }
  const rows = results.flatMap((id) => resultRows(form, id) ?? []);
  return rows.length > 0 && !applicant
    ? [[results.join('+'), applicationsReading(form, ['handledTotal'], TOTAL, rows)]]
    : [];
}
