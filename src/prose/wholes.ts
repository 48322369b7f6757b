import { closingTotals } from './closing-totals';
import {
  amountOf,
  isNumberOfParts,
  isOtherUnit,
  isList,
  isPlainList,
  itemsOf,
  partsFrom,
  type Amount,
  type Item,
  type Part,
} from './listed-numbers';
import type { ReadSentence } from './statements';
import type { Row, Token } from './tokens';

/** A number with the parts the text gives of it: 「共计444条。政府网站118条，公众号294条……」. */
export interface Whole {
  number: Amount;
  /** The sentence the whole stands in: the one read, or the one before it. */
  inSentenceBefore: boolean;
  parts: readonly Part[];
  /** The text claims that the parts are all (分别为、包括、由…组成, or a list after 「共计…。」). */
  complete: boolean;
  /** What else the parts may be parts of: two numbers together, or the whole of which this one is a part itself. */
  others: readonly number[];
  /** Every number before it in its sentence: parts that come to just one of them are that one's. */
  earlier: readonly number[];
}

/** Longer than any sentence people write: such a text is not read for lists, so that reading stays linear. */
const LONGEST_ROW = 600;

/** The wholes of a sentence and their parts; `before` is the sentence before it in its paragraph. */
export function wholesIn(read: ReadSentence, before: ReadSentence | null): Whole[] {
  const wholes: Whole[] = [];
  read.rows.forEach((row, place) => {
    if (row.tokens.length > LONGEST_ROW) return;
    const items = itemsOf(read, row);
    if (place === 0) wholes.push(...listAfterTotal(read, items, before));
    if (row.host && row.host.kind !== 'percent') {
      const parts = partsFrom(items, 0, row.tokens);
      const opened = row.tokens[0]?.kind === 'word' && row.tokens[0].id === 'among';
      if (parts.length > 1 || opened)
        wholes.push({
          number: row.host,
          inSentenceBefore: false,
          parts,
          // Names with numbers and nothing else in the brackets are all there is.
          complete: isPlainList(row.tokens, parts),
          others: [],
          earlier: [],
        });
    }
    wholes.push(...closingTotals(row, items), ...colonLists(row, items));
    wholes.push(...composed(row, items));
    wholes.push(...announced(read, row, items, place === 0 ? before : null));
  });
  return wholes;
}

/** 「1260条，由网站724条、微信386条、微博105条组成」, 「52件，分为四类：征地23件、……」: all parts of the number before. */
function composed({ tokens }: Row, items: readonly Item[]): Whole[] {
  return tokens.flatMap((token, at): Whole[] => {
    const divides = opensDivision(tokens, at);
    if (token.kind !== 'other' || !(divides || token.text.startsWith('由'))) return [];
    const own = items.filter((item) => item.at < at).pop();
    const first = items.findIndex((item) => item.at > at && !isNumberOfParts(tokens[item.at]));
    if (first < 0 || !own) return [];
    const begin = items[first]?.at ?? at;
    const end = tokens.findIndex(
      (next, place) => place > begin && (closesList(next) || isNumberOfParts(next)),
    );
    const parts = partsFrom(items, first, tokens).filter(
      ({ number, at: place }) => !isOtherUnit(number, own.number) && (end < 0 || place < end),
    );
    const behind = (parts[parts.length - 1]?.at ?? -1) + 1;
    const closes = closesList(tokens[isNumberOfParts(tokens[behind]) ? behind + 1 : behind]);
    const colon = tokens.findIndex(
      (mark, place) => place > at && mark.kind === 'mark' && mark.mark === 'colon',
    );
    const from = divides && colon >= 0 && colon < (parts[0]?.at ?? 0) ? colon + 1 : at;
    return (closes || divides) && isList(tokens, from, parts)
      ? [{ number: own.number, inSentenceBefore: false, parts, complete: true, others: [], earlier: [] }]
      : [];
  });
}

const closesList = (token: Token | undefined): boolean =>
  token?.kind === 'other' && /^(?:组成|构成)/.test(token.text);

/** 「分为」 */
function opensDivision(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token?.kind === 'other' &&
    token.text.endsWith('分') &&
    next?.kind === 'word' &&
    next.id === 'light' &&
    next.end - next.start === 1
  );
}

/** 其中、包括、分别为: the number before is the whole, in this sentence or, at its start, in the one before. */
function announced(
  read: ReadSentence,
  row: Row,
  items: readonly Item[],
  before: ReadSentence | null,
): Whole[] {
  const wholes: Whole[] = [];
  row.tokens.forEach((token, at) => {
    if (token.kind !== 'word' || (token.id !== 'among' && token.id !== 'each')) return;
    const word = read.sentence.plain.slice(token.start, token.end);
    const first = items.findIndex((item) => item.at > at);
    if (first < 0 || (token.id === 'each' && !/^(?:分别|依次)/.test(word))) return;
    const all = partsFrom(items, first, row.tokens);
    const divided = lastDivided(items, first);
    // 「…19件，作出行政处罚、行政强制决定分别为297件和22件」 deals out to its own names.
    const own = items[divided];
    if (token.id === 'each' && !standsBefore(row.tokens, own?.at, at)) return;
    const numbers = own ? [own.number] : before ? lastNumbers(before) : [];
    for (const number of numbers) {
      const parts = all.filter((part) => part.number.kind === number.kind);
      const complete =
        (/^(?:包括|包含|分别|依次|即)/.test(word) || endsInRest(row.tokens, parts)) &&
        isList(row.tokens, at + 1, parts);
      // 分别 deals numbers out to words unless a whole stands right before it, and 即 may only give its name.
      if (parts.length > 0 && ((token.id === 'among' && !word.startsWith('即')) || complete))
        wholes.push({
          number,
          inSentenceBefore: own === undefined,
          parts,
          complete,
          earlier: items.slice(0, Math.max(0, divided)).map((item) => amountOf(item.number)),
          others: own ? othersOf(row.tokens, items, divided) : before ? amountsIn(before, number.kind) : [],
        });
    }
  });
  return wholes;
}

/** 「其中：政策文件31条、工作动态205条、其他类22条」: what ends in the rest is all there is. */
function endsInRest(tokens: readonly Token[], parts: readonly Part[]): boolean {
  const at = tokens.findIndex(
    (token) => token.kind === 'number' && token.number === parts[parts.length - 1]?.number,
  );
  const clause = tokens.slice(0, at);
  while (clause.length > 0 && clause[clause.length - 1]?.kind === 'word') clause.pop();
  const [name] = clause.slice(-1);
  return parts.length > 2 && name?.kind === 'other' && /^其[他它]/.test(name.text);
}

/** 「办结202件，比上年多办结34件，其中」: the place of the last number before that is no difference. */
function lastDivided(items: readonly Item[], first: number): number {
  for (let index = first - 1; index >= 0; index--) if (items[index]?.compares === false) return index;
  return first - 1;
}

/** Whether nothing but marks and words that tell nothing stand between a number and a word. */
const standsBefore = (tokens: readonly Token[], from: number | undefined, to: number): boolean =>
  from !== undefined &&
  tokens
    .slice(from + 1, to)
    .every(
      (token) =>
        token.kind === 'mark' || token.kind === 'aside' || (token.kind === 'word' && token.id === 'light'),
    );

/** The last count and the last amount of a sentence: what 其中 at the start of the next one speaks of. */
function lastNumbers({ rows }: ReadSentence): Amount[] {
  const numbers = (rows[0]?.tokens ?? []).flatMap((token) => (token.kind === 'number' ? [token.number] : []));
  const last = (kind: Amount['kind']) =>
    numbers.filter((number): number is Amount => number.kind === kind).pop();
  return [last('count'), last('money')].filter((number): number is Amount => number !== undefined);
}

/** 「共计444条。」 and then nothing but names with numbers. */
function listAfterTotal(read: ReadSentence, items: readonly Item[], before: ReadSentence | null): Whole[] {
  const tokens = before?.rows[0]?.tokens ?? [];
  const last = tokens[tokens.length - 1];
  if (!before?.sentence.stopped || last?.kind !== 'number' || last.number.kind === 'percent') return [];
  const { number } = last;
  const own = read.rows[0]?.tokens ?? [];
  const total = tokens[tokens.length - 2];
  if (total?.kind !== 'word' || total.id !== 'total') return [];
  // 「网站96条、公众号130条，共计226条。」 has closed its own list.
  if (tokens.some((token) => token.kind === 'number' && token !== last)) return [];
  const parts = partsFrom(items, 0, own).filter((part) => part.number.kind === number.kind);
  return parts.length > 1 && isList(own, 0, parts)
    ? [{ number, inSentenceBefore: true, parts, complete: true, others: [], earlier: [] }]
    : [];
}

/** All counts, or all amounts, of a sentence: 「答复1453件，包括上年结转30件。其中……」 goes on with the first. */
const amountsIn = ({ rows }: ReadSentence, kind: Amount['kind']): number[] =>
  (rows[0]?.tokens ?? []).flatMap((token) =>
    token.kind === 'number' && token.number.kind !== 'percent' && token.number.kind === kind
      ? [amountOf(token.number)]
      : [],
  );

/**
 * What the parts behind a number may be parts of besides it: with those joined to it by 、 and 和 (复议5件、诉讼1件，
 * 其中……), or, where it is a part itself, any number before it. Those carried in come on top of the number before
 * them (收到9件，上年结转1件，其中……), and numbers that add up to one before them are its parts (19件，17件线上，2件
 * 信函，其中……).
 */
function othersOf(tokens: readonly Token[], items: readonly Item[], at: number): number[] {
  const own = items[at];
  if (!own) return [];
  const others: number[] = [];
  let sum = amountOf(own.number);
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index];
    const next = items[index + 1];
    if (!item || !next || item.number.kind !== own.number.kind) break;
    if (!isJoined(tokens, item.at, next.at)) break;
    sum += amountOf(item.number);
    others.push(sum);
  }
  const isPart = own.dimension !== null && own.dimension !== 'whole' && own.dimension !== 'document';
  const before = items.slice(0, at).filter(({ number }) => number.kind === own.number.kind);
  if (isPart) for (const { number } of before) others.push(amountOf(number));
  const nearest = before[before.length - 1];
  if (nearest && own.carriedIn)
    others.push(amountOf(nearest.number), amountOf(nearest.number) + amountOf(own.number));
  let list = amountOf(own.number);
  for (let index = before.length - 1; index > 0; index--) {
    list += amountOf(before[index]?.number ?? own.number);
    const whole = before[index - 1];
    if (whole && amountOf(whole.number) === list) others.push(list);
  }
  return others;
}

/** Whether 、 or 和 stands between two numbers, and no mark that parts. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  if (between.some((token) => token.kind === 'mark' && token.mark !== 'list')) return false;
  return between.some((token) => token.kind === 'mark' || (token.kind === 'word' && token.id === 'and'));
}

/** 「共1204条：门户网站612条，公示栏62条」: names with numbers behind a colon are all there is. */
function colonLists({ tokens }: Row, items: readonly Item[]): Whole[] {
  return items.flatMap((item, index): Whole[] => {
    const mark = tokens[item.at + 1];
    if (mark?.kind !== 'mark' || mark.mark !== 'colon') return [];
    const parts = partsFrom(items, index + 1, tokens).filter(
      ({ number }) => number.kind === item.number.kind,
    );
    // What the form counts is held against the tables; a new verb begins something else.
    const isPlain = parts.every(({ dimension }) => dimension === null || dimension === 'channel');
    if (!isPlain || parts.some(({ acts }) => acts && !parts[0]?.acts)) return [];
    return isList(tokens, item.at + 2, parts)
      ? [{ number: item.number, inSentenceBefore: false, parts, complete: true, others: [], earlier: [] }]
      : [];
  });
}
