import type { Block, Grid } from '../../blocks/block';
import type { Form } from '../../format/form';
import type { CellId, GridCell } from '../../format/table';
import { readCellText } from '../../report/numbers/cell-text';
import { scaled } from '../../report/numbers/number';
import { heightOf } from './row-height';
import { columnName } from './sheet';
import type { WrittenBox, WrittenSheet, WrittenValue } from './write';

/** Twips of the form's column width for one character of a sheet's column, so that a table is as wide as the page. */
const CHARACTER = 120;
/** Characters: a number of five digits needs as much. */
const LEAST_WIDTH = 7;
/** Columns: with more, the page is printed in landscape. */
const MOST_UPRIGHT = 12;

const reference = ({ row, col }: GridCell): string => `${columnName(col)}${row + 1}`;

/** The number a box shows, as decimal text; null for a blank, a note in brackets, or what is no number. */
function numberIn({ text }: GridCell, unit: 'count' | 'total' | 'money'): string | null {
  const read = readCellText(text, unit);
  return read.kind === 'number' && read.note === '' && read.text === text.trim() ? read.text : null;
}

/** Cells that are added up: side by side or one above the other as a range. */
function sumFormula(parts: readonly GridCell[]): string {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (!first || !last) return '';
  const isRow = parts.every(({ row, col }, at) => row === first.row && col === first.col + at);
  const isColumn = parts.every(({ row, col }, at) => col === first.col && row === first.row + at);
  const range = parts.length > 1 && (isRow || isColumn);
  return `SUM(${range ? `${reference(first)}:${reference(last)}` : parts.map(reference).join(',')})`;
}

/** The value of a number's box. A sum is a formula only where all its parts are there and add up to it. */
function valueOf(box: GridCell, form: Form, byCell: ReadonlyMap<CellId, GridCell>): WrittenValue {
  const spec =
    box.cell &&
    Object.values(form.tables)
      .flatMap(({ cells }) => cells)
      .find(({ id }) => id === box.cell);
  if (!spec) return box.text;
  const { sumOf } = spec;
  const number = numberIn(box, spec.unit === 'money' ? 'money' : sumOf ? 'total' : 'count');
  if (number === null) return box.text;
  const parts = (sumOf ?? []).flatMap((id) => byCell.get(id) ?? []);
  const numbers = parts.flatMap((part) => numberIn(part, spec.unit === 'money' ? 'money' : 'total') ?? []);
  const isSum = sumOf !== null && numbers.length === sumOf.length && numbers.length > 0;
  const sum = numbers.reduce((total, part) => total + scaled(part), 0n);
  return isSum && sum === scaled(number) ? { number, formula: sumFormula(parts) } : { number };
}

function heightsOf(grid: Grid, columns: readonly number[]): number[] {
  const heights: number[] = [];
  for (const { row, rows, col, cols, text, cell } of grid.cells) {
    const width = columns.slice(col, col + cols).reduce((sum, one) => sum + one, 0);
    // Numbers do not wrap: too long ones are shrunk to fit.
    const needed = heightOf(cell ? '' : text, width);
    for (let at = row; at < row + rows; at++)
      heights[at] = Math.max(heights[at] ?? heightOf('', width), needed / rows);
  }
  return heights.map((height) => Math.round(height));
}

function sheetOf(grid: Grid, form: Form, name: string, heading: string): WrittenSheet {
  const isLandscape = grid.columns.length > MOST_UPRIGHT;
  const columns = grid.columns.map((twips) => Math.max(LEAST_WIDTH, Math.round(twips / CHARACTER)));
  const byCell = new Map(grid.cells.flatMap((box) => (box.cell ? [[box.cell, box] as const] : [])));
  const boxes = grid.cells.map((box): WrittenBox => ({
    row: box.row,
    col: box.col,
    rows: box.rows,
    cols: box.cols,
    value: valueOf(box, form, byCell),
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

/** The three tables of a report as sheets, box by box as the form has them, each named as the section it stands in. */
export function reportSheets(blocks: readonly Block[], form: Form): WrittenSheet[] {
  const sheets: WrittenSheet[] = [];
  const [title] = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
  let name = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) name = block.text;
    if (block.kind === 'grid') sheets.push(sheetOf(block, form, name, `${title ?? ''}　${name}`));
  }
  return sheets;
}
