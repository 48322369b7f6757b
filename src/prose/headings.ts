import type { Frame } from './context';
import { disputeGroups, DOCUMENTS } from './meanings';
import { isOtherKind } from './narrowing';
import type { Token } from './tokens';
import type { WordId } from './words';

/** What a heading in a sentence makes the numbers behind it speak of. */
interface Heading {
  frame: Frame;
  frameIsOld: false;
}

/** Words that say more than a subject (「公开规范性文件：…」, 「新收申请：…」): with one, it is no mere heading. */
const SAYS_MORE: readonly WordId[] = [
  'publish',
  'opened',
  'difference',
  'negation',
  'forOthers',
  'foreign',
  'share',
];

/**
 * What stands before a colon and counts nothing is a heading: 「行政规范性文件：制发6、废止4」, 「申请人：自然人97」.
 * Where it names several things, or none of the form, nothing is changed.
 */
export function headingBefore(tokens: readonly Token[], colon: number): Heading | null {
  let first = colon;
  while (first > 0 && tokens[first - 1]?.kind !== 'mark') first--;
  const heading = tokens.slice(first, colon);
  if (heading.some(({ kind }) => kind === 'number')) return null;
  const words = heading.flatMap((token) => (token.kind === 'word' ? [token.id] : []));
  if (words.some((id) => SAYS_MORE.includes(id))) return null;
  const frame = frameOf(words, heading);
  return frame && { frame: narrowed(frame, heading), frameIsOld: false };
}

/** 「行政复议案件中，」, 「新收申请按主体统计，」: what else may open a list of names. */
const TOPIC = /(?:中|方面|[看分统]|划分|区分|分类)$/;

/** What a clause that counts nothing and ends in 中, 按…统计, 从…看 makes the numbers behind its comma speak of. */
export function topicBefore(tokens: readonly Token[], comma: number): Heading | null {
  const at = tokens[comma - 1]?.kind === 'word' ? comma - 2 : comma - 1;
  const last = tokens[at];
  const heading = last?.kind === 'other' && TOPIC.test(last.text) ? headingBefore(tokens, comma) : null;
  const isNew = tokens.slice(0, comma).some((token) => token.kind === 'word' && token.id === 'newly');
  return heading?.frame?.kind === 'applications' && isNew
    ? { ...heading, frame: { kind: 'applications', base: 'newly' } }
    : heading;
}

/** 「行政诉讼（直接起诉）：维持3」: the brackets tell which of them. */
function narrowed(frame: Frame, heading: readonly Token[]): Frame {
  const inBrackets = heading.flatMap((token) => (token.kind === 'aside' ? token.words : []));
  const groups = [...new Set(inBrackets.flatMap((id) => disputeGroups(id) ?? []))];
  return frame?.kind === 'disputes' && groups.length > 0 ? { kind: 'disputes', groups } : frame;
}

function frameOf(words: readonly WordId[], heading: readonly Token[]): Frame {
  const rows = DOCUMENTS.filter((id) => words.includes(id));
  const groups = words.flatMap((id) => disputeGroups(id) ?? []);
  const applies = heading.some(
    (token, at) =>
      token.kind === 'word' &&
      (token.id === 'application' || (token.id === 'plainApplication' && !isOtherKind(heading, at))),
  );
  if (rows.length > 0) return groups.length > 0 || applies ? null : { kind: 'documents', rows, verb: null };
  if (groups.length > 0) return { kind: 'disputes', groups: [...new Set(groups)] };
  return applies || words.includes('applicant') ? { kind: 'applications', base: 'either' } : null;
}
