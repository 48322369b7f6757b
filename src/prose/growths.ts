import type { CountMention, PercentMention } from './numbers';
import { namedFigure } from './named-figures';
import type { Meaning } from './meanings';
import { isExact, WHOLES } from './share-wholes';
import type { ReadSentence, Statement } from './statements';
import type { Row, Token } from './tokens';
import type { WordId } from './words';

/** By how much something changed: 1.05%, 8件, 持平 (0件), 翻一番. */
export type Change =
  | { kind: 'percent'; percent: PercentMention }
  | { kind: 'count'; amount: number }
  | { kind: 'doubled' };

/** 「申请3646件，同比增长1.05%」: how a number of the tables changed since last year. */
export interface Growth {
  meaning: Meaning;
  /** This year's number; null where the text names only what it counts: 「申请量比上年下降15%」. */
  now: number | null;
  change: Change;
  /** 1 where the text says it grew, −1 where it fell. */
  direction: 1 | -1;
  /** Last year's number where the sentence names it. */
  before: readonly CountMention[];
  start: number;
  end: number;
}

/** Words that may stand between a number and the change told of it. */
const IN_A_CHANGE: ReadonlySet<WordId> = new Set<WordId>([
  'difference',
  'light',
  'all',
  'lastYear',
  'otherYear',
  'thisYear',
  'total',
  'and',
  'application',
  'plainApplication',
]);
/** Other years' numbers of a sentence that are looked at; it has fewer, and the bound keeps reading linear. */
const MOST_EARLIER = 10;

/** The changes since last year told in a sentence, for numbers whose meaning is known; `year` is the report's. */
export function growthsIn(read: ReadSentence, year: number): Growth[] {
  const { plain } = read.sentence;
  if (!/[增减升降落多少平翻倍]/.test(plain)) return [];
  const earlier = read.statements
    .filter((other) => !other.thisYear && isExact(other.number))
    .slice(0, MOST_EARLIER);
  return read.rows.flatMap((row) =>
    row.tokens.flatMap((_, at): Growth[] => {
      const change = changeAt(row.tokens, at, plain);
      const found = change && subjectOf(read, row, at);
      const end = row.tokens[at]?.end ?? 0;
      if (!change || !found) return [];
      const direction = directionOf(plain.slice(found.from, end), change);
      if (direction === null || !isSinceLastYear(plain, found, end, year)) return [];
      const { meaning, now, start } = found;
      const before = earlier
        .filter((other) => isAlike(other.meaning.id, meaning.id))
        .map(({ number }) => number)
        .filter((number) => !found.before.includes(number));
      return [{ meaning, now, change, direction, before: [...found.before, ...before], start, end }];
    }),
  );
}

const isAlike = (one: string, other: string): boolean =>
  one === other || (WHOLES.has(one) && WHOLES.has(other));

/** What a change is told of. */
interface Subject {
  meaning: Meaning;
  now: number | null;
  before: readonly CountMention[];
  start: number;
  /** Where the words of the change begin. */
  from: number;
  /** 「由160件降至136件」 compares by itself. */
  compares: boolean;
}

const COMPARED = /同比|[较比](?:上|去)|上一?年|去年|与上|[升涨增降减跌]幅/;

/** Whether a change is one since last year: said so behind the number, or at the beginning (与上年相比). */
function isSinceLastYear(
  plain: string,
  { from, start, compares }: Subject,
  end: number,
  year: number,
): boolean {
  const words = plain.slice(from, end);
  if (compares || COMPARED.test(words) || words.includes(`${year - 1}年`)) return true;
  const before = plain.slice(Math.max(0, start - 30), start);
  return /相比|相较|对比/.test(before) && (/上一?年|去年/.test(before) || before.includes(`${year - 1}年`));
}

function subjectOf(read: ReadSentence, row: Row, at: number): Subject | null {
  const found = subjectBefore(read, row, at);
  const now = found && read.statements.find(({ number }) => number === found.number);
  // In 「共1339件，其中上年结转53件，较上年增长10%」 the growth is of the whole, and the nearest number is not it.
  if (now?.meaning.id === 'carriedIn') return null;
  if (now) return isExact(now.number) && now.thisYear ? counted(now, found.before) : null;
  return found && !now ? null : named(read, row, at);
}

const counted = (
  { number, meaning, changedFrom, start }: Statement,
  before: readonly CountMention[],
): Subject => ({
  meaning,
  now: number.least,
  before: [...(changedFrom ? [changedFrom] : []), ...before],
  start,
  from: number.end,
  compares: changedFrom !== null,
});

/** 「申请量比上年下降15%」: what stands in front of the change in its clause, without a number. */
function named({ form }: ReadSentence, { tokens }: Row, at: number): Subject | null {
  let first = at;
  while (first > 0 && tokens[first - 1]?.kind !== 'mark') first--;
  const clause = tokens.slice(first, at);
  const change = clause.findIndex(
    (token) =>
      token.kind === 'word' &&
      (token.id === 'difference' || token.id === 'lastYear' || token.id === 'otherYear'),
  );
  const own = change < 0 ? clause : clause.slice(0, change);
  const [token] = own;
  const meaning = namedFigure(form, own);
  const from = own[own.length - 1]?.end ?? 0;
  return token && meaning
    ? { meaning, now: null, before: [], start: token.start, from, compares: false }
    : null;
}

/** The change a token tells: a percentage, a count right behind 增加, 持平, 翻一番. */
function changeAt(tokens: readonly Token[], at: number, plain: string): Change | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const { number } = token;
    if (number.kind === 'percent') return { kind: 'percent', percent: number };
    const verb = wordBefore(tokens, at);
    const isChange =
      verb?.id === 'difference' && /[加少长降升涨滑落增减多幅]$/.test(plain.slice(verb.start, verb.end));
    return number.kind === 'count' && isExact(number) && isChange
      ? { kind: 'count', amount: number.least }
      : null;
  }
  if (token?.kind !== 'word' || token.id !== 'difference') return null;
  const text = plain.slice(token.start, token.end);
  if (text === '持平') return { kind: 'count', amount: 0 };
  return /^翻了?一?番$|[两二2]倍$/.test(text) ? { kind: 'doubled' } : null;
}

function wordBefore(tokens: readonly Token[], at: number) {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind !== 'word') return null;
    if (token.id !== 'light') return token;
  }
  return null;
}

function directionOf(words: string, change: Change): 1 | -1 | null {
  if (change.kind === 'doubled' || (change.kind === 'count' && change.amount === 0)) return 1;
  const verbs =
    /增长|增加|上升|上涨|净增|提高|[增升涨]幅|减少|下降|下滑|净减|回落|降低|[降减跌]幅|[多少增减](?= ?\d)/g;
  const [last] = [...words.matchAll(verbs)].slice(-1);
  if (!last) return null;
  return /^(?:增|上|提|多|净增|升|涨)/.test(last[0]) ? 1 : -1;
}

/** The number that changed: the nearest before that is neither last year's nor another change of the same. */
function subjectBefore(
  { sentence }: ReadSentence,
  row: Row,
  at: number,
): { number: CountMention; before: CountMention[] } | null {
  const before: CountMention[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const token = row.tokens[index];
    if (!token || token.kind === 'mark' || token.kind === 'aside') continue;
    if (token.kind === 'other') return null;
    if (token.kind === 'word') {
      if (!IN_A_CHANGE.has(token.id)) return null;
      continue;
    }
    const { number } = token;
    if (number.kind !== 'count') return null;
    if (changeAt(row.tokens, index, sentence.plain)) continue;
    const year = wordBefore(row.tokens, index);
    if (year?.id !== 'lastYear' && year?.id !== 'otherYear') return { number, before };
    before.push(number);
  }
  return row.host?.kind === 'count' ? { number: row.host, before } : null;
}
