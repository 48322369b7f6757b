import type { Form } from '../format/form';
import { hasStrangeObject, IDLE, isExample, isNarrowed, isOtherKind } from './narrowing';
import { applicantColumnsOf, disputeGroups, resultRows } from './meanings';
import type { Token } from './tokens';
import type { WordId } from './words';

/** The words that belong to one number of a row. */
export interface Phrase {
  /** Words in front, in order, as far as they belong to it; without those that mean nothing by themselves. */
  left: readonly WordId[];
  /** Words behind it up to the next mark, unless they lead up to another number. */
  right: readonly WordId[];
  /** The joined words right in front: 予以公开、部分公开和不予公开. At least one where `left` is not empty. */
  heads: readonly WordId[];
  /** Something unknown stands right behind: 「收到 3 件群众来信」. */
  rightUnknown: boolean;
  /** Something unknown stands where the object should: 「受理群众来信163件」, 「网民留言128条全部办结」. */
  strange: boolean;
  /** Only 合计、共计 in front: it sums up what was counted before. */
  sumsUp: boolean;
  /** A clause like 涉及…的 narrows the object. */
  narrowed: boolean;
  /** 共有、共计 in front, of whatever stands behind. */
  counted: boolean;
  /** 其中、备案 and other words of scope stand in front. */
  scoped: boolean;
  /** 上年、去年 in front, not as part of 结转. */
  lastYear: boolean;
  /** It stands before all that is said: 「上年收到」 and not 「办理上年申请」. */
  ofLastYear: boolean;
  /** 分别、各: the numbers that follow are dealt out to the words in front. */
  dealtOut: boolean;
  counter: string;
  /** Place of the words and the number in the sentence. */
  start: number;
  end: number;
}

/** Commas and colons allowed between a number and its words: 「收到申请，共 49 件」. */
const MOST_CROSSED = 2;
/** The phrase of the number at `at` in a row of tokens; `counter` is what it counts by. */
export function phraseAt(form: Form, tokens: readonly Token[], at: number, counter: string): Phrase {
  const number = tokens[at];
  if (!number) throw new Error('No token there');
  const head = headOf(tokens, at);
  const chunk = head.index === null ? [] : chunkEnding(tokens, head.index);
  const words = chunk.flatMap((token) => (token.kind === 'word' ? [token] : []));
  const between = [...words.map((word) => word.id), ...head.passed];
  const left = words.map((word) => word.id).filter((id) => !IDLE.has(id) || id === 'kinds' || id === 'and');
  const behind = wordsBehind(form, tokens, at, left.length === 0);
  const firstWord = words.find((word) => word.id === 'scope' || !IDLE.has(word.id));
  return {
    left,
    right: behind.words,
    heads: head.index === null ? [] : headsEnding(form, tokens, head.index),
    rightUnknown: behind.unknown,
    sumsUp: head.index === null && head.sumsUp,
    counted: left.length === 0 && between.includes('total'),
    strange: hasStrangeObject(tokens, at, chunk),
    narrowed: isNarrowed(form, tokens, at, chunk),
    scoped: between.includes('among') || between.includes('scope'),
    lastYear: between.includes('lastYear') || isChanged(tokens[at + 1]),
    ofLastYear: isChanged(tokens[at + 1]) || (between.includes('lastYear') && isFirst(words, 'lastYear')),
    dealtOut: between.includes('each'),
    counter,
    start: firstWord?.start ?? number.start,
    end: Math.max(number.end, behind.end),
  };
}

const isFirst = (words: readonly { id: WordId }[], id: WordId): boolean =>
  [id, undefined].includes(words.find((word) => word.id !== 'light')?.id);

/** What may stand between a word and its number: 「新收申请由上年的160件降至136件」, 「不予处理告知6件」. */
const FROM = /^(?:[由从]|告知书?|决定书?)$/;

/** The nearest meaningful word before, past idle words, brackets and a comma or two. */
function headOf(tokens: readonly Token[], at: number) {
  const passed: WordId[] = [];
  let crossed = 0;
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || (token.kind === 'other' && !FROM.test(token.text))) break;
    if (token.kind === 'number') return { index: null, passed, sumsUp: passed.includes('total') };
    if (token.kind === 'mark') {
      if (token.mark === 'semicolon' || token.mark === 'list' || ++crossed > MOST_CROSSED) break;
    } else if (token.kind === 'word') {
      if (!IDLE.has(token.id))
        return isOtherKind(tokens, index) || (crossed > 0 && followsNumber(tokens, index))
          ? none(passed)
          : { index, passed, sumsUp: false };
      passed.push(token.id);
    }
  }
  return none(passed);
}

/** Whether a number is followed by 降至 or the like, so that it is the earlier one: 「160件降至136件」. */
const isChanged = (next: Token | undefined): boolean => next?.kind === 'word' && next.id === 'changedTo';

const none = (passed: WordId[]) => ({ index: null, passed, sumsUp: false });

/** Whether a word follows a number in the same clause, so that it belongs to that: 「3件予以公开，2件 …」. */
function followsNumber(tokens: readonly Token[], index: number): boolean {
  for (let place = index - 1; place >= 0; place--) {
    const token = tokens[place];
    if (!token || (token.kind === 'mark' && token.mark !== 'list')) return false;
    if (token.kind === 'number') return true;
  }
  return false;
}

/** The clause up to and with a word: back to a comma, a colon, a semicolon or another number. */
function chunkEnding(tokens: readonly Token[], index: number): Token[] {
  let first = index;
  for (; first > 0; first--) {
    const before = tokens[first - 1];
    if (!before || before.kind === 'number' || (before.kind === 'aside' && before.counts)) break;
    if (before.kind === 'mark' && before.mark !== 'list') break;
  }
  return tokens.slice(first, index + 1);
}

/** Words of one kind joined by 、 or 和 in front of a number, the nearest last. */
function headsEnding(form: Form, tokens: readonly Token[], index: number): WordId[] {
  const heads: WordId[] = [];
  for (let place = index; place >= 0; place--) {
    const token = tokens[place];
    if (token?.kind === 'mark' && token.mark === 'list') continue;
    if (token?.kind !== 'word') break;
    if (token.id === 'and' || token.id === 'light') continue;
    if (heads.length > 0 && kindOf(form, token.id) !== kindOf(form, heads[0] ?? token.id)) break;
    heads.unshift(token.id);
    const before = tokens[place - 1];
    const joined =
      before?.kind === 'mark' ? before.mark === 'list' : before?.kind === 'word' && before.id === 'and';
    if (!joined) break;
  }
  return heads;
}

function kindOf(form: Form, word: WordId): string {
  if (resultRows(form, word)) return 'result';
  if (disputeGroups(word)) return 'dispute';
  return applicantColumnsOf(form, word)
    ? 'applicant'
    : word === 'penalties' || word === 'coerciveMeasures'
      ? 'licences'
      : word;
}

/** What may stand between a number and the words that are said of it: 「办结134件中」, 「10件由上年转入」. */
const LEADS_ON = /^(?:之?中|由|系|属于?|向|为)$/;

/** Whether the words after 、 have no number of their own: 「5件因逾期不补正、撤回等原因作其他处理」. */
function leadsOnTo(tokens: readonly Token[], mark: number): boolean {
  const token = tokens[mark];
  if (token?.kind !== 'mark' || token.mark !== 'list') return false;
  for (const next of tokens.slice(mark + 1)) {
    if (next.kind === 'number') return false;
    if (next.kind === 'mark' && next.mark !== 'list') return true;
  }
  return true;
}

/** The words after a number. Those before a further number belong to that one, unless this one has none before it. */
function wordsBehind(form: Form, tokens: readonly Token[], at: number, alone: boolean) {
  const words: WordId[] = [];
  let end = 0;
  let unknown: boolean | null = null;
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || (token.kind === 'mark' && !(alone && leadsOnTo(tokens, index)))) break;
    // 「诉讼23件包含上年未审结的1件」, 「9件诉讼案件中维持7件」: what follows is said of the next number.
    if (token.kind === 'word' && token.id === 'among') break;
    if (words.length > 0 && token.kind === 'other' && token.text.startsWith('中')) break;
    if (token.kind === 'number') {
      if (!alone) return { words: [], unknown: unknown ?? false, end: 0 };
      break;
    }
    if (token.kind === 'other' && !LEADS_ON.test(token.text) && !isExample(form, tokens, index))
      unknown ??= true;
    if (token.kind === 'word' && !IDLE.has(token.id)) {
      unknown ??= false;
      words.push(token.id);
      end = token.end;
    }
  }
  return { words, unknown: unknown ?? false, end };
}
