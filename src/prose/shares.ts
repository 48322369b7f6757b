import { speaksOf } from './clauses';
import { dealtOut } from './dealt-out';
import type { CountMention, PercentMention } from './numbers';
import { rateAt } from './rates';
import type { Reading } from './readings';
import { countedPart, namedPart, partOfShare, type SharePart } from './share-parts';
import { namedWhole, usualWholes, wholesNamed, type ShareWhole } from './share-wholes';
import type { ReadSentence } from './statements';
import type { Row, Token } from './tokens';
import type { Whole } from './wholes';

/** 「不予公开35件，占4.34%」: a share of applications, with the wholes it may be a share of. */
export interface Share {
  /** Keeps its name while the numbers change. */
  id: string;
  /** The number it is told of; where the text gives none (自然人占83%), the cells that hold it. */
  part: ShareWhole;
  /** What its part counts by the tables; empty where the words do not tell. */
  partReadings: readonly Reading[];
  percent: PercentMention;
  wholes: readonly ShareWhole[];
  /**
   * The cells its part must agree with before anything is said: a whole of the sentence before, or one that is not
   * named, may belong to another number. null where the whole stands beside it.
   */
  confirmedBy: readonly Reading[] | null;
  /** Place in the sentence, from the part to the percentage. */
  start: number;
  end: number;
}

/** A percentage and where it stands. */
interface PlacedPercent {
  percent: PercentMention;
  row: Row;
  at: number;
}

/** The percentages of a sentence, exact and rough. */
const percentsIn = ({ rows }: ReadSentence): PlacedPercent[] =>
  rows.flatMap((row) =>
    row.tokens.flatMap((token, at) =>
      token.kind === 'number' && token.number.kind === 'percent' ? [{ percent: token.number, row, at }] : [],
    ),
  );

/** The shares in a sentence; their whole may stand in the sentence before. `lists` are the wholes the text itself gives parts of. */
export function sharesIn(read: ReadSentence, before: ReadSentence | null, lists: readonly Whole[]): Share[] {
  return percentsIn(read).flatMap((placed) => {
    const { percent, row, at } = placed;
    const rate = rateAt(read, row, at);
    // 「办结率100%」 is a claim that nothing is left, which another rule checks.
    if (rate) return isHundred(percent) ? [] : [rateShare(rate, percent)];
    return dealtShare(read, before, placed) ?? shareAt(read, before, lists, placed) ?? [];
  });
}

const isHundred = ({ digits, decimals, between }: PercentMention): boolean =>
  between === null && digits === 100 * 10 ** decimals;

const rateShare = (
  { id, part, wholes, start }: NonNullable<ReturnType<typeof rateAt>>,
  percent: PercentMention,
): Share => ({
  id,
  part: { value: null, readings: part },
  partReadings: part,
  percent,
  wholes,
  confirmedBy: null,
  start,
  end: percent.end,
});

/** 「予以公开、部分公开分别占38.8%和10.4%」, 「予以公开52件、部分公开14件，分别占……」 */
function dealtShare(
  read: ReadSentence,
  before: ReadSentence | null,
  { percent, row, at }: PlacedPercent,
): Share | null {
  // 「甲和乙各1件，占……」 deals nothing out to the percentage.
  const each = lastIndex(
    row.tokens,
    at,
    (token, next) => token.kind === 'word' && token.id === 'each' && next?.kind !== 'number',
  );
  if (
    each === null ||
    !row.tokens.slice(each, at).some((token) => token.kind === 'word' && token.id === 'share')
  )
    return null;
  const phrase = dealtOut(row.tokens).get(percent);
  const named = phrase ? namedPart(read.form, phrase.left, phrase.start) : null;
  const part = named ?? countOfSamePlace(read, row, each, percent);
  return part && shareOf(read, before, part, percent, null);
}

function countOfSamePlace(
  read: ReadSentence,
  { tokens }: Row,
  each: number,
  percent: PercentMention,
): SharePart | null {
  const percents = tokens
    .slice(each)
    .flatMap((token) => (token.kind === 'number' && token.number.kind === 'percent' ? [token.number] : []));
  const counts = tokens
    .slice(0, each)
    .flatMap((token) => (token.kind === 'number' && token.number.kind === 'count' ? [token.number] : []));
  const number: CountMention | undefined = counts.slice(-percents.length)[percents.indexOf(percent)];
  return counts.length >= percents.length && number ? countedPart(read, number) : null;
}

function lastIndex(
  tokens: readonly Token[],
  before: number,
  is: (token: Token, next: Token | undefined) => boolean,
): number | null {
  for (let index = before - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token && is(token, tokens[index + 1])) return index;
  }
  return null;
}

function shareAt(
  read: ReadSentence,
  before: ReadSentence | null,
  lists: readonly Whole[],
  { percent, row, at }: PlacedPercent,
): Share | null {
  const told = shareWordBefore(row.tokens, at);
  const bracketed = row.host !== null && at === 0;
  if (told === null && !bracketed) return firstSaid(read, before, row, at, percent);
  const place = row.tokens[told ?? at];
  const behind = told === null ? [] : row.tokens.slice(told + 1, at);
  const comma = behind.findIndex(({ kind }) => kind === 'mark');
  // 「自然人占比最高，达71.3%」 names no whole.
  const wholeWords = comma < 0 ? behind : [];
  if (!place || speaksOf(behind, 'difference')) return null;
  const named = namedWhole(read.form, wholeWords);
  if (named === 'unknown') return null;
  const part = sumsUp(row.tokens, told) ? null : partOfShare(read, row, told, place.start);
  if (!part) return null;
  if (place.kind === 'word' && place.id === 'grantRate')
    return grantShare(read, before, part, percent, place.start);
  // Without words of its own a share is of what the sentence counts; then its part must be known to be a part of it.
  return named || part.known ? shareOf(read, before, part, percent, named) : listed(lists, part, percent);
}

/** Whether a share is of an unstated sum: 「征地26件、宅基地13件，合计占63.9%」. */
function sumsUp(tokens: readonly Token[], told: number | null): boolean {
  for (let index = (told ?? 0) - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.kind === 'mark' || token.kind === 'number') return false;
    if (token.kind === 'word' && token.id === 'total') return true;
  }
  return false;
}

/** 公开率 is of 予以公开, with or without 部分公开, as far as these are counted before it. */
function grantShare(
  read: ReadSentence,
  before: ReadSentence | null,
  part: SharePart,
  percent: PercentMention,
  start: number,
): Share | null {
  if (part.id.startsWith('granted')) return shareOf(read, before, part, percent, null);
  const counted = read.statements.some(({ meaning }) => meaning.id.startsWith('granted'));
  const whole = read.statements.some(
    ({ number, meaning }) => number === part.number && meaning.id === 'handled',
  );
  if (counted || !whole) return null;
  const readings = ['granted', 'grantedOrPartly'].flatMap(
    (id) => namedPart(read.form, [id as 'granted'], start)?.readings ?? [],
  );
  return shareOf(
    read,
    before,
    { ...part, id: 'granted', part: { value: null, readings }, readings, number: null, start },
    percent,
    null,
  );
}

/** 「134件中，38.8%予以公开」: the percentage stands before what it is of. */
function firstSaid(
  read: ReadSentence,
  before: ReadSentence | null,
  { tokens }: Row,
  at: number,
  percent: PercentMention,
): Share | null {
  const next =
    tokens[at + 1]?.kind === 'word' && speaksOf(tokens.slice(at + 1, at + 2), 'light')
      ? tokens[at + 2]
      : tokens[at + 1];
  const previous = tokens[at - 1];
  if (
    next?.kind !== 'word' ||
    (previous && previous.kind !== 'mark' && !speaksOf([previous], 'light', 'among', 'and'))
  )
    return null;
  const part = namedPart(read.form, [next.id], percent.start);
  const share = part && shareOf(read, before, part, percent, null);
  return share && { ...share, end: next.end };
}

/** The share of a part of the tables: of what is named, else of what the sentence or the one before it counts, else of what is usual. */
function shareOf(
  read: ReadSentence,
  before: ReadSentence | null,
  { id, part, readings, number, start }: SharePart,
  percent: PercentMention,
  named: ShareWhole | null,
): Share | null {
  const own = wholesNamed(read, readings, number);
  const earlier = own.length === 0 && before ? wholesNamed(before, readings, number) : [];
  const usual = usualWholes(read.form, readings);
  const beside = [own, earlier, usual].find((found) => found.length > 0) ?? [];
  // A reason is also a share of its group: 「不予公开26件，其中行政执法案卷7件，占26.9%」.
  const wholes = named ? [named] : [...beside, ...usual.slice(1)];
  return {
    id,
    part,
    partReadings: readings,
    percent,
    wholes,
    confirmedBy: named || own.length > 0 ? null : readings,
    start,
    end: percent.end,
  };
}

/** 「公开信息1204条，其中网站602条，占50%」: for what the form does not count, the whole is that of the text's own list. */
function listed(
  lists: readonly Whole[],
  { id, part, number, start }: SharePart,
  percent: PercentMention,
): Share | null {
  const list = lists.find(
    ({ parts, number: whole }) => whole.kind === 'count' && parts.some((item) => item.number === number),
  );
  if (!list || list.number.kind !== 'count' || list.number.least !== list.number.most) return null;
  if (number?.counter !== list.number.counter) return null;
  const values = [list.number.least, ...list.others];
  const wholes = values.map((value): ShareWhole => ({ value, readings: [] }));
  return { id, part, partReadings: [], percent, wholes, confirmedBy: null, start, end: percent.end };
}

const isShareWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.id === 'share' || token.id === 'grantRate');

/**
 * The 占 or 公开率 a percentage belongs to: in its own clause, or in the one before if only words like 达 follow. Of
 * 占…的比重 the first.
 */
function shareWordBefore(tokens: readonly Token[], at: number): number | null {
  let crossed = false;
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind === 'mark' && token.mark !== 'list') {
      if (crossed || !speaksOnlyLight(tokens.slice(index + 1, at))) return null;
      crossed = true;
    }
    if (token?.kind === 'number' && (crossed || token.number.kind === 'percent')) return null;
    if (isShareWord(token)) {
      for (let first = index - 1; first >= 0; first--) {
        const earlier = tokens[first];
        if (!earlier || earlier.kind === 'mark' || earlier.kind === 'number') break;
        if (isShareWord(earlier)) return first;
      }
      return index;
    }
  }
  return null;
}

const speaksOnlyLight = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.kind === 'word' && token.id === 'light');
