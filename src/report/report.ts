import { mayMakeRegulations, type AgencyKind, type GovernmentLevel } from '../format/agencies';
import { perForm, type Form } from '../format/form';
import { officialTitle } from '../format/sections';
import { byTable, type CellId, type TableId } from '../format/table';
import type { IsoDate } from './dates/date';
import type { Answer, Draft, Indicator, ProseDraft } from './draft';
import { draftedFeeSentence } from './text/fee-sentence';
import { formOf } from './form-of';
import { countOf, readCellText } from './numbers/cell-text';
import { lastYearOf, type LastYear } from './last-year/last-year';
import { missingFields, unreadFields, type UnreadField } from './numbers/number-fields';
import type { NumberProblem } from './numbers/number';
import { openingText } from './text/opening';
import { paragraphsOf, printable } from './text/paragraphs';
import { remembered } from './text/remembered';
import { usualSelfWord } from './names/self-word';

/** A section of free text: paragraphs before the first sub-heading, then parts. */
export interface Prose {
  headings: 'runIn' | 'ownLine';
  lead: readonly string[];
  parts: { heading: string; paragraphs: readonly string[] }[];
}

/** A text in a number cell that is not a number (rule A5). */
export interface UnreadCell {
  cell: CellId;
  text: string;
  problem: NumberProblem;
}

/** One report as it would be printed: numbers, sums and clean paragraphs, computed from the draft. */
export interface Report {
  /** The form it is written on: whatever asks for its tables, words or cells asks here. */
  form: Form;
  agency: string;
  kind: AgencyKind | '';
  level: GovernmentLevel | '';
  /** 规章制定权: null while it is not known. */
  mayMakeRegulations: boolean | null;
  /** null where nobody has said it. */
  year: number | null;
  title: string;
  opening: readonly string[];
  overview: Prose;
  overviewLimit: number | null;
  /** Every count of the form by cell, sums included; null is blank (or a sum with a blank in it). */
  counts: Readonly<Record<CellId, number | null>>;
  /** 行政事业性收费 in 万元 as decimal text; null is blank. */
  charges: string | null;
  unread: UnreadCell[];
  /** The same outside the tables. */
  unreadFields: UnreadField[];
  /** The fields that keep a charge of 信息处理费 from being said, by their dotted paths. */
  missingFields: string[];
  inferred: readonly string[];
  /** Printed in brackets after a number: 其中修订16件. */
  cellNotes: Readonly<Record<string, string>>;
  /** Totals as printed in what was pasted or opened, by cell; where they differ from the sums, A2–A4 say so. */
  printedTotals: Readonly<Record<CellId, number>>;
  answers: readonly Answer[];
  indicators: readonly Indicator[];
  /** What the agency calls itself in its text. */
  selfWord: string;
  tableNotes: Readonly<Record<TableId, readonly string[]>>;
  problems: Prose;
  /** The sentence on 信息处理费, then other matters. */
  others: string[];
  /** How many of them, from the first, are the sentence on 信息处理费. */
  feeParagraphs: number;
  signature: { agency: string; date: IsoDate };
  dates: { submitBy: IsoDate; publishBy: IsoDate };
  lastYear: LastYear;
  /** What the file it was opened from was like. */
  reading: Draft['reading'];
}

/** The one cell that holds money. */
export const CHARGES_CELL: CellId = 'disclosure.charges.amount';
/** Row 22 of the applications table: how many did not pay after a notice (逾期未缴费), which section six may say. */
export const UNPAID_CELL: CellId = 'applications.feeNotPaid.total';

function proseOf(draft: ProseDraft): Prose {
  return {
    headings: draft.headings,
    lead: paragraphsOf(draft.lead),
    parts: draft.parts.map((part) => ({
      heading: printable(part.heading).trim(),
      paragraphs: paragraphsOf(part.text),
    })),
  };
}

interface Numbers {
  counts: Record<CellId, number | null>;
  charges: string | null;
  unread: UnreadCell[];
  cellNotes: Readonly<Record<string, string>>;
}

function numbersOf(draft: Draft, form: Form): Numbers {
  const counts: Record<CellId, number | null> = {};
  const unread: UnreadCell[] = [];
  const notes: Record<string, string> = {};
  let charges: string | null = null;
  for (const { id, table, row, column, unit } of form.typedCells) {
    const text = draft.cells[table][row]?.[column] ?? '';
    const read = readCellText(text, unit);
    if (read.kind === 'problem') unread.push({ cell: id, text, problem: read.problem });
    if (read.kind === 'number' && read.note !== '') notes[id] = read.note;
    if (unit === 'money') charges = read.kind === 'number' ? read.text : null;
    else counts[id] = read.kind === 'number' ? Number(read.text) : null;
  }
  for (const { id, cells } of sums(form)) counts[id] = sum(counts, cells);
  const noted = Object.keys(notes).length > 0;
  return { counts, charges, unread, cellNotes: noted ? { ...draft.cellNotes, ...notes } : draft.cellNotes };
}

/** The totals with what each adds up, in an order in which every sum comes after those it is made of. */
const sums = perForm((form) => {
  const depthOf = (id: CellId): number => {
    const cells = form.cell(id).sumOf ?? [];
    return cells.length === 0 ? 0 : 1 + Math.max(...cells.map(depthOf));
  };
  return form.totalCells
    .map(({ id, sumOf }) => ({ id, cells: sumOf ?? [], depth: depthOf(id) }))
    .sort((one, other) => one.depth - other.depth);
});

/** Adds up cells; null as soon as one of them is blank. */
function sum(counts: Record<CellId, number | null>, cells: readonly CellId[]): number | null {
  let total = 0;
  for (const id of cells) {
    const value = counts[id] ?? null;
    if (value === null) return null;
    total += value;
  }
  return total;
}

function printedTotalsOf(source: Draft['printedTotals'], form: Form): Record<CellId, number> {
  const totals: Record<CellId, number> = {};
  for (const { id } of form.totalCells) {
    const read = readCellText(source[id] ?? '', 'total');
    if (read.kind === 'number') totals[id] = Number(read.text);
  }
  return totals;
}

type Rest = Omit<Report, keyof Numbers>;

function readRest(draft: Draft, form: Form, unpaid: number | null): Rest {
  const agency = printable(draft.agency.name).trim();
  const feeParagraphs = paragraphsOf(draft.others.feeText ?? draftedFeeSentence(draft, unpaid));
  return {
    form,
    agency,
    kind: draft.agency.kind,
    level: draft.agency.level,
    mayMakeRegulations:
      draft.agency.mayMakeRegulations ?? mayMakeRegulations(draft.agency.kind, draft.agency.level),
    year: draft.year,
    title: printable(draft.title ?? '').trim() || officialTitle(agency, draft.year),
    opening: paragraphsOf(openingText(draft, form)),
    overview: proseOf(draft.overview),
    overviewLimit: countOf(draft.overviewLimit),
    unreadFields: unreadFields(draft),
    missingFields: missingFields(draft),
    inferred: draft.inferred,
    printedTotals: printedTotalsOf(draft.printedTotals, form),
    answers: draft.answers,
    indicators: draft.indicators,
    selfWord: printable(draft.selfWord).trim() || usualSelfWord(draft),
    tableNotes: {
      disclosure: paragraphsOf(draft.tableNotes.disclosure),
      applications: paragraphsOf(draft.tableNotes.applications),
      disputes: paragraphsOf(draft.tableNotes.disputes),
    },
    problems: proseOf(draft.problems),
    others: [...feeParagraphs, ...paragraphsOf(draft.others.text)],
    feeParagraphs: feeParagraphs.length,
    signature: {
      agency: printable(draft.signature.agency ?? agency).trim(),
      date: draft.signature.date,
    },
    dates: draft.dates,
    lastYear: lastYearOf(draft.lastYear, form, draft.year),
    reading: draft.reading,
  };
}

/** A draft with its report. */
export interface Reported {
  draft: Draft;
  report: Report;
}

/**
 * The report a draft stands for. Pure: the same draft gives the same report. `before` saves work: where the draft
 * differs from that one only in its tables, the texts are taken over from it, shared, and must never be changed.
 */
export function reportOf(draft: Draft, before: Reported | null = null, form: Form = formOf(draft)): Report {
  const numbers = numbersOf(draft, form);
  const unpaid = numbers.counts[UNPAID_CELL] ?? null;
  const isKnown =
    before !== null &&
    before.report.form === form &&
    before.report.counts[UNPAID_CELL] === unpaid &&
    (Object.keys(draft) as (keyof Draft)[]).every(
      (part) => part === 'cells' || draft[part] === before.draft[part],
    );
  return { ...(isKnown ? before.report : readRest(draft, form, unpaid)), ...numbers };
}

/** The count in a cell; null is blank. Never asked of the money cell. */
export function count(report: Report, id: CellId): number | null {
  return report.counts[id] ?? null;
}

/** What a cell prints: its digits and its note, or nothing where it is blank. */
export function printedText(report: Report, id: CellId): string {
  const value = valueText(report, id);
  const note = printable(report.cellNotes[id] ?? '').trim();
  return value === '' || note === '' ? value : `${value}（${note}）`;
}

/** A cell's number as digits, or nothing where it is blank. */
export function valueText(report: Report, id: CellId): string {
  const value = id === CHARGES_CELL ? report.charges : count(report, id);
  return value === null ? '' : String(value);
}

/** The typed cells of each table. */
const typedByTable = perForm(({ typedCells }) =>
  byTable((table): readonly CellId[] =>
    typedCells.filter((cell) => cell.table === table).map(({ id }) => id),
  ),
);

/** The typed cells of a table that hold no number and no text that failed to be one. */
export function blankCells(report: Report, table: TableId): CellId[] {
  const empty = typedByTable(report.form)[table].filter((id) =>
    id === CHARGES_CELL ? report.charges === null : count(report, id) === null,
  );
  if (empty.length === 0 || report.unread.length === 0) return empty;
  const unread = new Set(report.unread.map((item) => item.cell));
  return empty.filter((id) => !unread.has(id));
}

/** The sum of those of the cells that are filled in: what a total would be if the blanks were 0. */
export function sumSoFar(report: Report, cells: readonly CellId[]): number {
  let total = 0;
  for (const id of cells) {
    // A sum that is known has no blank in it.
    const value = count(report, id);
    total += value ?? sumSoFar(report, report.form.cell(id).sumOf ?? []);
  }
  return total;
}

/** Whether nothing has been typed into a table. */
export function isTableEmpty(report: Report, table: TableId): boolean {
  return blankCells(report, table).length === typedByTable(report.form)[table].length;
}

const lengths = new WeakMap<Prose, number>();

/** All printed characters of a text section, sub-headings included, spaces not counted. Counted once a section. */
export function proseLength(prose: Prose): number {
  const known = lengths.get(prose);
  if (known !== undefined) return known;
  let length = 0;
  for (const text of prose.lead) length += charactersIn(text);
  for (const { heading, paragraphs } of prose.parts) {
    if (paragraphs.length > 0) length += charactersIn(heading);
    for (const text of paragraphs) length += charactersIn(text);
  }
  lengths.set(prose, length);
  return length;
}

/** Counts characters without spaces and line breaks; a rare character, which is two UTF-16 units, counts once. */
function charactersIn(text: string): number {
  return text.length - (text.match(/\s|[\ud800-\udbff](?=[\udc00-\udfff])/g)?.length ?? 0);
}

/** Characters of a text as an office counts them: spaces and line breaks not, a rare character once. */
export const textLength = remembered(charactersIn);
