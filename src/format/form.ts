import { applications } from './applications';
import { disclosure } from './disclosure';
import { disputes } from './disputes';
import { inQuotes } from './plain-label';
import {
  TABLE_IDS,
  type CellId,
  type CellSpec,
  type GridCell,
  type Line,
  type TableId,
  type TableSpec,
} from './table';

/** The three tables of the form by id. */
export const tables: Readonly<Record<TableId, TableSpec>> = { disclosure, applications, disputes };

/** All 200 cells of the form in its own order. */
export const allCells: readonly CellSpec[] = TABLE_IDS.flatMap((id) => tables[id].cells);

/** The 166 cells a person types. */
export const typedCells: readonly CellSpec[] = allCells.filter((cell) => cell.sumOf === null);

/** The 34 cells that are sums of others. */
export const totalCells: readonly CellSpec[] = allCells.filter((cell) => cell.sumOf !== null);

const byId = new Map<string, CellSpec>(allCells.map((cell) => [cell.id, cell]));

/** The cell of that id. Throws on an id that is not of the form: ids are written by us, never by users. */
export function cellSpec(id: CellId): CellSpec {
  const cell = byId.get(id);
  if (!cell) throw new Error(`No such cell: ${id}`);
  return cell;
}

/** Whether a text from outside (an address, a file) names a cell of the form. */
export function isCellId(text: string): text is CellId {
  return byId.has(text);
}

function line(lines: readonly Line[], id: string): Line {
  const found = lines.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No such row or column: ${id}`);
  return found;
}

/** The row a cell stands in. */
export function rowOf(id: CellId): Line {
  const cell = cellSpec(id);
  return line(tables[cell.table].rows, cell.row);
}

/** The column a cell stands in. */
export function columnOf(id: CellId): Line {
  const cell = cellSpec(id);
  return line(tables[cell.table].columns, cell.column);
}

/** A cell as a label or a sentence names it: “新收，自然人”. */
export function quotedCellName(id: CellId): string {
  return inQuotes(`${rowOf(id).name}，${columnOf(id).name}`);
}

/** The box of the printed grid that holds a cell. */
export function gridCellOf(id: CellId): GridCell {
  const found = tables[cellSpec(id).table].grid.find((box) => box.cell === id);
  if (!found) throw new Error(`No grid box for ${id}`);
  return found;
}
