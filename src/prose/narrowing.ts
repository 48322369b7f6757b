import type { Form } from '../format/form';
import { groupOfReason } from './meanings';
import { isNeutral } from './neutral';
import type { Token } from './tokens';
import type { WordId } from './words';

/** Words that tell nothing by themselves and may stand between a word and its number. */
export const IDLE: ReadonlySet<WordId> = new Set<WordId>([
  ...([
    'light',
    'all',
    'total',
    'among',
    'each',
    'applicant',
    'kinds',
    'thisYear',
    'otherYear',
    'lastYear',
    'tier',
    'changedTo',
  ] as const),
  ...(['scope', 'happen', 'about', 'some', 'share', 'record', 'and', 'topic', 'cause', 'foreign'] as const),
]);

/** What may stand in front of 申请 without making it another kind (专利申请、低保申请). */
const PLAIN_BEFORE =
  /(?:所有|全部|上述|各项|每[件个]|各类|有效|提出|提交|递交|来自|外地|当地|各地|本地|次|市|县|区|省|我局|本局|机关|企业|公司|单位|律师|媒体|村民|居民|农民|业主|当事人|社会|群众|相关|有关|线上|线下|网络|本级)$|^(?:登记|正式|实际)$/;

/**
 * Whether the words of a number, those of `chunk` among them, tell of some only, or of other things: 「涉及征地的申请」, 「各部门
 * 受理」, 「已到期的43件」.
 */
export function isNarrowed(
  form: Form,
  tokens: readonly Token[],
  at: number,
  chunk: readonly Token[],
): boolean {
  const words = chunk.flatMap((token) => (token.kind === 'word' ? [token] : []));
  return (
    words.some(
      ({ id }, index) => id === 'tier' || (id === 'about' && !isOwnMatter(form, words[index + 1])),
    ) ||
    hasStrangeWords(form, ownPhrase(tokens, at, chunk)) ||
    chunk.some((_, index) => isDescribed(chunk, index)) ||
    isDescribedNumber(tokens, at) ||
    hasOwnActor(tokens, at, chunk) ||
    followsOffice(tokens, at, chunk)
  );
}

/** All that is said of a number itself: the clause of its words, what stands between, what stands behind. */
function ownPhrase(tokens: readonly Token[], at: number, chunk: readonly Token[]): Token[] {
  let first = at;
  while (first > 0) {
    const before = tokens[first - 1];
    if (!before || before.kind === 'number' || before.kind === 'mark' || chunk.includes(before)) break;
    first--;
  }
  // A number that stands first is told by all that follows it in its clause.
  const alone = chunk.length === 0;
  const behind: Token[] = [];
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === 'mark' || token.kind === 'number') break;
    // Behind its object stands what became of it: 「83件申请均已办理完毕并送达」.
    if (!alone && token.kind === 'word' && !IDLE.has(token.id)) break;
    behind.push(token);
  }
  return [...chunk, ...tokens.slice(first, at), ...behind];
}

/** Whether something is said of a number that may tell which of them; 「不动产登记资料等行政查询事项」 gives an example. */
const hasStrangeWords = (form: Form, own: readonly Token[]): boolean =>
  own.some((token, index) => !isNeutral(token) && !isExample(form, own, index));

/** 「不动产登记资料等行政查询事项」: what stands before 等 and the form's own name is an example of it. */
export function isExample(form: Form, tokens: readonly Token[], index: number): boolean {
  const [next, named] = [tokens[index + 1], tokens[index + 2]];
  const isKinds = next?.kind === 'word' && next.id === 'kinds';
  return isKinds && named?.kind === 'word' && groupOfReason(form, named.id) !== undefined;
}

const VERBS: readonly WordId[] = ['received', 'newly', 'handled', 'dealt', 'allHandled'];
/** Unknown words that tell when or by whom, not what. */
const NO_OBJECT =
  /(?:年|底|末|日|月|止|中|时|上述|以上|所有|全[省市州县区旗镇乡局]|各界|社会|来自|通过|以|由|提出|各类|各项|有效|上门)$/;

/** Whether an unknown word stands between the verb (or the mark before) and the number, where the object should be. */
export function hasStrangeObject(tokens: readonly Token[], at: number, chunk: readonly Token[]): boolean {
  const isStrange = (token: Token) => token.kind === 'other' && !NO_OBJECT.test(token.text);
  let verb = chunk.length - 1;
  while (verb >= 0 && !isVerb(chunk[verb])) verb--;
  if (chunk.length > 0) return verb >= 0 && chunk.slice(verb + 1).some(isStrange);
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.kind === 'mark' || token.kind === 'number') return false;
    if (isStrange(token)) return true;
  }
  return false;
}

/** 「因涉及第三方合法权益不予公开」, 「涉及信息公开的复议」 tell what the form itself counts, and no more. */
const isOwnMatter = (form: Form, word: { id: WordId } | undefined): boolean =>
  word?.id === 'openness' || (word !== undefined && groupOfReason(form, word.id) !== undefined);

/** How names of an agency's own departments end: 「规划科办理57件、征收科办理42件」. */
const OFFICE = /[局科室股站所队处镇乡办部心庭厅]$/;

/** Whether one of several actors, each with its own number, did it: then the number is a part. */
function hasOwnActor(tokens: readonly Token[], at: number, chunk: readonly Token[]): boolean {
  const verb = chunk.findIndex(isVerb);
  const actor = chunk[verb - 1];
  if (verb < 0 || actor?.kind !== 'other') return false;
  const first = tokens.indexOf(chunk.find(({ kind }) => kind !== 'mark') ?? actor);
  const [mark, before] = [tokens[first - 1], tokens[first - 2]];
  const listed = mark?.kind === 'mark' && before?.kind === 'number' && first < at;
  return (listed && (mark.mark === 'list' || OFFICE.test(actor.text))) || chunk.some(isAmong);
}

/** 「最多的是规划科，办理33件」: the clause before ends in the office that did it. */
function followsOffice(tokens: readonly Token[], at: number, chunk: readonly Token[]): boolean {
  const [start] = chunk;
  const first = start ? tokens.indexOf(start) : at;
  const [before, mark] = [tokens[first - 2], tokens[first - 1]];
  return (
    mark?.kind === 'mark' &&
    mark.mark === 'comma' &&
    before?.kind === 'other' &&
    /[科股站所队]$/.test(before.text)
  );
}

const isAmong = (token: Token): boolean => token.kind === 'word' && token.id === 'among';

const isVerb = (token: Token | undefined): boolean => token?.kind === 'word' && VERBS.includes(token.id);

/** Whether a description with 的 says which applications are meant: 「征地拆迁的申请」. */
export function isDescribed(chunk: readonly Token[], index: number): boolean {
  const token = chunk[index];
  if (token?.kind !== 'word' || (token.id !== 'plainApplication' && token.id !== 'application')) return false;
  const counted = chunk[index - 1]?.kind === 'number';
  return isDescribedNumber(chunk, counted ? index - 1 : index);
}

/** Whether 的 and a description stand right before a place: 「已到期的43件」. */
function isDescribedNumber(tokens: readonly Token[], at: number): boolean {
  const [of, before] = [tokens[at - 1], tokens[at - 2]];
  return (
    of?.kind === 'word' &&
    of.id === 'light' &&
    before?.kind === 'other' &&
    !isNeutral(before) &&
    !PLAIN_BEFORE.test(before.text)
  );
}

/** Whether the words before 申请 show that it is another kind of application. */
export function isOtherKind(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.id !== 'plainApplication') return false;
  const before = tokens[index - 1];
  if (before?.end !== token.start) return false;
  const earlier = tokens[index - 2];
  // 「建设用地审查申请」, 「职称评审、人才引进等各类申请」
  if (before.kind === 'word' && before.id === 'publish')
    return earlier?.kind === 'other' && earlier.end === before.start && !PLAIN_BEFORE.test(earlier.text);
  if (before.kind !== 'other') return false;
  const listed = earlier?.kind === 'word' && earlier.id === 'kinds' && tokens[index - 3]?.kind === 'other';
  return listed || !PLAIN_BEFORE.test(before.text);
}
