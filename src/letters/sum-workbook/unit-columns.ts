import { perForm, type Form } from '../../format/form';
import { TABLE_IDS, type CellId, type TableId } from '../../format/table';
import { columnName } from '../../blocks/sheet/plain-sheet';

/** 单位, 部分, 说明 stand before the numbers. */
export const FIRST_NUMBER = 3;

/** Rows of the table of applications that stand on one page side by side: with more the print is too small to read. */
const ROWS_A_PAGE = 3;

const widths: Readonly<Record<TableId, number>> = { disclosure: 10, applications: 5.7, disputes: 8 };

/** Columns of numbers that are printed side by side on one page, under one head. */
export interface ColumnGroup {
  table: TableId;
  /** In the form's order. */
  cells: readonly CellId[];
  /** The first of its columns. */
  first: number;
  /** Width of each, in characters. */
  width: number;
}

/** The 200 cells as columns, page by page: a table or some rows of it on each. */
export const columnGroups = perForm((form: Form): readonly ColumnGroup[] => {
  let first = FIRST_NUMBER;
  return TABLE_IDS.flatMap((table) => {
    const { cells, columns } = form.tables[table];
    const many = table === 'applications' ? ROWS_A_PAGE * columns.length : cells.length;
    const groups: ColumnGroup[] = [];
    for (let at = 0; at < cells.length; at += many) {
      const own = cells.slice(at, at + many).map(({ id }) => id);
      groups.push({ table, cells: own, first, width: widths[table] });
      first += own.length;
    }
    return groups;
  });
});

const columnsByCell = perForm(
  (form: Form) =>
    new Map(
      columnGroups(form).flatMap(({ cells, first }) => cells.map((id, at) => [id, first + at] as const)),
    ),
);

/** The column of a cell. */
export function columnOf(form: Form, id: CellId): number {
  return columnsByCell(form).get(id) ?? FIRST_NUMBER;
}

/** A cell's number in a row, as a formula names it; both count from 0. */
export const reference = (row: number, col: number) => `${columnName(col)}${row + 1}`;
