import type { Form } from '../../../format/form';
import { TABLE_IDS, type TableId } from '../../../format/table';
import type { LeftOut } from '../../../report/receipt';
import type { SourceTable } from '../../source';
import type { PartNumber } from '../outline/headings';
import type { Line } from '../lines/lines';
import { looseTable } from '../loose/loose-table';
import { linesIn, withoutLines, type Item, type Outline } from '../outline/outline';
import { repeatedReason } from './second-copy';
import { isPieceOf, tableKind } from './table-kind';
import {
  captionOf,
  entitlesAnotherYear,
  goesOn,
  isOfAnotherYear,
  parts as partsPieces,
  rowsIn,
  type Run,
} from './table-runs';

/** The part of the form each table stands in. */
export const TABLE_SECTION: Readonly<Record<TableId, PartNumber>> = {
  disclosure: 2,
  applications: 3,
  disputes: 4,
};

/** What the tables of a file are. */
export interface Sorted {
  /** Those that make up each table of the form, in the order of the file. */
  sources: Record<TableId, SourceTable[]>;
  /** Tables of which nothing was taken, and why. */
  unknown: { table: SourceTable; reason: string; captions: readonly Line[] }[];
  /** Columns beside those of the form, of which nothing was taken. */
  added: LeftOut[];
  /** Lines that were tables without any marks of one. */
  used: Set<Line>;
}

/** Boxes. The form's largest table has 231; even with its head repeated on many pages it has not ten times as many. */
const MOST_CELLS = 5_000;
/** Pieces a table may come in. */
const MOST_PIECES = 60;
const isOfForm = ({ cells }: SourceTable): boolean => cells.length <= MOST_CELLS;

/** Whether some row is as long as those of the applications table: no other list on a page has such rows and its label. */
const hasRowOfAll = ({ tables }: Form, { cells }: SourceTable): boolean =>
  cells.some(({ col }) => col >= tables.applications.columns.length);

/** Whether a table between two pieces holds only a page number, or nothing. */
const isAir = ({ cells }: SourceTable): boolean =>
  cells.every(({ text }) => text.length < 20) && cells.map(({ text }) => text.trim()).join('').length < 20;

/** The tables of a file as runs of pieces, in the order of the file, and those that are none of the form's. */
function runsOf(
  form: Form,
  parts: Outline,
  year: number | null,
): { runs: Run[]; unknown: Sorted['unknown'] } {
  const runs: Run[] = [];
  const unknown: Sorted['unknown'] = [];
  const standing: [PartNumber | 0, readonly Item[]][] = [[0, parts.before], ...parts.parts];
  let last: TableId | null = null;
  let open: Run | null = null;
  // Whether a whole report of another year has begun behind this one.
  let isOtherReport = false;
  for (const [section, items] of standing) {
    let above: Line[] = [];
    // A heading ends whatever stands before it.
    open = null;
    for (const item of items) {
      if (item.kind === 'line') {
        above.push(item.line);
        if (runs.length > 0) isOtherReport = entitlesAnotherYear(item.line.text, year) ?? isOtherReport;
        continue;
      }
      const { table } = item;
      // A sheet's name heads its tables, but is no line of the report.
      const sheet: Line[] = table.sheet === undefined ? [] : [{ text: table.sheet, place: table.place }];
      const kind = isOfForm(table) ? tableKind(form, table) : null;
      const here: TableId | null = TABLE_IDS.find((id) => TABLE_SECTION[id] === section) ?? last;
      const piece: TableId | null =
        kind ?? (here && isOfForm(table) && isPieceOf(form, table, here) ? here : null);
      if (piece === null) {
        const captions = isOfAnotherYear(above, year) ? captionOf(form, above, year) : [];
        unknown.push({ table, reason: NOT_OF_FORM, captions });
        if (!isAir(table)) open = null;
        continue;
      }
      last = piece;
      const rows = rowsIn(form, table, piece);
      const joins =
        open !== null &&
        open.table === piece &&
        open.pieces.length < MOST_PIECES &&
        ![...above, ...sheet].some(({ text }) => partsPieces(form, text, year)) &&
        goesOn(open, rows);
      if (!joins || open === null) {
        const ofAnotherYear = isOtherReport || isOfAnotherYear([...above, ...sheet], year);
        const captions = captionOf(form, above, year);
        open = { table: piece, section, pieces: [], certain: false, ofAnotherYear, captions, rows: [] };
        runs.push(open);
      }
      open.pieces.push(table);
      open.rows.push(...rows);
      open.certain ||= kind !== null;
      above = [];
    }
  }
  return { runs, unknown };
}

/** The run that is the report's own: of the first that are certain, the one in the table's own part of the form. */
function ownRun(runs: readonly Run[], id: TableId): Run | null {
  const own = runs.filter(({ table, ofAnotherYear }) => table === id && !ofAnotherYear);
  const isHere = ({ section }: Run) => section === TABLE_SECTION[id];
  return (
    own.find((run) => run.certain && isHere(run)) ?? own.find(({ certain }) => certain) ?? own[0] ?? null
  );
}

/** Why a table that has no labels of the form, or too few, was left out. */
export const NOT_OF_FORM = '不是规定的三张表';
const ANOTHER_YEAR = '上面写的是别的年份的表格';

/**
 * Puts the source tables to the tables of the form they belong to: by their labels, pieces by where they stand.
 * Pieces of a table join only where one goes on with the other: last year's table further down fills no gap.
 * `year` is the one the title names, null where it names none.
 */
export function sortTables(form: Form, parts: Outline, year: number | null): Sorted {
  const { runs, unknown } = runsOf(form, parts, year);
  const sources: Sorted['sources'] = { disclosure: [], applications: [], disputes: [] };
  const out: Sorted['unknown'] = [...unknown];
  for (const id of TABLE_IDS) {
    const own = ownRun(runs, id);
    sources[id] = own?.pieces ?? [];
    for (const run of runs)
      if (run.table === id && run !== own)
        run.pieces.forEach((table, at) => {
          const reason = run.ofAnotherYear ? ANOTHER_YEAR : repeatedReason(run, own);
          out.push({ table, reason, captions: at === 0 ? run.captions : [] });
        });
  }
  const used = new Set<Line>();
  // Tables that came without any marks of a table: one cell a line, or spaces between the columns. Where the heading
  // of their part is missing, as on a page taken out of a report, they may stand before the first.
  for (const id of TABLE_IDS) {
    if (sources[id].length > 0) continue;
    const hasPart = parts.parts.has(TABLE_SECTION[id]);
    const found = looseTable(form, id, linesIn(hasPart ? parts.parts.get(TABLE_SECTION[id]) : parts.before));
    if (!found || !isOfForm(found.table)) continue;
    if (!hasPart && tableKind(form, found.table) !== id && !hasRowOfAll(form, found.table)) continue;
    sources[id].push(found.table);
    for (const line of found.lines) used.add(line);
  }
  return { sources, unknown: out, added: [], used };
}

/** The parts without the lines that turned out to be tables or their captions. */
export function withoutTables(parts: Outline, { used, unknown }: Sorted): Outline {
  return withoutLines(parts, new Set([...used, ...unknown.flatMap(({ captions }) => captions)]));
}
