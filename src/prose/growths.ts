import type { CountMention, PercentMention } from './numbers';
import { isExact, WHOLES } from './shares';
import type { ReadSentence, Statement } from './statements';
import type { Row, Token } from './tokens';
import type { WordId } from './words';

/** How much something changed: 1.05%, 8件, 持平 (0件), 翻一番. */
export type Change =
  | { kind: 'percent'; percent: PercentMention }
  | { kind: 'count'; amount: number }
  | { kind: 'doubled' };

/** 「申请3646件，同比增长1.05%」: how a number of the tables changed since last year. */
export interface Growth {
  now: Statement;
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
/** No sentence has more; the bound keeps reading linear. */
const MOST_EARLIER = 10;

/** The changes since last year in a sentence, of numbers whose meaning is known; `year` is the report's. */
export function growthsIn(read: ReadSentence, year: number): Growth[] {
  const { plain } = read.sentence;
  if (!/[增减升降落多少平翻]/.test(plain)) return [];
  const statements = new Map(read.statements.map((statement) => [statement.number, statement]));
  const earlier = read.statements
    .filter((other) => !other.thisYear && isExact(other.number))
    .slice(0, MOST_EARLIER);
  return read.rows.flatMap((row) =>
    row.tokens.flatMap((token, at): Growth[] => {
      const change = changeAt(row.tokens, at, plain);
      const found = change && subjectBefore(row, at);
      const now = found && statements.get(found.number);
      if (!change || !found || !now || !isExact(now.number) || !now.thisYear) return [];
      const words = plain.slice(now.number.end, token.end);
      const direction = directionOf(words, change);
      const sinceLastYear =
        now.changedFrom !== null ||
        /同比|[较比](?:上|去)|上一?年|去年|与上/.test(words) ||
        words.includes(`${year - 1}年`);
      if (direction === null || !sinceLastYear) return [];
      const before = earlier
        .filter(({ meaning }) => isAlike(meaning.id, now.meaning.id))
        .map(({ number }) => number)
        .filter((number) => number !== now.changedFrom);
      return [
        {
          now,
          change,
          direction,
          before: [...(now.changedFrom ? [now.changedFrom] : []), ...found.before, ...before],
          start: now.start,
          end: token.end,
        },
      ];
    }),
  );
}

const isAlike = (one: string, other: string): boolean =>
  one === other || (WHOLES.has(one) && WHOLES.has(other));

/** The change a token tells: a percentage, a count right behind 增加, 持平, 翻一番. */
function changeAt(tokens: readonly Token[], at: number, plain: string): Change | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const { number } = token;
    if (number.kind === 'percent') return number.rough ? null : { kind: 'percent', percent: number };
    const verb = wordBefore(tokens, at);
    const isChange =
      verb?.id === 'difference' && /[加少长降升涨滑落增减多]$/.test(plain.slice(verb.start, verb.end));
    return number.kind === 'count' && isExact(number) && isChange
      ? { kind: 'count', amount: number.least }
      : null;
  }
  if (token?.kind !== 'word' || token.id !== 'difference') return null;
  const text = plain.slice(token.start, token.end);
  if (text === '持平') return { kind: 'count', amount: 0 };
  return /^翻了?一?番$/.test(text) ? { kind: 'doubled' } : null;
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
  const verbs = /增长|增加|上升|上涨|净增|提高|增幅|减少|下降|下滑|净减|回落|降低|降幅|[多少](?= ?\d)/g;
  const [last] = [...words.matchAll(verbs)].slice(-1);
  if (!last) return null;
  return /^(?:增|上|提|多|净增)/.test(last[0]) ? 1 : -1;
}

/** The number a change is told of, past those said to be last year's. */
function subjectBefore(row: Row, at: number): { number: CountMention; before: CountMention[] } | null {
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
    const year = wordBefore(row.tokens, index);
    if (year?.id !== 'lastYear' && year?.id !== 'otherYear') return { number, before };
    before.push(number);
  }
  return row.host?.kind === 'count' ? { number: row.host, before } : null;
}
