import { ANY_YEAR } from '../report/dates/written-year';
import { SUB_HEADING_NUMBER } from '../report/numbers/chinese-numeral';
import { remembered } from '../report/text/remembered';

/** A sentence of this year's text that stands in last year's too; places count in this year's text. */
export interface RepeatedSentence {
  start: number;
  end: number;
}

export interface Repetition {
  /** How many sentences were compared. */
  compared: number;
  repeated: readonly RepeatedSentence[];
  /** Repeated characters as a share of those compared, 0 to 1. */
  share: number;
  /** The same of the sentences in which the figures are last year's as well: only years may differ. */
  shareWithFigures: number;
}

/** 12 characters or fewer are too short to tell anything. */
const SHORTEST = 13;
/** Every report quotes the same provisions, and says the same of 信息处理费. */
const QUOTED = /^(?:根据|依据|按照|依照)《|处理费|收费/;
const SUB_HEADING = new RegExp(`^${SUB_HEADING_NUMBER}`);
const YEAR = new RegExp(`${ANY_YEAR}年`, 'g');

interface Piece {
  start: number;
  end: number;
  /** What is compared: figures and years as placeholders, without blanks and marks. */
  key: string;
  /** The same with its figures. */
  figures: string;
}

const pieces = remembered((paragraph: string): readonly Piece[] => {
  const found: Piece[] = [];
  for (const { 0: sentence, index } of paragraph.matchAll(/[^。！？!?\n]+[。！？!?]?/g)) {
    const heading = SUB_HEADING.exec(sentence)?.[0] ?? '';
    const own = sentence.slice(heading.length).trim();
    const key = keyOf(own);
    if (key.length < SHORTEST || QUOTED.test(own)) continue;
    const start = index + sentence.indexOf(own, heading.length);
    found.push({ start, end: start + own.length, key, figures: withFigures(own) });
  }
  return found;
});

/** The sentences of a whole section. */
function piecesOf(section: string): Piece[] {
  let from = 0;
  return section.split('\n').flatMap((paragraph) => {
    const start = from;
    from += paragraph.length + 1;
    return pieces(paragraph).map((piece) => ({
      ...piece,
      start: start + piece.start,
      end: start + piece.end,
    }));
  });
}

/**
 * A text as it is compared with last year's (B3), its years and figures replaced: two texts with the same words here
 * differ in nothing else.
 */
export function sameWords(text: string): string {
  return keyOf(text.replace(/[《》]/g, ''));
}

const withoutMarks = (text: string) => text.replace(/[\s\p{P}]/gu, '');

const withoutYears = (sentence: string) =>
  sentence
    .normalize('NFKC')
    .replace(/《[^《》]*》/g, '')
    .replace(YEAR, '0年');

const withFigures = (sentence: string) => withoutMarks(withoutYears(sentence));

function keyOf(sentence: string): string {
  return withoutMarks(withoutYears(sentence).replace(/\d[\d,.]*/g, '0'));
}

/**
 * The sentences of a section that stand unchanged in last year's (rule B3): years and figures may differ.
 * `lastYear` holds that section of every report of last year. Names of documents, provisions quoted, sentences
 * on 信息处理费 and short ones are not compared.
 */
export function repeatedSentences(thisYear: string, lastYear: readonly string[]): Repetition {
  const before = lastYear.flatMap(piecesOf);
  const old = new Set(before.map(({ key }) => key));
  const oldFigures = new Set(before.map(({ figures }) => figures));
  const own = piecesOf(thisYear);
  const repeated = own.filter(({ key }) => old.has(key));
  const length = (all: readonly Piece[]) => all.reduce((total, { key }) => total + key.length, 0);
  return {
    compared: own.length,
    repeated: repeated.map(({ start, end }) => ({ start, end })),
    share: own.length === 0 ? 0 : length(repeated) / length(own),
    shareWithFigures:
      own.length === 0 ? 0 : length(repeated.filter(({ figures }) => oldFigures.has(figures))) / length(own),
  };
}

/** The sentences of a section as they are compared: words only, years and figures replaced. */
export function sentenceKeys(section: string): string[] {
  return piecesOf(section).map(({ key }) => key);
}
