import type { SourceCell, SourceTable } from '../../source';
import { isValueLike } from './cell-value';

/** The part of a source table's box that lies in one row. */
export interface Piece {
  text: string;
  col: number;
  cols: number;
  /** Whether the box began in a row above. */
  continues: boolean;
  place: string;
}

export interface TableRow {
  layout: SourceTable['layout'];
  pieces: readonly Piece[];
  /** Where the row's last box ends, in columns. */
  width: number;
  /** Whether its boxes stand side by side from the first column on, without a gap or an overlap. */
  gapless: boolean;
  place: string;
  /** Why its numbers are not to be taken; empty where nothing speaks against them. */
  doubt: string;
}

/** Rows, more than any report's table has: rows beyond it are not looked at. */
const MOST_ROWS = 2_000;

/**
 * For each grid column, how many true columns begin before it: those at which a row with the most boxes begins one.
 * Programs that round widths cut a column in two, so that wide boxes end or begin within it.
 */
function columnsBefore(cells: readonly SourceCell[]): number[] {
  const begins: number[][] = [];
  for (const { row, rows, col } of cells)
    for (let at = row; at < Math.min(row + rows, MOST_ROWS); at++) (begins[at] ??= []).push(col);
  const most = begins.reduce((count, row) => Math.max(count, row.length), 0);
  const columns = new Set(begins.filter((row) => row.length === most).flat());
  const before = [0];
  const end = cells.reduce((furthest, { col, cols }) => Math.max(furthest, col + cols), 0);
  for (let place = 0; place < end; place++) before.push((before[place] ?? 0) + (columns.has(place) ? 1 : 0));
  return before;
}

/** The boxes of a table by its true columns. */
export function trueColumns(table: SourceTable): readonly SourceCell[] {
  if (table.layout !== 'grid') return table.cells;
  const before = columnsBefore(table.cells);
  if (before[before.length - 1] === before.length - 1) return table.cells;
  return table.cells.map((cell) => {
    const col = before[cell.col] ?? 0;
    return { ...cell, col, cols: Math.max(1, (before[cell.col + cell.cols] ?? 0) - col) };
  });
}

function piece(cell: SourceCell, row: number): Piece {
  const continues = row > cell.row;
  return { text: cell.text, col: cell.col, cols: cell.cols, continues, place: cell.place };
}

/** The rows of a table from top to bottom, each with the boxes that pass through it. */
export function tableRows(table: SourceTable): TableRow[] {
  const rows: Piece[][] = [];
  for (const cell of trueColumns(table))
    for (let row = cell.row; row < Math.min(cell.row + cell.rows, MOST_ROWS); row++)
      (rows[row] ??= []).push(piece(cell, row));
  return Array.from(rows, (pieces, at) => {
    const sorted = (pieces ?? []).sort((one, other) => one.col - other.col);
    let end = 0;
    let gapless = true;
    for (const { col, cols } of sorted) {
      if (col !== end) gapless = false;
      end = Math.max(end, col + cols);
    }
    const place = sorted.find(({ continues }) => !continues)?.place ?? table.place;
    const doubt = table.doubts?.get(at) ?? '';
    return { layout: table.layout, pieces: sorted, width: end, gapless, place, doubt };
  });
}

/** The row width most rows have: one row too short or too long does not change it. */
export function usualWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { width } of rows) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

/** How wide the widest of some rows is. */
export const widestOf = (rows: readonly TableRow[]): number =>
  rows.reduce((most, { width }) => Math.max(most, width), 0);

/** 约12, 1.5万: meant as a number but not readable as one, so it is no label either; 3.其他 is a label. */
const LIKE_A_NUMBER =
  /^(?!\s*\d+\s*[.、．]\s*\p{Script=Han})(?=.*\p{Nd})[^\p{Script=Han}]*(?:\p{Script=Han}[^\p{Script=Han}]*){0,2}$/u;

/** Whether a box holds words, which are no number whatever is made of them. */
export const isWords = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !isValueLike(text) && !LIKE_A_NUMBER.test(text);
/** Whether a box of a table holds nothing. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** Whether anything is counted in a row; 2024年 heads a column. */
export const hasNumbers = ({ pieces }: TableRow): boolean =>
  pieces.some(({ text }) => !isBlank(text) && isValueLike(text));

/** A row parted into what names it and what it counts. */
export interface SplitRow {
  row: TableRow;
  /** The boxes with words before the first number; tall boxes from above among them. */
  labels: readonly Piece[];
  /** All boxes after them, blank ones included. */
  values: readonly Piece[];
  /** The last column a label of the row's own reaches into; −1 without one. */
  labelEnd: number;
}

/** Cache: each row is split again and again while its table is read. */
const split = new WeakMap<TableRow, SplitRow>();

/** Parts a row at the last words before its first number. */
export function splitRow(row: TableRow): SplitRow {
  const found = split.get(row) ?? parted(row);
  split.set(row, found);
  return found;
}

function parted(row: TableRow): SplitRow {
  const firstNumber = row.pieces.findIndex(
    ({ text }) => !isBlank(text) && !isWords(text) && isValueLike(text),
  );
  const before = firstNumber < 0 ? row.pieces : row.pieces.slice(0, firstNumber);
  let last = -1;
  before.forEach(({ text }, index) => {
    if (isWords(text)) last = index;
  });
  const end = row.pieces[last];
  return {
    row,
    labels: row.pieces.slice(0, last + 1).filter(({ text }) => !isBlank(text)),
    values: row.pieces.slice(last + 1),
    labelEnd: end ? end.col + end.cols - 1 : -1,
  };
}

/** Boxes joined to one label; a row of the form has no more than its own, its group's and that of all results. */
const MOST_JOINED = 6;

/** The readings of a row's label: its last box, then its last boxes joined, longest last. */
export function labelReadings({ labels }: SplitRow): string[] {
  const own = labels.slice(-MOST_JOINED).map(({ text }) => text);
  return own.map((_, index) => own.slice(own.length - 1 - index).join(''));
}

/** The label as shown to people. */
export function labelText({ labels }: SplitRow): string {
  return labels
    .filter(({ continues }) => !continues)
    .map(({ text }) => text.replace(/\s+/g, ''))
    .join(' ');
}
