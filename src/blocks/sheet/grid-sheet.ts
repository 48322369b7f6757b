import type { GridCell } from '../../format/table';
import type { Grid } from '../block';
import { columnName, type PlainSheet, type SheetBox, type SheetValue } from './plain-sheet';
import { heightOf } from './row-height';

/** Twips of the form's column width for one character of a sheet's column, so that a table is as wide as the page. */
const CHARACTER = 120;
/** Characters: a number of five digits needs as much. */
const LEAST_WIDTH = 7;
/** Columns: with more, the page is printed in landscape. */
const MOST_UPRIGHT = 12;

const reference = ({ row, col }: GridCell): string => `${columnName(col)}${row + 1}`;

/** The formula that adds up boxes of a grid: side by side or one above the other as a range. */
export function sumFormula(parts: readonly GridCell[]): string {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (!first || !last) return '';
  const isRow = parts.every(({ row, col }, at) => row === first.row && col === first.col + at);
  const isColumn = parts.every(({ row, col }, at) => col === first.col && row === first.row + at);
  const range = parts.length > 1 && (isRow || isColumn);
  return `SUM(${range ? `${reference(first)}:${reference(last)}` : parts.map(reference).join(',')})`;
}

function heightsOf({ cells }: Pick<Grid, 'cells'>, columns: readonly number[]): number[] {
  const heights: number[] = [];
  for (const { row, rows, col, cols, text, cell } of cells) {
    const width = columns.slice(col, col + cols).reduce((sum, one) => sum + one, 0);
    // Numbers do not wrap: too long ones are shrunk to fit.
    const needed = heightOf(cell ? '' : text, width);
    for (let at = row; at < row + rows; at++)
      heights[at] = Math.max(heights[at] ?? heightOf('', width), needed / rows);
  }
  return heights.map((height) => Math.round(height));
}

/** A table of the form as a sheet, box by box; `valueOf` gives what each box holds. */
export function gridSheet(
  grid: Pick<Grid, 'cells' | 'columns' | 'headRows'>,
  valueOf: (box: GridCell) => SheetValue,
  { name, heading }: Pick<PlainSheet, 'name' | 'heading'>,
): PlainSheet {
  const isLandscape = grid.columns.length > MOST_UPRIGHT;
  const columns = grid.columns.map((twips) => Math.max(LEAST_WIDTH, Math.round(twips / CHARACTER)));
  const boxes = grid.cells.map((box): SheetBox => ({
    row: box.row,
    col: box.col,
    rows: box.rows,
    cols: box.cols,
    value: valueOf(box),
    align: box.align,
    fill: box.fill,
  }));
  const firstNumber = grid.cells.reduce(
    (least, { cell, col }) => (cell ? Math.min(least, col) : least),
    Infinity,
  );
  const frozen = {
    rows: grid.headRows,
    columns: grid.headRows > 0 && Number.isFinite(firstNumber) ? firstNumber : 0,
  };
  return { name, columns, rows: heightsOf(grid, columns), boxes, frozen, isLandscape, heading };
}
