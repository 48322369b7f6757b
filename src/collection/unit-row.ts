import { alikeUnits, type Alike } from './alike';
import type { Arrival, Collection } from './collection';
import { countedByWords } from './counted-elsewhere';
import { BY_HAND, contentKey } from './hand-filled';
import { besideWords, unreadWords, type Line, type LineFinding } from './line';
import { isSilenced } from './silenced';
import { likenessWords, withAlike } from './likeness';
import { standingsOf, type Standing } from './standing';
import { stateWords } from './state-words';

/** Under which chip a row stands: each unit under exactly one; files without a unit and those that are no reports beside them. */
export type Chip =
  | 'undecided'
  | 'resubmitted'
  | 'must'
  | 'ask'
  | 'clear'
  | 'reading'
  | 'unread'
  | 'paper'
  | 'returned'
  | 'missing'
  | 'awaited'
  | 'elsewhere'
  | 'passed'
  | 'published'
  | 'outside'
  | 'noReport';

const OUTSIDE = '名册外';
const NO_REPORT = '非报告';
const AWAITED = '还没读到';

/** The chips in the order in which the work is done, with what they are called. */
export const chips: readonly { id: Chip; word: string }[] = [
  { id: 'undecided', word: stateWords.undecided },
  { id: 'resubmitted', word: stateWords.resubmitted },
  { id: 'must', word: '必须改' },
  { id: 'ask', word: '只有请核对' },
  { id: 'clear', word: '没查出' },
  { id: 'reading', word: '正在核对' },
  { id: 'unread', word: stateWords.unread },
  { id: 'paper', word: stateWords.paper },
  { id: 'returned', word: stateWords.returned },
  { id: 'missing', word: stateWords.missing },
  { id: 'awaited', word: AWAITED },
  { id: 'elsewhere', word: stateWords.elsewhere },
  { id: 'passed', word: stateWords.passed },
  { id: 'published', word: stateWords.published },
  { id: 'outside', word: OUTSIDE },
  { id: 'noReport', word: NO_REPORT },
];

/** One line of the table: a unit of the roster, or a file without a unit. */
export interface UnitRow {
  /** The unit's id, or the arrival's. */
  id: string;
  /** null for a file without a unit. */
  standing: Standing | null;
  /** The report that counts, or the file without a unit; null while there is none. */
  file: Arrival | null;
  chip: Chip;
  /** 待审, 退回 1, 重报 2 … */
  state: string;
  name: string;
  /** How many files came in this round; null where it is one or none. */
  files: number | null;
  /** Year and form, only where they are not what is expected. */
  yearForm: string;
  /** null while nothing is judged. */
  must: number | null;
  ask: number | null;
  first: string;
  lastYear: string;
  /** 雷同: 去年 56%, 河西街道 8 句. */
  likeness: string;
  /** The other unit it is alike to and in how many sentences; empty for none. */
  alike: string;
  /** How many sentences that is; 0 for none. */
  alikeSentences: number;
  round: number | null;
  /** ISO time; empty where nothing came. */
  receivedAt: string;
  /** All that is found in the report that counts, 本批不提 included. */
  found: readonly LineFinding[];
}

/** The id of the remark that a unit's text is like another's, in `silenced` and `ticks`. */
export const ALIKE = 'B5:alike';

/** The key of a line in the cache: the report and all that its judgement depends on. */
export function lineKey(collection: Collection, standing: Standing | null, file: Arrival): string {
  const pasts = standing?.pasts.map(({ id }) => id) ?? [];
  const shares = (standing?.splits ?? []).map(({ past, ...split }) => JSON.stringify([past?.id, split]));
  return [contentKey(file), collection.year, standing?.unit.kind ?? '', ...pasts, ...shares].join(' ');
}

/** The key of the line of last year's report by itself, which the sum asks for where this year's does not bring it. */
export function pastKey(file: Arrival): string {
  return `past ${file.id}`;
}

/** The lines worked out so far, by `lineKey`; null for a record that cannot be read. */
export type Lines = ReadonlyMap<string, Line | null>;

function stateOf({ state, round }: Standing): string {
  const word = stateWords[state];
  return state === 'resubmitted' || state === 'returned' ? `${word} ${round}` : word;
}

function chipOf(standing: Standing, line: Line | null | undefined, found: LineCounts): Chip {
  if (standing.state !== 'received') return standing.state;
  if (line === undefined) return 'reading';
  if (line === null) return 'unread';
  if (found.must > 0 || line.unread.length > 0) return 'must';
  return found.ask > 0 || standing.unreadAfter.length > 0 || line.beside !== null ? 'ask' : 'clear';
}

interface LineCounts {
  must: number;
  ask: number;
  first: string;
}

/** The number of findings without the silenced ones (本批不提). */
export function countsOf(findings: readonly LineFinding[], silenced: readonly string[]): LineCounts {
  const open = findings.filter(({ id }) => !isSilenced(silenced, id));
  return {
    must: open.filter(({ must }) => must).length,
    ask: open.filter(({ must }) => !must).length,
    first: open[0]?.title ?? '',
  };
}

/** 2 份文件，内容不同; where some of those that came are the same or cannot be read, 3 份文件，2 份内容不同. */
export function severalWords({ doubt, files }: Pick<Standing, 'doubt' | 'files'>): string {
  if (doubt?.kind !== 'several') return '';
  const differing = doubt.files.length;
  return `${files.length} 份文件，${differing === files.length ? '' : `${differing} 份`}内容不同`;
}

function doubtWords({ doubt, wasPassed, files }: Standing): string {
  if (doubt === null) return '';
  if (wasPassed) return '通过以后又交来一份，内容不同';
  if (doubt.kind === 'several') return severalWords({ doubt, files });
  return `交的是 ${doubt.file.year} 年的报告${doubt.isLastYears ? '，与上年文件相同' : ''}`;
}

/** What came after a note and is no new version; empty where nothing came. */
export function noVersionWords({ noVersion, current }: Pick<Standing, 'noVersion' | 'current'>): string {
  if (noVersion === null) return '';
  return noVersion.year === null || noVersion.year === current?.year
    ? '又交来的与退回的那一份相同'
    : `又交来的是 ${noVersion.year} 年的报告`;
}

/** What came after the report that counts, or with it under another name, and cannot be read; empty where nothing did. */
export function unreadAfterWords({ unreadAfter, wasPassed, current }: Standing): string {
  const count = unreadAfter.length === 1 ? '一' : ` ${unreadAfter.length} `;
  const names = unreadAfter.map(({ file }) => file).join('、');
  if (unreadAfter.some(({ intake }) => intake !== '' && intake === current?.intake))
    return `另有${count}份读不了，可能是更正：${names}`;
  return names === '' ? '' : `${wasPassed ? '通过以后' : '后来'}又交来${count}份，读不了：${names}`;
}

/** Where no report came: what came instead. In a folder with both years', it may be last year's alone. */
function missingWords({ unit, state, pasts, noReport }: Standing): string {
  if (noReport) return `交的不是报告：${noReport.file}`;
  if (state === 'elsewhere') return countedByWords(unit);
  const [past] = pasts.filter(({ asLastYear }) => !asLastYear);
  return state === 'missing' && past ? `只有 ${past.year} 年的报告` : '';
}

function firstWords(standing: Standing, line: Line | null | undefined, found: LineCounts): string {
  if (standing.doubt) return doubtWords(standing);
  if (standing.unread) return standing.unread.refused;
  if (standing.unreadAfter.length > 0) return unreadAfterWords(standing);
  if (standing.noVersion) return noVersionWords(standing);
  if (standing.paper) return `按纸质审，没有数：${standing.paper.file}`;
  if (line === null) return '存下的内容读不出来，请重新收这份文件';
  if (line && line.unread.length > 0 && found.must === 0) return unreadWords(line.unread);
  if (line && line.beside !== null && found.must === 0) return besideWords(line);
  return found.first || missingWords(standing);
}

function lastYearWords(standing: Standing): string {
  const { pasts, unit, doubt } = standing;
  if (doubt?.kind === 'otherYear' && doubt.isLastYears) return '同一份';
  if (unit.successions.length > 0) return `承继 ${pasts.length}`;
  return pasts.length > 0 ? '有' : '';
}

/** 2024·旧表: of year and form what is not as expected; 标题 2024 where only the title names another year; 手工填. */
function yearFormOf(
  collection: Collection,
  year: number | null,
  current: Arrival | null,
  line: Line | null | undefined,
): string {
  const inTitle = line?.yearInTitle ?? null;
  const words = [
    current?.byHand ? BY_HAND : '',
    year === collection.year ? '' : String(year),
    inTitle === null || inTitle === year ? '' : `标题 ${inTitle}`,
    line?.isOldForm ? '旧表' : '',
  ];
  return words.filter((part) => part !== '').join('·');
}

function rowOf(
  collection: Collection,
  standing: Standing,
  line: Line | null | undefined,
  likeOther: Alike | undefined,
): UnitRow {
  const { unit, state, current, doubt, files, round } = standing;
  const other = likeOther ? (collection.roster.find(({ id }) => id === likeOther.other)?.name ?? '') : '';
  const alike = likeOther ? `${other} ${likeOther.sentences} 句` : '';
  const all = withAlike(
    line?.findings ?? [],
    likeOther ? [{ id: ALIKE, must: false, title: `与${alike}相同`, afterAlike: false }] : [],
  );
  const found = countsOf(all, collection.silenced);
  const file =
    current ?? (doubt?.kind === 'otherYear' ? doubt.file : null) ?? standing.unread ?? standing.paper;
  const year = doubt?.kind === 'otherYear' ? doubt.file.year : (current?.year ?? collection.year);
  const isJudged = current !== null && line !== undefined && line !== null;
  return {
    id: unit.id,
    standing,
    file,
    chip: chipOf(standing, line, found),
    state: stateOf(standing),
    name: unit.name,
    files: files.length > 1 ? files.length : null,
    yearForm: yearFormOf(collection, year, current, line),
    must: isJudged ? found.must : null,
    ask: isJudged ? found.ask : null,
    first: firstWords(standing, line, found),
    lastYear: lastYearWords(standing),
    likeness: likenessWords(line?.asLastYear ?? 0, other, likeOther?.sentences ?? 0),
    alike,
    alikeSentences: likeOther?.sentences ?? 0,
    round: state === 'missing' || state === 'elsewhere' ? null : round,
    receivedAt: (doubt?.kind === 'several' ? doubt.files[doubt.files.length - 1] : file)?.at ?? '',
    found: all,
  };
}

/** The row of a file that is nobody's. */
function fileRow(arrival: Arrival, year: number, chip: 'outside' | 'noReport'): UnitRow {
  const { refused, agency } = arrival;
  return {
    id: arrival.id,
    standing: null,
    file: arrival,
    chip,
    state: chip === 'outside' ? OUTSIDE : NO_REPORT,
    name: agency || arrival.file,
    files: null,
    yearForm: arrival.year === null || arrival.year === year ? '' : String(arrival.year),
    must: null,
    ask: null,
    first: refused || (agency === '' ? '没有认出是哪个机关的报告' : arrival.file),
    lastYear: '',
    likeness: '',
    alike: '',
    alikeSentences: 0,
    round: null,
    receivedAt: arrival.at,
    found: [],
  };
}

/** The rows of the table: units by chip in the order of work, then by roster; files without a unit last. */
export function unitRows(collection: Collection, lines: Lines): UnitRow[] {
  const { standings, outsiders, noReports } = standingsOf(collection);
  const lineOfUnit = (standing: Standing) =>
    standing.current ? lines.get(lineKey(collection, standing, standing.current)) : undefined;
  const alike = alikeUnits(
    standings.flatMap((standing) => {
      const line = lineOfUnit(standing);
      return line ? [{ id: standing.unit.id, sentences: line.sentences }] : [];
    }),
  );
  const rows = standings.map((standing) =>
    rowOf(collection, standing, lineOfUnit(standing), alike.get(standing.unit.id)),
  );
  const order = chips.map(({ id }) => id);
  return [
    ...rows.sort((one, other) => order.indexOf(one.chip) - order.indexOf(other.chip)),
    ...outsiders.map((arrival) => fileRow(arrival, collection.year, 'outside')),
    ...noReports.map((arrival) => fileRow(arrival, collection.year, 'noReport')),
  ];
}

/** The same while files are being read: who has sent nothing (未收) is only known once all are. */
export function whileReading(rows: readonly UnitRow[]): UnitRow[] {
  return rows.map((row) => (row.chip === 'missing' ? { ...row, chip: 'awaited', state: AWAITED } : row));
}
