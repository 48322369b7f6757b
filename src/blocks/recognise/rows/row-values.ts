import { isValueLike } from './cell-value';
import type { ColumnMap } from './columns';
import { shapeOf } from './ordered-head';
import type { Piece, SplitRow } from './table-rows';

/** What is known of a table's columns when its rows are read. */
export interface Head {
  columns: ColumnMap['columns'];
  /** How wide a whole row is. */
  width: number;
  /** The last column in which any row's label ends. */
  labelsEnd: number;
  /**
   * Only where the labels say no more than the order of the columns: in which column rows of a shape begin to hold
   * numbers, null where they disagree.
   */
  shapes?: ReadonlyMap<string, number | null>;
}

/** The boxes of a row by the form's column index, or why they cannot be told apart. */
export type Placed = { ok: true; byIndex: ReadonlyMap<number, Piece> } | { ok: false; why: string };

const isBlank = ({ text }: Piece): boolean => text.trim() === '';

/** Exactly as many numbers in a row as the form has columns, with nothing between them: the order says all. */
function inOrder(values: readonly Piece[], head: Head): Placed | null {
  const first = values.findIndex((piece) => !isBlank(piece));
  let last = values.length - 1;
  while (last > first && values[last] && isBlank(values[last] as Piece)) last--;
  const run = values.slice(first, last + 1);
  if (first < 0 || run.length !== head.columns.size || run.some(isBlank)) return null;
  const byPlace = [...head.columns].sort((one, other) => one[1].at - other[1].at);
  return { ok: true, byIndex: new Map(byPlace.map(([index], at) => [index, run[at] as Piece])) };
}

/** The values by the columns they stand in; null where a number stands in none of them: then the row is shifted. */
function byColumn({ row, values }: SplitRow, head: Head, shift: number): Placed | null {
  const byIndex = new Map<number, Piece>();
  for (const [index, { at }] of head.columns) {
    const piece = row.pieces.find(({ col, cols }) => col <= at + shift && at + shift < col + cols);
    if (piece) byIndex.set(index, piece);
  }
  const placed = new Set(byIndex.values());
  return values.some((piece) => !isBlank(piece) && isValueLike(piece.text) && !placed.has(piece))
    ? null
    : { ok: true, byIndex };
}

const firstAt = (head: Head): number => Math.min(...[...head.columns.values()].map(({ at }) => at));

/** The values of fields between separators: their place counts only in a row that has lost no field. */
function fromFields(split: SplitRow, head: Head): Placed | null {
  const first = firstAt(head);
  const shift = split.row.width - head.width;
  if (shift > 0 && split.labelEnd === first + shift - 1) return byColumn(split, head, shift);
  if (shift !== 0 || split.labelEnd >= first) return null;
  // Where labels of other rows run into the columns of numbers, a blank there may belong to the label.
  const blankIsUnsure = split.row.pieces.some(
    (piece) => piece.col >= first && piece.col <= head.labelsEnd && isBlank(piece),
  );
  return blankIsUnsure ? null : byColumn(split, head, 0);
}

/** The values of a list, one box a line: taken in order where there are as many as columns, blank ones included. */
function fromList({ values }: SplitRow, head: Head): Placed | null {
  if (values.length !== head.columns.size) return null;
  const byPlace = [...head.columns].sort((one, other) => one[1].at - other[1].at);
  return { ok: true, byIndex: new Map(byPlace.map(([index], at) => [index, values[at] as Piece])) };
}

function fromGrid(split: SplitRow, head: Head): Placed | null {
  const whole = split.row.gapless && split.row.width === head.width;
  return whole && split.labelEnd < firstAt(head) ? byColumn(split, head, 0) : null;
}

/** The values of a row in a table that lost its spans, placed as in other rows of the same shape. */
function fromShape(split: SplitRow, head: Head): Placed | null {
  const start = head.shapes?.get(shapeOf(split)) ?? null;
  if (start === null) return null;
  const { columns } = head;
  const inColumns = (piece: Piece) => piece.col >= start && piece.col < start + columns.size;
  if (split.values.some((piece) => !isBlank(piece) && !inColumns(piece))) return null;
  const byIndex = new Map<number, Piece>();
  for (const [index, { at }] of columns) {
    const piece = split.row.pieces.find(({ col, cols }) => col === start + at && cols === 1);
    if (!piece) return null;
    byIndex.set(index, piece);
  }
  // Some programs pad rows with blanks at the end: where the last column is blank, a number before it may be missing.
  const last = split.row.pieces.find(({ col }) => col === start + columns.size - 1);
  return last && !isBlank(last) ? { ok: true, byIndex } : null;
}

const placers = { grid: fromGrid, fields: fromFields, list: fromList } as const;

/**
 * Finds out which box of a row belongs to which column. A row that is not as wide as its table is blank as a
 * whole unless it holds exactly one number a column: no number is moved along to fill a gap.
 */
export function placeValues(split: SplitRow, head: Head): Placed {
  const { values } = split;
  if (values.every(isBlank)) return { ok: true, byIndex: new Map() };
  if (split.row.doubt !== '') return { ok: false, why: split.row.doubt };
  const placed = (head.shapes ? fromShape : placers[split.row.layout])(split, head) ?? inOrder(values, head);
  if (placed) return placed;
  const filled = values.filter((piece) => !isBlank(piece)).length;
  const columns = head.columns.size;
  const which = filled < columns ? '缺的是哪一栏' : '多的是哪一个';
  const why =
    filled === columns ? '数的位置与表头对不上' : `有 ${filled} 个数，表有 ${columns} 栏，看不出${which}`;
  return { ok: false, why };
}
