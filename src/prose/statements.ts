import type { WordId } from './words';
import { interpret, type Context, type Frame } from './interpret';
import type { Meaning } from './meanings';
import type { CountMention } from './numbers';
import { phraseAt, type Phrase } from './phrase';
import { LONGEST_SENTENCE, sentencesIn, type Sentence } from './sentences';
import { rowsOf, type Row, type Token } from './tokens';

/** A count in the text with what it counts. */
export interface Statement {
  number: CountMention;
  meaning: Meaning;
  /** Figures of other years are not held against this year's tables. */
  thisYear: boolean;
  /** 其中、备案、区政府办 …: it may speak of a part only. */
  scoped: boolean;
  /** Place in the sentence of the words that give the number its meaning, number included. */
  start: number;
  end: number;
}

/** A sentence read: its rows of tokens and what its numbers mean. */
export interface ReadSentence {
  sentence: Sentence;
  rows: readonly Row[];
  statements: readonly Statement[];
  /** What was being spoken of before it. */
  frame: Frame;
}

/**
 * The sentences of a paragraph and what their numbers mean. `onRequests` says that the paragraph stands where
 * 信息公开申请 are spoken of; `year` is the report's.
 */
export function readSentences(paragraph: string, onRequests: boolean, year: number): ReadSentence[] {
  let frame: Frame = null;
  let requests = onRequests;
  return sentencesIn(paragraph).map((sentence) => {
    requests ||= REQUESTS.test(sentence.plain);
    const isRead = sentence.plain.length <= LONGEST_SENTENCE && TELLING.test(sentence.plain);
    if (!isRead) return { sentence, rows: [], statements: [], frame };
    const rows = rowsOf(sentence.plain, year);
    const read = readRows(rows, { requests, foreign: speaksOf(rows, 'foreign'), frame, frameIsOld: true });
    const before = frame;
    frame = read.frame;
    return { sentence, rows, statements: read.statements, frame: before };
  });
}

/** Most sentences say nothing of figures and are not looked at closer: numbers, denials, 「全部办结」, 「审理中」. */
const TELLING =
  /\d|[一二两三四五六七八九十百千][余多]?[件条份宗起期篇项次]|[未无没零]|办结|答复|回复|审[结理]/;

/** Words that show that a paragraph speaks of 信息公开申请; a sub-heading needs no more than 申请. */
export const REQUESTS = /信息(?:依申请)?公开(?:类|的)?申请|依申请|申请公开/;

const speaksOf = (rows: readonly Row[], id: WordId): boolean =>
  rows.some(({ tokens }) => tokens.some((token) => token.kind === 'word' && token.id === id));

/** The counters the figures of the form go by; 场、册、名 and the like count other things. */
const TABLE_COUNTERS = /^(?:人次|件次|[件条份宗封起期篇项个次])$/;

/** How things stand at one place of a sentence. */
interface Standing {
  frame: Frame;
  frameIsOld: boolean;
  otherYear: boolean;
}

function readRows(rows: readonly Row[], context: Context): { statements: Statement[]; frame: Frame } {
  const statements: Statement[] = [];
  const standings = new Map<CountMention, Standing>();
  let standing: Standing = { frame: context.frame, frameIsOld: true, otherYear: false };
  let last: Frame = context.frame;
  rows.forEach((row, place) => {
    const inherited = row.host?.kind === 'count' ? standings.get(row.host) : undefined;
    if (place > 0) standing = inherited ?? { frame: null, frameIsOld: true, otherYear: false };
    row.tokens.forEach((token, at) => {
      if (token.kind === 'word' && (token.id === 'otherYear' || token.id === 'thisYear'))
        standing = { ...standing, otherYear: isOtherYear(row.tokens, at, standing) };
      if (token.kind !== 'number' || token.number.kind !== 'count') return;
      const { number } = token;
      if (TABLE_COUNTERS.test(number.counter)) {
        const found = statementAt(row, at, number, { ...context, ...standing }, standing.otherYear);
        if (found) {
          standing = { ...standing, frame: found.frame, frameIsOld: false };
          if (found.statement) statements.push(found.statement);
        }
      }
      standings.set(number, standing);
    });
    if (place === 0) last = standing.frame;
  });
  return { statements, frame: last };
}

/** Whether figures from here on are another year's: a year was named, and not only to compare with. */
function isOtherYear(tokens: readonly Token[], at: number, { otherYear }: Standing): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const compared = before?.kind === 'word' && before.id === 'difference';
  return compared || token?.kind !== 'word' ? otherYear : token.id === 'otherYear';
}

function statementAt(row: Row, at: number, number: CountMention, context: Context, otherYear: boolean) {
  const phrase = phraseOf(row, at, number.counter);
  const found = phrase.dealtOut ? null : interpret(phrase, context);
  if (!found) return null;
  const { meaning, frame } = found;
  const statement: Statement | null = meaning && {
    number,
    meaning,
    thisYear: !otherYear && !phrase.lastYear,
    scoped: phrase.scoped,
    start: Math.min(phrase.start, number.start),
    end: phrase.end,
  };
  return { statement, frame };
}

/** The words of a number; one alone in brackets takes those before them: 「予以公开（12件）」. */
function phraseOf(row: Row, at: number, counter: string): Phrase {
  const number = row.tokens[at];
  const alone = at === 0 && row.host === null && row.before.length > 0;
  return alone && number
    ? phraseAt([...row.before, number], row.before.length, counter)
    : phraseAt(row.tokens, at, counter);
}
