import { allCells } from '../../format/form';
import { officialTitle } from '../../format/sections';
import { TABLE_IDS, type TableId } from '../../format/table';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import type { LeftOut, Receipt, ReceiptTable, ReportForm } from '../../report/receipt';
import { reportOf } from '../../report/report';
import { isSetAside } from '../shown';
import type { SourceDocument, SourceTable } from '../source';
import { readApplications } from './tables/applications-table';
import { findClosing } from './outline/closing';
import { readDisclosure } from './tables/disclosure-table';
import { readDisputes } from './tables/disputes-table';
import { exceptionsOf } from './receipt/exceptions';
import { fillCells, keepTotals } from './receipt/fill-cells';
import { agencyInOpening, frontOf } from './outline/front';
import { isSiteLine } from './lines/furniture';
import type { Line } from './lines/lines';
import { separated } from './sorting/joined-tables';
import { heldShort, notTaken } from './receipt/not-taken';
import { linesIn, outline, withoutLines, type Outline } from './outline/outline';
import { textsOf } from './outline/part-texts';
import { proseOf } from '../../report/text/prose-parts';
import { yearInOpening } from './outline/report-year';
import { notUnderstood, setAsideAs } from './receipt/not-understood';
import { NOT_OF_FORM, sortTables, TABLE_SECTION } from './sorting/sort-tables';
import type { TableReading } from './rows/table-reading';

export interface Recognised {
  draft: Draft;
  receipt: Receipt;
}

const readers: Readonly<Record<TableId, (sources: readonly SourceTable[]) => TableReading>> = {
  disclosure: readDisclosure,
  applications: readApplications,
  disputes: readDisputes,
};

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

const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/**
 * Takes what a reader found for a report: a draft with all that was understood, and the receipt of what was
 * and was not. What is not sure stays blank; nothing is ever made a number that was not one.
 */
export function recognise(source: SourceDocument): Recognised {
  const whole = outline(source.blocks.flatMap(separated));
  const frontIn = (parts: Outline) => frontOf(source, parts, [...parts.parts.values()].flatMap(linesIn));
  const { sources, unknown, used } = sortTables(
    whole,
    (section) => whole.parts.get(section) ?? [],
    frontIn(whole).year,
  );
  const parts = withoutLines(whole, new Set([...used, ...unknown.flatMap(({ captions }) => captions)]));
  const front = frontIn(parts);
  const readings = Object.fromEntries(
    TABLE_IDS.map((id) => [id, sources[id].length > 0 ? readers[id](sources[id]) : missing(id)]),
  ) as Record<TableId, TableReading>;
  const texts = textsOf(parts);
  const lastPart = texts.others.length > 0 || parts.parts.has(6) ? 'others' : 'problems';
  const closing = findClosing(texts[lastPart], front.agency);
  const body = closing.body.filter(({ text }) => !isSiteLine(text));
  const year = front.year ?? yearInOpening(front.opening);

  const draft = emptyDraft(year);
  draft.agency.name =
    front.agency || closing.agency || agencyInOpening([...front.opening, ...texts.overview.slice(0, 3)]);
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
    ...unknown.flatMap(({ table, reason, captions }) => [
      // A caption goes with its table, and is no note of the report's own above it.
      ...captions.map((line) => ({ ...line, reason })),
      {
        text: table.cells.map(({ text }) => text.replace(/\s+/g, '')).join(' '),
        reason,
        place: table.place,
      },
    ]),
  ];
  const setAside = source.leftOut.filter(({ reason }) => isSetAside(reason));
  /** What is left at a table's place; where its heading is missing, at the place of any of the three. */
  const leftoverAt = (id: TableId) => {
    const own = parts.parts.get(TABLE_SECTION[id]);
    const items = own ?? [
      ...parts.before,
      ...TABLE_IDS.flatMap((at) => parts.parts.get(TABLE_SECTION[at]) ?? []),
    ];
    const lines = linesIn(items).map(({ text }) => text);
    const others = TABLE_IDS.filter((other) => other !== id).flatMap((other) => sources[other]);
    const foreign = unknown.filter(({ reason }) => reason === NOT_OF_FORM).map(({ table }) => table);
    return {
      lines: own ? lines : [],
      strayLines: own ? [] : lines,
      tables: [...foreign, ...others],
      setAside,
    };
  };
  const filled = allCells.filter(({ id, sumOf }) =>
    sumOf
      ? totals[id] !== undefined
      : TABLE_IDS.some((table) => readings[table].values.get(id)?.state === 'number'),
  );
  const receipt: Omit<Receipt, 'exceptions'> = {
    form: formOf(readings),
    title: front.title,
    year,
    tables: TABLE_IDS.map((id) => {
      const own = readings[id].receipt;
      const unread = notUnderstood(own, leftoverAt(id), sources[id]);
      const as = unread.length > 0 ? setAsideAs(own, setAside) : '';
      return { ...own, notUnderstood: unread, ...(as === '' ? {} : { setAside: as }) };
    }),
    sections: parts.headings.map(
      (heading) => texts.guessed.find(({ section }) => section === heading.section) ?? heading,
    ),
    leftOut,
    totals,
    unsplit: readings.applications.unsplit,
    changed: [],
    cellsRead: filled.length,
  };
  const last = texts[lastPart];
  const signed = last.slice(closing.body.length, last.length - closing.after.length);
  const dropped = notTaken(
    source,
    reportOf(draft),
    receipt,
    signed.map(({ text }) => text),
  );
  return {
    draft,
    receipt: {
      ...receipt,
      leftOut: [...leftOut, ...dropped].map(heldShort),
      exceptions: exceptionsOf(receipt),
    },
  };
}
