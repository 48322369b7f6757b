import type { Form } from '../format/form';
import type { Context, Frame } from './context';
import { interpret } from './interpret';
import { changedFrom, isLastYearsAgain } from './last-year-told';
import { headingBefore, topicBefore } from './headings';
import { disputeGroups, DOCUMENTS, type DisputeGroup, type Meaning } from './meanings';
import { toldApart } from './told-apart';
import type { CountMention } from './numbers';
import { dealtOut } from './dealt-out';
import { CAME_IN, cameIn, isAnotherApplication, isOurs, speaksOfForeign, startsAnew } from './objects';
import { phraseAt, type Phrase } from './phrase';
import { LONGEST_SENTENCE, sentencesIn, type Sentence } from './sentences';
import { rowsOf, type Row, type Token } from './tokens';
import type { WordId } from './words';

/** A count in the text with what it counts. */
export interface Statement {
  number: CountMention;
  meaning: Meaning;
  /** Figures of other years are not held against this year's tables. */
  thisYear: boolean;
  /** It is last year's: 上年、去年, or the year before the report's. */
  lastYear: boolean;
  /** 其中、备案、区政府办 …: it may speak of a part only. */
  scoped: boolean;
  /** 「由160件降至136件」: the number it changed from. */
  changedFrom: CountMention | null;
  /** Place in the sentence of the words that give the number its meaning, number included. */
  start: number;
  end: number;
}

/** A sentence read: its rows of tokens and what its numbers mean. */
export interface ReadSentence {
  form: Form;
  sentence: Sentence;
  rows: readonly Row[];
  statements: readonly Statement[];
  /** What was being spoken of before it. */
  frame: Frame;
}

/** The counts of a sentence in order of place, in brackets or out of them. */
export const countsIn = ({ rows }: ReadSentence): CountMention[] =>
  rows
    .flatMap(({ tokens }) =>
      tokens.flatMap((token) =>
        token.kind === 'number' && token.number.kind === 'count' ? [token.number] : [],
      ),
    )
    .sort((left, right) => left.start - right.start);

/**
 * The sentences of a paragraph and what their numbers mean. `onApplications` says that the paragraph stands where
 * 信息公开申请 are spoken of; `year` is the report's.
 */
export function readSentences(
  form: Form,
  paragraph: string,
  onApplications: boolean,
  year: number,
): ReadSentence[] {
  let frame: Frame = null;
  const lastYear = new RegExp(`^${year - 1} ?年`);
  let applications = onApplications;
  return sentencesIn(paragraph).map((sentence) => {
    applications ||= SPEAKS_OF_APPLICATIONS.test(sentence.plain);
    const isRead = sentence.plain.length <= LONGEST_SENTENCE && TELLING.test(sentence.plain);
    if (!isRead) return { form, sentence, rows: [], statements: [], frame };
    const rows = rowsOf(sentence.plain, year);
    const read = readRows(rows, (at) => lastYear.test(sentence.plain.slice(at, at + 6)), {
      form,
      applications,
      foreign: false,
      frame,
      frameIsOld: true,
      previous: null,
      documents: DOCUMENTS.filter((id) => isNamed(rows, id)),
      spoken: spokenOf(rows),
      inBrackets: false,
    });
    const before = frame;
    frame = read.frame;
    return { form, sentence, rows, statements: toldApart(sentence, rows, read.statements), frame: before };
  });
}

const isNamed = (rows: readonly Row[], id: WordId): boolean =>
  rows.some(({ tokens }) => tokens.some((token) => token.kind === 'word' && token.id === id));

/** The kinds of disputes named in a sentence. */
const spokenOf = (rows: readonly Row[]): DisputeGroup[] => [
  ...new Set(
    rows.flatMap(({ tokens }) =>
      tokens.flatMap((token) => (token.kind === 'word' ? (disputeGroups(token.id) ?? []) : [])),
    ),
  ),
];

/** Most sentences say nothing of figures and are not looked at closer: numbers, denials, 「全部办结」, 「审理中」. */
const TELLING =
  /\d|[一二两三四五六七八九十百千][余多]?[件条份宗起期篇项次]|[未无没零]|[均都]|全[部数]|不存在|办结|答复|回复|办理完|审[结理]|结案/;

/** Words that show that a paragraph speaks of 信息公开申请; a sub-heading needs no more than 申请. */
export const SPEAKS_OF_APPLICATIONS = /信息(?:依申请)?公开(?:类|的)?申请|依申请|申请公开/;

/** The counters the figures of the form go by, or none; 场、册、名 and the like count other things. */
const TABLE_COUNTERS = /^(?:人次|件次|[件条份宗封起期篇项个次例部]|)$/;

/** How things stand at one place of a sentence. */
interface Standing {
  frame: Frame;
  frameIsOld: boolean;
  otherYear: boolean;
  lastYear: boolean;
  /** The year is said of one noun only: 「截至2024年底有效的12件」. */
  dated: boolean;
  /** What was spoken of last is no concern of the form: 信访、意见、收费. */
  foreign: boolean;
  /** It was done for others, or to what nobody knows: what follows without an object of its own is too. */
  astray: boolean;
  /** Papers are sorted by 公开属性: 「其中主动公开358件、不予公开13件」 are no applications. */
  sorts: boolean;
  previous: Meaning | null;
}

const START: Omit<Standing, 'frame'> = {
  frameIsOld: true,
  otherYear: false,
  lastYear: false,
  dated: false,
  foreign: false,
  astray: false,
  sorts: false,
  previous: null,
};

function readRows(
  rows: readonly Row[],
  isLastYear: (at: number) => boolean,
  context: Context,
): { statements: Statement[]; frame: Frame } {
  const statements: Statement[] = [];
  const standings = new Map<CountMention, Standing>();
  let standing: Standing = { frame: context.frame, ...START };
  let last: Frame = context.frame;
  rows.forEach((row, place) => {
    const inherited = row.host?.kind === 'count' ? standings.get(row.host) : undefined;
    if (place > 0)
      standing = inherited ? { ...inherited, frame: alone(inherited.frame) } : { frame: null, ...START };
    const dealt = dealtOut(row.tokens);
    row.tokens.forEach((token, at) => {
      if (token.kind === 'word' && (token.id === 'otherYear' || token.id === 'thisYear'))
        standing = { ...standing, ...yearAt(row.tokens, at, standing, isLastYear) };
      if (token.kind === 'word' && token.id === 'foreign') standing = { ...standing, foreign: true };
      if (token.kind === 'word' && token.id === 'forOthers') standing = { ...standing, astray: true };
      else if (startsAnew(row.tokens, at)) standing = { ...standing, astray: false };
      if (isAnotherApplication(row.tokens, at)) standing = { ...standing, foreign: true };
      if (token.kind === 'word' && (token.id === 'attribute' || CAME_IN.has(token.id)))
        standing = { ...standing, sorts: token.id === 'attribute' };
      if (token.kind === 'word' && isOurs(context.form, row.tokens, at))
        standing = { ...standing, foreign: false };
      if (token.kind === 'mark' && standing.dated)
        standing = { ...standing, otherYear: false, lastYear: false, dated: false };
      if (token.kind === 'mark' && token.mark === 'colon')
        standing = { ...standing, ...headingBefore(row.tokens, at) };
      if (token.kind === 'mark' && token.mark === 'comma')
        standing = { ...standing, ...topicBefore(row.tokens, at) };
      if (token.kind !== 'number' || token.number.kind !== 'count') return;
      const { number } = token;
      // 「提出申请5件以上的有3人，共计22件」 sums up neither.
      if (!TABLE_COUNTERS.test(number.counter)) standing = { ...standing, previous: null };
      if (TABLE_COUNTERS.test(number.counter)) {
        const foreign =
          standing.foreign || standing.astray || standing.sorts || speaksOfForeign(row.tokens, at);
        const phrase = dealt.get(number) ?? phraseOf(context.form, row, at, number.counter);
        const again = isLastYearsAgain(row.tokens, at, isLastYear);
        const found =
          changedFrom(row.tokens, at, statements, standing.frame) ??
          statementOf(
            phrase,
            number,
            { ...context, ...standing, foreign, inBrackets: place > 0 },
            standing,
            again,
          );
        if (found) {
          standing = { ...standing, frame: found.frame, frameIsOld: false };
          if (found.statement) statements.push(found.statement);
        }
        standing = {
          ...standing,
          astray: standing.astray || (!found && cameIn(row.tokens, at)),
          previous: found?.statement?.meaning ?? null,
        };
      }
      standings.set(number, standing);
    });
    if (place === 0) last = standing.frame;
  });
  return { statements, frame: last };
}

/** Whose the figures from here on are: a year was named, and not only to compare with. */
function yearAt(
  tokens: readonly Token[],
  at: number,
  { otherYear, lastYear, dated }: Standing,
  isLastYear: (at: number) => boolean,
): Pick<Standing, 'otherYear' | 'lastYear' | 'dated'> {
  const token = tokens[at];
  const before = tokens[at - 1];
  const compared = before?.kind === 'word' && before.id === 'difference';
  if (compared || token?.kind !== 'word') return { otherYear, lastYear, dated };
  const isOther = token.id === 'otherYear';
  const next = tokens[at + 1];
  return {
    otherYear: isOther,
    lastYear: isLastYear(token.start),
    dated: isOther && next?.kind === 'other' && /^[底末]/.test(next.text),
  };
}

/** In the brackets of a number only that number is spoken of. */
const alone = (frame: Frame): Frame =>
  frame?.kind === 'disputes' ? { kind: 'disputes', groups: frame.groups } : frame;

function statementOf(
  phrase: Phrase,
  number: CountMention,
  context: Context,
  standing: Standing,
  again: boolean,
) {
  const { otherYear, lastYear } = standing;
  const found = phrase.dealtOut
    ? null
    : again && standing.previous
      ? { meaning: standing.previous, frame: standing.frame }
      : interpret(phrase, context);
  if (!found) return null;
  const { meaning, frame } = found;
  if (number.counter === '' && phrase.left.length === 0) return null;
  const statement: Statement | null = meaning && {
    number,
    meaning,
    thisYear: !otherYear && !phrase.lastYear && !again,
    lastYear: phrase.ofLastYear || again || (otherYear && lastYear),
    scoped: phrase.scoped,
    changedFrom: null,
    start: Math.min(phrase.start, number.start),
    end: phrase.end,
  };
  return { statement, frame };
}

/** The words of a number; one alone in brackets takes those before them: 「予以公开（12件）」. */
function phraseOf(form: Form, row: Row, at: number, counter: string): Phrase {
  const number = row.tokens[at];
  const alone = at === 0 && row.host === null && row.before.length > 0;
  return alone && number
    ? phraseAt(form, [...row.before, number], row.before.length, counter)
    : phraseAt(form, row.tokens, at, counter);
}
