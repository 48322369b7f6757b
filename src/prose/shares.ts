import type { Form } from '../format/form';
import { speaksOf } from './clauses';
import {
  applicantColumnsOf,
  disputeGroups,
  disputesMeaning,
  applicationsMeaning,
  resultRows,
  resultsMeaning,
  type ApplicationsBase,
  type Meaning,
} from './meanings';
import type { CountMention, PercentMention } from './numbers';
import { TOTAL, type Reading } from './readings';
import type { ReadSentence, Statement } from './statements';
import type { Row, Token } from './tokens';
import type { WordId } from './words';

/** What a share is taken of: a number of the text, cells of the tables, or either. */
export interface ShareWhole {
  value: number | null;
  readings: readonly Reading[];
}

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
   * The cells its part must agree with before anything is said: a whole of the sentence before may belong to
   * another number. null where the whole stands beside it.
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

/** The exact percentages of a sentence. */
function percentsIn({ rows }: ReadSentence): PlacedPercent[] {
  return rows.flatMap((row) =>
    row.tokens.flatMap((token, at) =>
      token.kind === 'number' && token.number.kind === 'percent' && !token.number.rough
        ? [{ percent: token.number, row, at }]
        : [],
    ),
  );
}

/** Whether a number is said exactly, without 余、近、多. */
export const isExact = ({ least, most }: CountMention): boolean => least === most;

/** No sentence has more; the bound keeps reading linear. */
const MOST_WHOLES = 10;
/** 新收、新收＋结转、答复、办结: what shares of applications are taken of. */
export const WHOLES: ReadonlySet<string> = new Set(['newly', 'received', 'handled', 'either']);

/** The shares of applications in a sentence; their whole may stand in the sentence before. */
export function sharesIn(read: ReadSentence, before: ReadSentence | null): Share[] {
  const percents = percentsIn(read);
  if (percents.length === 0) return [];
  const own = wholeStatements(read);
  const possible = own.length > 0 || !before ? own : wholeStatements(before);
  return percents.flatMap((placed) => shareAt(read, placed, possible, possible !== own) ?? []);
}

const wholeStatements = ({ statements }: ReadSentence): Statement[] =>
  statements
    .filter(
      ({ number, thisYear, meaning }) =>
        isExact(number) && thisYear && (WHOLES.has(meaning.id) || isAllDisputes(meaning)),
    )
    .slice(0, MOST_WHOLES);

/** 「复议18件」, whatever came of them. */
const isAllDisputes = ({ dimension, readings }: Meaning): boolean =>
  dimension === 'whole' && readings.every(isOfDisputes);

const isOfDisputes = ({ plus }: Reading): boolean => plus.every((cell) => cell.startsWith('disputes.'));

/** Shares of disputes are taken of disputes of the same group, those of applications of applications. */
function canBeWhole({ meaning }: Statement, part: readonly Reading[]): boolean {
  const [first] = part;
  if (!first || !isOfDisputes(first)) return !isAllDisputes(meaning);
  const groups = (cells: Reading['plus']) => new Set(cells.map((cell) => cell.split('.')[1]));
  const own = groups(meaning.readings.flatMap(({ plus }) => plus));
  return isAllDisputes(meaning) && [...groups(first.plus)].every((group) => own.has(group));
}

const wholeOf = ({ number, meaning }: Statement): ShareWhole => ({
  value: number.least,
  readings: meaning.readings,
});

function shareAt(
  read: ReadSentence,
  placed: PlacedPercent,
  possible: readonly Statement[],
  fromBefore: boolean,
): Share | null {
  const { percent, row, at } = placed;
  const told = shareWordBefore(row.tokens, at);
  const bracketed = row.host !== null && at === 0;
  if (told === null && !bracketed) return null;
  const place = row.tokens[told ?? at];
  const wholeWords = told === null ? [] : row.tokens.slice(told + 1, at);
  if (!place || speaksOf(wholeWords, 'difference')) return null;
  const named = namedWhole(read.form, wholeWords);
  if (named === 'unknown') return null;
  const part =
    partBefore(read, row, told, place.start) ??
    (told === null ? null : unnumbered(read.form, row.tokens, told));
  // Without words of its own a share is of what the sentence counts; then its part must be known to be a part of it.
  if (!part || (!named && !part.known)) return null;
  if (place.kind === 'word' && place.id === 'grantRate' && !part.id.startsWith('granted')) return null;
  const wholes = named
    ? [named]
    : possible
        .filter((whole) => whole.number !== part.number && canBeWhole(whole, part.readings))
        .map(wholeOf);
  const confirmedBy = fromBefore && !named ? part.readings : null;
  const { id, readings, start } = part;
  return {
    id,
    part: part.part,
    partReadings: readings,
    percent,
    wholes,
    confirmedBy,
    start,
    end: percent.end,
  };
}

/** The 占 or 公开率 a percentage belongs to, in its own clause. */
function shareWordBefore(tokens: readonly Token[], at: number): number | null {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind === 'mark' && token.mark !== 'list') return null;
    if (token?.kind === 'number' && token.number.kind === 'percent') return null;
    if (token?.kind === 'word' && (token.id === 'share' || token.id === 'grantRate')) return index;
  }
  return null;
}

/** The words of a whole that is named; any other makes it another whole. */
const IN_A_WHOLE: ReadonlySet<WordId> = new Set<WordId>([
  ...(['light', 'all', 'total', 'thisYear', 'and', 'newly', 'received', 'handled'] as const),
  ...(['application', 'plainApplication'] as const),
]);

const isOfWhole = (form: Form, id: WordId): boolean =>
  IN_A_WHOLE.has(id) || resultRows(form, id) !== null || disputeGroups(id) !== null;

/** 「占办结总数47件的28.3%」, 「占新收申请的43.8%」; null where nothing is named. */
function namedWhole(form: Form, words: readonly Token[]): ShareWhole | 'unknown' | null {
  const number = words.find((token) => token.kind === 'number');
  if (number)
    return number.kind === 'number' && number.number.kind === 'count' && isExact(number.number)
      ? { value: number.number.least, readings: [] }
      : 'unknown';
  if (!words.every((token) => token.kind === 'word' && isOfWhole(form, token.id))) return 'unknown';
  const ids = words.flatMap((token) => (token.kind === 'word' ? [token.id] : []));
  const results = ids.filter((id) => resultRows(form, id));
  const groups = ids.flatMap((id) => disputeGroups(id) ?? []);
  if (results.length > 0 && groups.length > 0) return 'unknown';
  if (results.length > 0) {
    const rows = results.flatMap((id) => resultRows(form, id) ?? []);
    return { value: null, readings: resultsMeaning(form, results, [rows]).readings };
  }
  if (groups.length > 0) return { value: null, readings: disputesMeaning(form, groups, null).readings };
  const bases: ApplicationsBase[] = [];
  if (speaksOf(words, 'newly')) bases.push('newly');
  else if (speaksOf(words, 'received')) bases.push('received');
  if (speaksOf(words, 'handled')) bases.push('handled');
  if (bases.length === 0 && speaksOf(words, 'application', 'plainApplication')) bases.push('either');
  const [base] = bases;
  if (!base) return null;
  return {
    value: null,
    readings: applicationsMeaning(form, bases.length > 1 ? 'either' : base, TOTAL).readings,
  };
}

interface Part {
  id: string;
  part: ShareWhole;
  readings: readonly Reading[];
  /** Its words tell what it counts. */
  known: boolean;
  number: CountMention | null;
  start: number;
}

/** The count a share is told of: the nearest before it, in brackets or out of them. */
function partBefore(read: ReadSentence, row: Row, told: number | null, place: number): Part | null {
  if (told !== null && hasUnnumberedSubject(read.form, row.tokens, told)) return null;
  const counts = read.rows.flatMap(({ tokens }) =>
    tokens.flatMap((token) =>
      token.kind === 'number' && token.number.kind === 'count' && token.end <= place ? [token.number] : [],
    ),
  );
  const number = counts.reduce<CountMention | null>(
    (best, item) => (best && best.start > item.start ? best : item),
    null,
  );
  if (!number || !isExact(number)) return null;
  const statement = read.statements.find((item) => item.number === number);
  if (statement && !statement.thisYear) return null;
  return {
    id: statement?.meaning.id ?? 'part',
    part: { value: number.least, readings: [] },
    readings: statement?.meaning.readings ?? [],
    known: statement !== undefined && !WHOLES.has(statement.meaning.id),
    number,
    start: statement?.start ?? number.start,
  };
}

/** 「自然人占83%」: the words of a clause that names applicants or results and counts nothing. */
function subjectOf(tokens: readonly Token[], told: number) {
  const words: WordId[] = [];
  let start = tokens[told]?.start ?? 0;
  for (let index = told - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.kind === 'mark') break;
    if (token.kind !== 'word') return null;
    words.unshift(token.id);
    start = token.start;
  }
  return { words, start };
}

const isSubject = (form: Form, id: WordId): boolean =>
  applicantColumnsOf(form, id) !== null || resultRows(form, id) !== null;

function hasUnnumberedSubject(form: Form, tokens: readonly Token[], told: number): boolean {
  return subjectOf(tokens, told)?.words.some((id) => isSubject(form, id)) ?? false;
}

function unnumbered(form: Form, tokens: readonly Token[], told: number): Part | null {
  const subject = subjectOf(tokens, told);
  const [only, second] = subject?.words.filter((id) => isSubject(form, id)) ?? [];
  if (!subject || !only || second) return null;
  const columns = applicantColumnsOf(form, only);
  const { id, readings } = columns
    ? applicationsMeaning(form, 'either', columns)
    : resultsMeaning(form, [only], [resultRows(form, only) ?? []]);
  return { id, part: { value: null, readings }, readings, known: true, number: null, start: subject.start };
}
