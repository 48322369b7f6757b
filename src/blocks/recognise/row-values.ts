import type { ColumnMap } from './columns';
import type { Piece, SplitRow } from './table-rows';

/** What is known of a table's columns when its rows are read. */
export interface Head {
  columns: ColumnMap['columns'];
  /** How wide a whole row is. */
  width: number;
  /** The last column in which any row's label ends. */
  labelsEnd: number;
  /** Whether every source column that holds numbers is one of `columns`. */
  full: boolean;
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
  if (!head.full || first < 0 || run.length !== head.columns.size || run.some(isBlank)) return null;
  const byPlace = [...head.columns].sort((one, other) => one[1].at - other[1].at);
  return { ok: true, byIndex: new Map(byPlace.map(([index], at) => [index, run[at] as Piece])) };
}

function byColumn(pieces: readonly Piece[], head: Head, shift: number): Placed {
  const byIndex = new Map<number, Piece>();
  for (const [index, { at }] of head.columns) {
    const piece = pieces.find(({ col, cols }) => col <= at + shift && at + shift < col + cols);
    if (piece) byIndex.set(index, piece);
  }
  return { ok: true, byIndex };
}

const firstAt = (head: Head): number => Math.min(...[...head.columns.values()].map(({ at }) => at));

/** Fields between separators say where a number stands only as long as none has been lost. */
function fromFields(split: SplitRow, head: Head): Placed | null {
  const first = firstAt(head);
  const shift = split.row.width - head.width;
  if (shift > 0 && split.labelEnd === first + shift - 1) return byColumn(split.row.pieces, head, shift);
  if (shift !== 0 || split.labelEnd >= first) return null;
  // Where labels of other rows run into the columns of numbers, a blank there may belong to the label.
  const blankIsUnsure = split.row.pieces.some(
    (piece) => piece.col >= first && piece.col <= head.labelsEnd && isBlank(piece),
  );
  return blankIsUnsure ? null : byColumn(split.row.pieces, head, 0);
}

/**
 * Finds out which box of a row belongs to which column. A row that is not as wide as its table is blank as a
 * whole unless it holds exactly one number a column: no number is moved along to fill a gap.
 */
export function placeValues(split: SplitRow, head: Head): Placed {
  const { row, values } = split;
  if (values.every(isBlank)) return { ok: true, byIndex: new Map() };
  if (row.layout === 'grid' && row.gapless && row.width === head.width) return byColumn(row.pieces, head, 0);
  if (row.layout === 'list' && head.full && values.length === head.columns.size) {
    const byPlace = [...head.columns].sort((one, other) => one[1].at - other[1].at);
    return { ok: true, byIndex: new Map(byPlace.map(([index], at) => [index, values[at] as Piece])) };
  }
  const placed = (row.layout === 'fields' ? fromFields(split, head) : null) ?? inOrder(values, head);
  if (placed) return placed;
  const filled = values.filter((piece) => !isBlank(piece)).length;
  const columns = head.columns.size;
  return {
    ok: false,
    why:
      filled === columns
        ? '数的位置与表头对不上'
        : `有 ${filled} 个数，表有 ${columns} 栏，看不出${filled < columns ? '缺的是哪一栏' : '多的是哪一个'}`,
  };
}
