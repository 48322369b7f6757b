import type { Form } from '../format/form';
import type { Claim } from './claims';
import { speaksOf, wordsOf, type Objects } from './clauses';
import { applicationsReading, disputesReading } from './readings';
import type { Token } from './tokens';
import type { WordId } from './words';

/**
 * 「全部办结」, 「办结率100%」, 「已审结」: claims that nothing is left. `inTime`: the sentence is about what was due, so that
 * a rate of answers (答复率) proves nothing more.
 */
export function completions(
  form: Form,
  clause: readonly Token[],
  objects: Objects,
  inTime: boolean,
): Claim[] {
  const { applications, groups } = objects;
  return clause.flatMap((token, at): Claim[] => {
    if (token.kind !== 'word') return [];
    const isRate = token.id === 'rate' || (token.id === 'answerRate' && !inTime);
    // 「受理的申请100%办结」
    const whole = token.id === 'handled' && isHundred(clause[at - 1]);
    const end = isRate ? hundredAfter(clause, at) : token.end;
    const place = { start: token.start, end: end ?? token.end };
    if (token.id === 'allHandled' || whole || (isRate && end !== null)) {
      if (applications)
        return [{ id: 'all.handled', none: applicationsReading(form, ['carriedOver']), ...place }];
      return groups.length > 0
        ? [{ id: 'all.decided', none: disputesReading(form, groups, 'undecided'), ...place }]
        : [];
    }
    if (token.id !== 'allDecided' || groups.length === 0 || counts(clause)) return [];
    return [{ id: 'all.decided', none: disputesReading(form, groups, 'undecided'), ...place }];
  });
}

const counts = (clause: readonly Token[]) =>
  clause.some((token) => token.kind === 'number' && token.number.kind === 'count');

/** 「答复率、办结率均为100%」 */
const isBesideRate = (token: Token): boolean =>
  token.kind === 'mark' ||
  (token.kind === 'other' && /[率度]$/.test(token.text)) ||
  (token.kind === 'word' &&
    ['light', 'all', 'each', 'total', 'and', 'rate', 'answerRate', 'onTimeRate'].includes(token.id));

/** Where 「办结率为 100%」 ends; null where the rate is not 100%. */
function hundredAfter(clause: readonly Token[], at: number): number | null {
  const next = clause.slice(at + 1).find((token) => !isBesideRate(token));
  return next && isHundred(next) ? next.end : null;
}

const isHundred = (token: Token | undefined): boolean =>
  token?.kind === 'number' &&
  token.number.kind === 'percent' &&
  token.number.between === null &&
  token.number.digits === 100 * 10 ** token.number.decimals;

/** Words beside which 未审结 is one outcome of several, or of some cases only. */
const NOT_OF_ALL: readonly WordId[] = [
  'some',
  'among',
  'and',
  'upheld',
  'corrected',
  'otherResult',
  'negation',
];

/** 「目前案件正在审理中」 about all cases of a kind: then none of them has been decided. */
export function pending(form: Form, clause: readonly Token[], { groups }: Objects): Claim[] {
  const word = wordsOf(clause).find(({ id }) => id === 'undecided');
  if (!word || groups.length === 0 || counts(clause) || speaksOf(clause, ...NOT_OF_ALL)) return [];
  const none = disputesReading(form, groups, 'total', ['undecided']);
  return [{ id: 'all.pending', none, start: word.start, end: word.end }];
}
