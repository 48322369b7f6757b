import type { CountMention, MoneyMention } from './numbers';
import type { ReadSentence } from './statements';
import type { Row, Token } from './tokens';
import type { WordId } from './words';

type Amount = CountMention | MoneyMention;

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
}

export interface Part {
  number: Amount;
  /** Parts are added up within one dimension only; null where the text does not tell. */
  dimension: string | null;
  /** A semicolon stands between it and the part before. */
  afterSemicolon: boolean;
  /** Something was done in its clause (发布、举办 …): it may be a sentence of its own. */
  acts: boolean;
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
        });
    }
    wholes.push(...closingTotals(row, items), ...colonLists(row, items));
    wholes.push(...announced(read, row, items, place === 0 ? before : null));
  });
  return wholes;
}

/** A number of a row that can be a whole or a part. */
interface Item extends Part {
  at: number;
  /** Those carried in: with the number before them they are all there was to do. */
  carriedIn: boolean;
  /** Its clause says it is no part: a difference, another year, a new total, 另有. */
  ends: boolean;
}

const ACTS = /发布|推送|发送|编发|刊发|制作|开展|举办|召开|组织|撰写|报送|收到|受理|办理|答复|公开/;
const ENDS: readonly WordId[] = ['difference', 'lastYear', 'otherYear', 'total', 'negation', 'rest'];

function itemsOf(read: ReadSentence, { tokens }: Row): Item[] {
  const meanings = new Map(read.statements.map(({ number, meaning }) => [number as Amount, meaning]));
  const items: Item[] = [];
  let clause: Token[] = [];
  let semicolon = false;
  tokens.forEach((token, at) => {
    if (token.kind === 'number' && token.number.kind !== 'percent') {
      const { number } = token;
      const words = clause.flatMap((part) => (part.kind === 'word' ? [part.id] : []));
      const text = read.sentence.plain.slice(clause[0]?.start ?? token.start, token.start);
      items.push({
        number,
        at,
        dimension: meanings.get(number)?.dimension ?? null,
        carriedIn: meanings.get(number)?.id === 'carriedIn',
        afterSemicolon: semicolon,
        acts: ACTS.test(text),
        ends: ENDS.some((id) => words.includes(id)) || /另|还有|此外/.test(text),
      });
      semicolon = false;
    }
    if (token.kind === 'mark') {
      clause = [];
      semicolon ||= token.mark === 'semicolon';
    } else clause.push(token);
  });
  return items;
}

/** The parts from an item on, until one that is no part; those of a part (其中 …) are left to it. */
function partsFrom(items: readonly Item[], first: number, tokens: readonly Token[]): Item[] {
  const parts: Item[] = [];
  let within = false;
  for (let index = first; index < items.length; index++) {
    const item = items[index];
    if (!item || item.ends) break;
    if (item.afterSemicolon) within = false;
    const previous = items[index - 1];
    const nested = index > first && previous && opensList(tokens, previous.at + 1, item.at);
    within ||= nested === true;
    if (!within) parts.push(item);
  }
  return parts;
}

const opensList = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => token.kind === 'word' && token.id === 'among');

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
    if (first < 0 || (token.id === 'each' && !word.startsWith('分别'))) return;
    const all = partsFrom(items, first, row.tokens);
    const own = items[first - 1];
    const numbers = own ? [own.number] : before ? lastNumbers(before) : [];
    for (const number of numbers) {
      const parts = all.filter((part) => part.number.kind === number.kind);
      const complete = /^(?:包括|包含|分别)/.test(word) && isList(row.tokens, at + 1, parts);
      // 分别 deals numbers out to words unless a whole stands right before it.
      if (parts.length > 0 && (token.id === 'among' || complete))
        wholes.push({
          number,
          inSentenceBefore: own === undefined,
          parts,
          complete,
          others: own ? othersOf(row.tokens, items, first - 1) : before ? amountsIn(before, number.kind) : [],
        });
    }
  });
  return wholes;
}

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
    ? [{ number, inSentenceBefore: true, parts, complete: true, others: [] }]
    : [];
}

const amountOf = (number: Amount): number => (number.kind === 'money' ? number.fen : number.most);

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

/** 「网站364条、公众号25条，共计389条」: the numbers before a total that closes their list. */
function closingTotals({ tokens }: Row, items: readonly Item[]): Whole[] {
  return items.flatMap((item, index): Whole[] => {
    const mark = markBeforeTotal(tokens, item.at);
    if (mark === null) return [];
    // 「……，三项合计612条」: the number of parts is none of them.
    const before = items.filter(({ at }, place) => place < index && at < mark);
    const parts: Item[] = [];
    for (let place = before.length - 1; place >= 0; place--) {
      const part = before[place];
      const next = before[place + 1] ?? item;
      if (!part || !next || part.ends || isOtherUnit(part.number, item.number)) break;
      if (opensList(tokens, part.at + 1, next.at) || (place < before.length - 1 && next.afterSemicolon))
        break;
      parts.unshift(part);
    }
    if (parts.length < 2 || item.afterSemicolon) return [];
    // The list may begin later: 「举办培训2次，发布信息96次、推送130次，共计226次」.
    const others = parts.slice(0, -1).map((_, from) => from);
    const isSum = others.some((from) => sumOf(parts.slice(from)) === amountOf(item.number));
    return isSum ? [] : [{ number: item.number, inSentenceBefore: false, parts, complete: true, others: [] }];
  });
}

const sumOf = (parts: readonly Item[]): number =>
  parts.reduce((sum, { number }) => sum + amountOf(number), 0);

/** 条 and 人次 are not added up. */
const isOtherUnit = (part: Amount, total: Amount): boolean =>
  part.kind !== total.kind ||
  (part.kind === 'count' && total.kind === 'count' && part.counter !== total.counter);

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
      ? [{ number: item.number, inSentenceBefore: false, parts, complete: true, others: [] }]
      : [];
  });
}

/** The place of the comma before a number that has nothing but 共计, 合计, 三项合计 between; null where more stands there. */
function markBeforeTotal(tokens: readonly Token[], at: number): number | null {
  let summed = false;
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind === 'mark') return summed && token.mark === 'comma' ? index : null;
    if (token && summed && isNumberOfParts(token)) continue;
    if (token?.kind !== 'word' || (token.id !== 'total' && token.id !== 'light')) return null;
    summed ||= token.id === 'total';
  }
  return null;
}

const isNumberOfParts = (token: Token): boolean =>
  token.kind === 'number' && token.number.kind === 'count' && /^[项类者种]$/.test(token.number.counter);

/** Whether a row holds nothing but names of things the form does not count, each with its number. */
const isPlainList = (tokens: readonly Token[], parts: readonly Part[]): boolean =>
  parts.length > 1 &&
  parts.every(
    ({ dimension, number }) => dimension === null && number.kind === 'count' && number.counter !== '',
  ) &&
  !tokens.some((token) => token.kind === 'word' && (token.id === 'among' || token.id === 'kinds')) &&
  isList(tokens, 0, parts);

/** Whether every piece from `from` up to the last part ends in a number: then nothing was left uncounted. */
function isList(tokens: readonly Token[], from: number, parts: readonly Part[]): boolean {
  const last = parts[parts.length - 1];
  let counted = true;
  for (const [place, token] of tokens.slice(from).entries()) {
    const isAnd = token.kind === 'word' && token.id === 'and';
    // 「机构概况1条，以及预算信息2条」: the word goes with its comma.
    if (isAnd && place > 0 && tokens[from + place - 1]?.kind === 'mark') continue;
    if (token.kind === 'mark' || isAnd) {
      if (!counted) return false;
      counted = false;
    } else if (token.kind === 'number') {
      counted = true;
      if (token.number === last?.number) break;
    } else if (token.kind === 'word' && token.id === 'kinds') return false;
  }
  return parts.length > 1;
}
