import { TABLE_IDS, type TableId } from '../../format/table';
import type { SourceTable } from '../source';
import type { PartNumber } from './headings';
import { looseTable } from './loose-table';
import { linesIn, type Item, type Outline } from './outline';
import { isPieceOf, tableKind } from './table-kind';

/** The part of the form each table stands in. */
export const TABLE_SECTION: Readonly<Record<TableId, PartNumber>> = {
  disclosure: 2,
  applications: 3,
  disputes: 4,
};

interface Sorted {
  sources: Record<TableId, SourceTable[]>;
  unknown: SourceTable[];
}

/** The form's largest table has 231 boxes; torn by pages, with its head on each, not ten times as many. */
const MOST_CELLS = 5_000;
/** Pieces a table may come in. */
const MOST_PIECES = 60;
const isOfForm = ({ cells }: SourceTable): boolean => cells.length <= MOST_CELLS;

/** Puts the source tables to the tables of the form they belong to: by their labels, pieces by where they stand. */
export function sortTables(parts: Outline, isPart: (section: PartNumber) => readonly Item[]): Sorted {
  const sources: Sorted['sources'] = { disclosure: [], applications: [], disputes: [] };
  const unknown: SourceTable[] = [];
  const standing: [PartNumber | 0, Item[]][] = [[0, parts.before], ...parts.parts];
  const all = standing.flatMap(([section, items]) =>
    items.flatMap((item) =>
      item.kind === 'table'
        ? [{ section, table: item.table, kind: isOfForm(item.table) ? tableKind(item.table) : null }]
        : [],
    ),
  );
  let last: TableId | null = null;
  for (const { section, table, kind } of all) {
    const here: TableId | null = TABLE_IDS.find((id) => TABLE_SECTION[id] === section) ?? last;
    const piece: TableId | null = kind ?? (here && isOfForm(table) && isPieceOf(table, here) ? here : null);
    if (piece && sources[piece].length < MOST_PIECES) sources[piece].push(table);
    else unknown.push(table);
    last = piece ?? last;
  }
  // Tables that came without any marks of a table: one cell a line, or spaces between the columns.
  for (const id of TABLE_IDS) {
    const found = sources[id].length === 0 ? looseTable(linesIn(isPart(TABLE_SECTION[id]))) : null;
    if (found && isOfForm(found) && tableKind(found) === id) sources[id].push(found);
  }
  return { sources, unknown };
}
