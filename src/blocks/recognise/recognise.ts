import { allCells, cellSpec, tables } from '../../format/form';
import { officialTitle, type SectionNumber } from '../../format/sections';
import { TABLE_IDS, type CellId, type TableId } from '../../format/table';
import { emptyDraft, type Draft } from '../../report/draft';
import { countOf } from '../../report/number';
import type { LeftOut, Receipt, ReceiptSection, ReceiptTable, ReportForm } from '../../report/receipt';
import { reportOf, valueText } from '../../report/report';
import type { SourceDocument, SourceTable } from '../source';
import { readApplications } from './applications-table';
import { findClosing, isSiteLine } from './closing';
import { readDisclosure } from './disclosure-table';
import { readDisputes } from './disputes-table';
import { exceptionsOf } from './exceptions';
import type { PartNumber } from './headings';
import { normalised } from './label-match';
import type { Line } from './lines';
import { looseTable } from './loose-table';
import { outline, type Item, type Outline } from './outline';
import { proseOf } from './prose-parts';
import { isPieceOf, tableKind } from './table-kind';
import type { TableReading } from './table-reading';
import { agencyOf, findTitle, titleOfPage, yearIn } from './title';

export interface Recognised {
  draft: Draft;
  receipt: Receipt;
}

const TABLE_SECTION: Readonly<Record<TableId, PartNumber>> = { disclosure: 2, applications: 3, disputes: 4 };
const readers: Readonly<Record<TableId, (sources: readonly SourceTable[]) => TableReading>> = {
  disclosure: readDisclosure,
  applications: readApplications,
  disputes: readDisputes,
};

const linesIn = (items: readonly Item[] | undefined): Line[] =>
  (items ?? []).flatMap((item) => (item.kind === 'line' ? [item.line] : []));

interface Sorted {
  sources: Record<TableId, SourceTable[]>;
  unknown: SourceTable[];
}

/** Puts the source tables to the tables of the form they belong to: by their labels, pieces by where they stand. */
function sortTables(parts: Outline, isPart: (section: PartNumber) => readonly Item[]): Sorted {
  const sources: Sorted['sources'] = { disclosure: [], applications: [], disputes: [] };
  const unknown: SourceTable[] = [];
  const standing: [PartNumber | 0, Item[]][] = [[0, parts.before], ...parts.parts];
  const all = standing.flatMap(([section, items]) =>
    items.flatMap((item) =>
      item.kind === 'table' ? [{ section, table: item.table, kind: tableKind(item.table) }] : [],
    ),
  );
  let last: TableId | null = null;
  for (const { section, table, kind } of all) {
    const here: TableId | null = TABLE_IDS.find((id) => TABLE_SECTION[id] === section) ?? last;
    const piece: TableId | null = kind ?? (here && isPieceOf(table, here) ? here : null);
    if (piece) sources[piece].push(table);
    else unknown.push(table);
    last = piece ?? last;
  }
  // Tables that came without any marks of a table: one cell a line, or spaces between the columns.
  for (const id of TABLE_IDS) {
    const found = sources[id].length === 0 ? looseTable(linesIn(isPart(TABLE_SECTION[id]))) : null;
    if (found && tableKind(found) === id) sources[id].push(found);
  }
  return { sources, unknown };
}

function missing(table: TableId): TableReading {
  const receipt: ReceiptTable = {
    table,
    found: false,
    refused: '',
    columns: [],
    rows: [],
    missingRows: [],
    missingColumns: [],
  };
  return { receipt, values: new Map(), oldForm: false, unsplit: {} };
}

function formOf(readings: Readonly<Record<TableId, TableReading>>): ReportForm {
  const disclosure = readings.disclosure.receipt.found ? readings.disclosure.oldForm : null;
  const applications = readings.applications.receipt.found ? readings.applications.oldForm : null;
  const known = [disclosure, applications].filter((old) => old !== null);
  if (!known.includes(true)) return '2021';
  return known.includes(false) ? 'mixed' : '2019';
}

/** Fills the draft's cells; a text that is no number (also / and —) stays as written, so that the checks speak of it. */
function fillCells(draft: Draft, readings: readonly TableReading[]): Record<CellId, string> {
  const totals: Record<CellId, string> = {};
  for (const { values } of readings)
    for (const [id, value] of values) {
      const { table, row, column, sumOf } = cellSpec(id);
      if (value.state === 'number' && sumOf) totals[id] = value.text;
      else if (!sumOf) {
        const cells = draft.cells[table][row];
        const kept = countOf(value.source) === null ? value.source.trim().slice(0, LONGEST_KEPT) : '';
        if (cells) cells[column] = value.state === 'number' ? value.text : kept;
        if (value.state === 'number' && value.note !== '') draft.cellNotes[id] = value.note;
      }
    }
  return totals;
}

/** Keeps the printed totals that differ from the sums, or of which no sum can be made. */
function keepTotals(draft: Draft, totals: Readonly<Record<CellId, string>>): void {
  const report = reportOf(draft);
  for (const [id, text] of Object.entries(totals) as [CellId, string][])
    if (valueText(report, id) !== text) draft.printedTotals[id] = text;
}

/** What is kept of a text that is no number: enough to see what it was. */
const LONGEST_KEPT = 200;

/** What stands in the form's own boxes: a line of it is a piece of a table, no note below one. */
const tableTexts = new Set(TABLE_IDS.flatMap((id) => tables[id].grid.map(({ text }) => normalised(text))));

const FEES = /信息处理费/;
/** A note below a table is a line or two; more is the text of a part that lost its heading. */
const LONGEST_NOTE = 60;

interface Texts {
  overview: Line[];
  notes: Record<TableId, Line[]>;
  problems: Line[];
  others: Line[];
  /** Parts whose text was found without its heading. */
  guessed: ReceiptSection[];
}

/** The text of each part. Where 五 or 六 has no heading, its text stands below the last table. */
function textsOf(parts: Outline, isLoose: (line: Line) => boolean): Texts {
  const text = (section: PartNumber) => linesIn(parts.parts.get(section)).filter((line) => !isLoose(line));
  const notesOf = (id: TableId) =>
    text(TABLE_SECTION[id]).filter((line) => !tableTexts.has(normalised(line.text)));
  const notes = {
    disclosure: notesOf('disclosure'),
    applications: notesOf('applications'),
    disputes: notesOf('disputes'),
  };
  let problems = text(5);
  let others = text(6);
  const guessed: ReceiptSection[] = [];
  const guess = (section: SectionNumber, line: Line) =>
    guessed.push({ section, heading: null, sure: 'order', moved: false, place: line.place });
  if (!parts.parts.has(5)) {
    const at = notes.disputes.findIndex((line) => line.text.length > LONGEST_NOTE);
    if (at >= 0) {
      problems = notes.disputes.slice(at);
      notes.disputes = notes.disputes.slice(0, at);
      if (problems[0]) guess(5, problems[0]);
    }
  }
  if (!parts.parts.has(6)) {
    const at = problems.findIndex((line) => FEES.test(line.text));
    if (at > 0) {
      others = problems.slice(at);
      problems = problems.slice(0, at);
      if (others[0]) guess(6, others[0]);
    }
  }
  return { overview: text(1), notes, problems, others, guessed };
}

interface Front {
  title: string;
  opening: Line[];
  leftOut: LeftOut[];
  /** A line with nothing but a year: a title that lost the rest. */
  yearLine: string;
}

function frontOf(source: SourceDocument, parts: Outline): Front {
  const lines = linesIn(parts.before);
  const isWebPage = source.pageTitle !== '';
  const found = findTitle(lines, isWebPage);
  const rest = found ? lines.slice(found.at + found.count) : lines;
  const leftOut: LeftOut[] = (found ? lines.slice(0, found.at) : []).map((line) => ({
    ...line,
    reason: '标题之前的内容',
  }));
  const opening: Line[] = [];
  let yearLine = '';
  for (const line of rest) {
    const menu = isWebPage && !found && !/。/.test(line.text) && line.text.length < 20;
    if (/^\s*20\d\d\s*年?度?\s*$/.test(line.text)) {
      yearLine = line.text;
      leftOut.push({ ...line, reason: '只有年份，不像开头段' });
    } else if (isSiteLine(line.text) || menu) leftOut.push({ ...line, reason: '网页上的其他内容' });
    else opening.push(line);
  }
  return { title: found?.text ?? titleOfPage(source.pageTitle), opening, leftOut, yearLine };
}

const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/** The year a report is about, from where it is said most plainly; null where nothing says it. */
function yearOf(front: Front, texts: Texts, date: string): number | null {
  const period = front.opening.find(({ text }) => /统计|1\s*月\s*1\s*日/.test(text))?.text ?? '';
  const first = yearIn(period.replace(/[〔[（(]20\d\d[)）\]〕]/g, ''));
  return (
    yearIn(front.title) ??
    yearIn(front.yearLine) ??
    first ??
    yearIn(joined(texts.overview).replace(/[〔[（(《][^〕\]）)》]*[)）\]〕》]/g, '')) ??
    (date === '' ? null : Number(date.slice(0, 4)) - 1)
  );
}

/** A draft must have a year; this one is said to be missing in the receipt. */
const UNKNOWN_YEAR = 2021;

/**
 * Takes what a reader found for a report: a draft with all that was understood, and the receipt of what was
 * and was not. What is not sure stays blank; nothing is ever made a number that was not one.
 */
export function recognise(source: SourceDocument): Recognised {
  const parts = outline(source.blocks);
  const { sources, unknown } = sortTables(parts, (section) => parts.parts.get(section) ?? []);
  const readings = Object.fromEntries(
    TABLE_IDS.map((id) => [id, sources[id].length > 0 ? readers[id](sources[id]) : missing(id)]),
  ) as Record<TableId, TableReading>;
  const looseLines = new Set(
    TABLE_IDS.flatMap((id) =>
      sources[id].flatMap((table) => table.cells.map(({ place }) => `${id} ${place}`)),
    ),
  );
  const texts = textsOf(parts, ({ place }) => TABLE_IDS.some((id) => looseLines.has(`${id} ${place}`)));
  const front = frontOf(source, parts);
  const titleAgency = agencyOf(front.title);
  const lastPart = texts.others.length > 0 || parts.parts.has(6) ? 'others' : 'problems';
  const closing = findClosing(texts[lastPart], titleAgency);
  const body = closing.body.filter(({ text }) => !isSiteLine(text));
  const year = yearOf(front, texts, closing.date);

  const draft = emptyDraft(year ?? UNKNOWN_YEAR);
  draft.agency.name = titleAgency === '' ? closing.agency : titleAgency;
  const official = officialTitle(draft.agency.name, draft.year);
  draft.title = front.title === '' || front.title === official ? null : front.title;
  draft.opening.text = joined(front.opening);
  draft.overview = proseOf(texts.overview.map(({ text }) => text));
  draft.problems = proseOf((lastPart === 'problems' ? body : texts.problems).map(({ text }) => text));
  draft.others.text = joined(lastPart === 'others' ? body : texts.others);
  for (const id of TABLE_IDS) draft.tableNotes[id] = joined(texts.notes[id]);
  draft.signature = {
    agency: closing.agency === draft.agency.name ? null : closing.agency,
    date: closing.date,
  };
  const totals = fillCells(draft, Object.values(readings));
  keepTotals(draft, totals);

  const leftOut: LeftOut[] = [
    ...source.leftOut,
    ...front.leftOut,
    ...parts.pageNumbers.map((line) => ({ ...line, reason: '页码' })),
    ...closing.body
      .filter(({ text }) => isSiteLine(text))
      .map((line) => ({ ...line, reason: '网页上的其他内容' })),
    ...closing.after.map((line) => ({ ...line, reason: '落款之后的内容' })),
    ...unknown.map((table) => ({
      text: table.cells
        .map(({ text }) => text.replace(/\s+/g, ''))
        .join(' ')
        .slice(0, 60),
      reason: '不是规定的三张表',
      place: table.place,
    })),
  ];
  const filled = allCells.filter(({ id, sumOf }) =>
    sumOf
      ? totals[id] !== undefined
      : TABLE_IDS.some((table) => readings[table].values.get(id)?.state === 'number'),
  );
  const receipt: Omit<Receipt, 'exceptions'> = {
    form: formOf(readings),
    title: front.title,
    year,
    tables: TABLE_IDS.map((id) => readings[id].receipt),
    sections: parts.headings.map(
      (heading) => texts.guessed.find(({ section }) => section === heading.section) ?? heading,
    ),
    leftOut,
    totals,
    unsplit: readings.applications.unsplit,
    cellsRead: filled.length,
  };
  return { draft, receipt: { ...receipt, exceptions: exceptionsOf(receipt) } };
}
