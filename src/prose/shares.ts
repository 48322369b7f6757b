import type { CountMention, PercentMention } from './numbers';
import type { ReadSentence, Statement } from './statements';
import type { Row, Token } from './tokens';
import type { WordId } from './words';

/** 「不予公开35件，占4.34%」: a share of requests, with the wholes of its sentence it may be a share of. */
export interface Share {
  part: Statement;
  percent: PercentMention;
  wholes: readonly Statement[];
  /** Place in the sentence, from the part to the percentage. */
  start: number;
  end: number;
}

/** 「申请3646件，同比增长1.05%」: how a number of requests or disputes changed since last year. */
export interface Growth {
  now: Statement;
  percent: PercentMention;
  /** 1 where the text says it grew, −1 where it fell. */
  direction: 1 | -1;
  /** Last year's number where the sentence names it. */
  before: readonly CountMention[];
  start: number;
  end: number;
}

interface Placed {
  percent: PercentMention;
  row: Row;
  at: number;
}

function percentsIn({ rows }: ReadSentence): Placed[] {
  return rows.flatMap((row) =>
    row.tokens.flatMap((token, at) =>
      token.kind === 'number' && token.number.kind === 'percent' && !token.number.rough
        ? [{ percent: token.number, row, at }]
        : [],
    ),
  );
}

/** The count right before a percentage: in its row, or the one its brackets follow. */
function countBefore(row: Row, at: number): { number: CountMention; between: readonly Token[] } | null {
  for (let index = at - 1; index >= 0; index--) {
    const token = row.tokens[index];
    if (token?.kind !== 'number') continue;
    return token.number.kind === 'count'
      ? { number: token.number, between: row.tokens.slice(index + 1, at) }
      : null;
  }
  return row.host?.kind === 'count' ? { number: row.host, between: row.tokens.slice(0, at) } : null;
}

const byNumber = ({ statements }: ReadSentence) =>
  new Map(statements.map((statement) => [statement.number, statement]));
const isExact = ({ number }: Statement) => number.least === number.most;
const speaksOf = (tokens: readonly Token[], id: WordId) =>
  tokens.some((token) => token.kind === 'word' && token.id === id);

/** The shares of requests in a sentence. One whose whole is not in the sentence has no wholes. */
export function sharesIn(read: ReadSentence): Share[] {
  const statements = byNumber(read);
  const possible = read.statements
    .filter((other) => isExact(other) && other.thisYear && WHOLES.has(other.meaning.id))
    .slice(0, MOST_WHOLES);
  return percentsIn(read).flatMap(({ percent, row, at }): Share[] => {
    const found = countBefore(row, at);
    const part = found && statements.get(found.number);
    if (!found || !part || !isExact(part) || !part.thisYear) return [];
    const bracketed = row.host === found.number && found.between.length === 0;
    if (!bracketed && !speaksOf(found.between, 'share')) return [];
    if (speaksOf(found.between, 'difference')) return [];
    const wholes = possible.filter((other) => other !== part);
    return [{ part, percent, wholes, start: part.start, end: percent.end }];
  });
}

/** No sentence has more; the bound keeps reading linear. */
const MOST_WHOLES = 10;
/** 新收、新收＋结转、答复、办结: what shares of requests are taken of. */
const WHOLES: ReadonlySet<string> = new Set(['received', 'handled', 'either']);

/** Words that may stand between a number and the change told of it. */
const IN_A_CHANGE: ReadonlySet<WordId> = new Set<WordId>([
  'difference',
  'light',
  'lastYear',
  'otherYear',
  'thisYear',
  'total',
  'application',
  'plainApplication',
]);

/** The changes since last year in a sentence, of numbers whose meaning is known; `year` is the report's. */
export function growthsIn(read: ReadSentence, year: number): Growth[] {
  const { plain } = read.sentence;
  const statements = byNumber(read);
  const earlier = read.statements.filter((other) => !other.thisYear && isExact(other)).slice(0, MOST_WHOLES);
  return percentsIn(read).flatMap(({ percent, row, at }): Growth[] => {
    const found = countBefore(row, at);
    const now = found && statements.get(found.number);
    if (!found || !now || !isExact(now) || !now.thisYear) return [];
    const told = found.between.every((token) =>
      token.kind === 'word' ? IN_A_CHANGE.has(token.id) : token.kind === 'mark' || token.kind === 'aside',
    );
    const words = plain.slice(now.number.end, percent.start);
    const direction = /增长|增加|上升|提高|增幅/.test(words)
      ? 1
      : /减少|下降|回落|降低|降幅/.test(words)
        ? -1
        : null;
    const sinceLastYear = /同比|[较比](?:上|去)|上一?年/.test(words) || words.includes(`${year - 1}年`);
    if (!told || direction === null || !sinceLastYear) return [];
    const before = earlier.filter(({ meaning }) => meaning.id === now.meaning.id).map(({ number }) => number);
    return [{ now, percent, direction, before, start: now.start, end: percent.end }];
  });
}
