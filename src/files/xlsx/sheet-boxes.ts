import { cellKey, MOST_COLUMNS, type Box, type Sheet, type SheetCell } from './sheet';

/** A box of a sheet as one sees it: rows and columns count only those that are not hidden. */
export interface GridBox {
  row: number;
  col: number;
  rows: number;
  cols: number;
  /** What stands in it; null where it is blank. */
  cell: SheetCell | null;
  /** Cells covered by the merged box, which are invisible. */
  hides: readonly SheetCell[];
  bordered: boolean;
}

/** The boxes of a sheet that hold something, and where the rows and columns one sees stand in the file. */
export interface Rows {
  boxes: readonly GridBox[];
  /** Merged boxes without anything in them, and borders round nothing, by their place as seen. */
  blanks: readonly GridBox[];
  /** The visible cells, and those covered by a visible box. */
  seen: ReadonlySet<SheetCell>;
  rowAt: (row: number) => number;
  columnAt: (col: number) => number;
}

/** How many of some sorted numbers are smaller than `number` (binary search). */
function placeAmong(sorted: readonly number[], number: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Gives the places of a sheet without its hidden ones. */
class Visible {
  private readonly hidden: readonly number[];

  constructor(hidden: ReadonlySet<number>) {
    this.hidden = [...hidden].sort((one, other) => one - other);
  }

  /** The number of a row or column among the visible ones; for a hidden one that of the next visible. */
  seen(place: number): number {
    return place - placeAmong(this.hidden, place);
  }

  /** The row or column that is the nth visible one. */
  place(seen: number): number {
    let at = seen;
    for (const hidden of this.hidden) {
      if (hidden > at) break;
      at++;
    }
    return at;
  }
}

const byPlace = (one: GridBox, other: GridBox): number => one.row - other.row || one.col - other.col;

/** Cells looked at to find what merged boxes cover; only overlapping boxes need so many. */
const MOST_LOOKS = 1_000_000;

/** Boxes with nothing in them, as many as there are round the tables of a report. */
const MOST_BLANKS = 5_000;

/** The cells that stand under a box, and how many were looked at. */
function under(box: Box, byRow: ReadonlyMap<number, SheetCell[]>, rows: readonly number[]) {
  const found: SheetCell[] = [];
  let looks = 0;
  let at = placeAmong(rows, box.top);
  for (let row = rows[at]; row !== undefined && row <= box.bottom; row = rows[++at]) {
    const cells = byRow.get(row) ?? [];
    looks += cells.length + 1;
    for (const cell of cells) if (cell.col >= box.left && cell.col <= box.right) found.push(cell);
  }
  return { found, looks };
}

/**
 * The boxes of a sheet, without cells of hidden rows and columns, unless a merged box shows their text outside these.
 * null where more boxes overlap than any program writes.
 */
export function boxesOf(sheet: Sheet): Rows | null {
  const { cells, merged, hiddenRows, hiddenColumns, bordered } = sheet;
  const [rows, columns] = [new Visible(hiddenRows), new Visible(hiddenColumns)];
  let [lastRow, lastColumn] = [-1, -1];
  const byRow = new Map<number, SheetCell[]>();
  const byKey = new Map<number, SheetCell>();
  for (const cell of cells) {
    const line = byRow.get(cell.row);
    if (line) line.push(cell);
    else byRow.set(cell.row, [cell]);
    byKey.set(cellKey(cell.row, cell.col), cell);
    [lastRow, lastColumn] = [Math.max(lastRow, cell.row), Math.max(lastColumn, cell.col)];
  }
  const filledRows = [...byRow.keys()].sort((one, other) => one - other);
  const boxes: GridBox[] = [];
  const blanks: GridBox[] = [];
  const seen = new Set<SheetCell>();
  const covered = new Set<number>();
  const put = (box: Box, cell: SheetCell | null, hides: readonly SheetCell[]): void => {
    const [row, col] = [rows.seen(box.top), columns.seen(box.left)];
    const at = { row, col, rows: rows.seen(box.bottom + 1) - row, cols: columns.seen(box.right + 1) - col };
    if (at.rows < 1 || at.cols < 1) return;
    for (const one of hides) seen.add(one);
    if (cell) seen.add(cell);
    const isBlank = !cell && hides.length === 0;
    if (isBlank && blanks.length >= MOST_BLANKS) return;
    const isBordered = bordered.has(cellKey(box.top, box.left));
    (isBlank ? blanks : boxes).push({ ...at, cell, hides, bordered: isBordered });
  };
  let looksLeft = MOST_LOOKS;
  for (const merge of merged) {
    if (merge.top > lastRow + 1 || merge.left > lastColumn) continue;
    // Cut at the last used row, because a box may reach to the end of the sheet.
    const bottom = Math.min(merge.bottom, Math.max(lastRow + 1, merge.top));
    const box = { ...merge, bottom, right: Math.min(merge.right, lastColumn) };
    const { found, looks } = under(box, byRow, filledRows);
    looksLeft -= looks + (box.bottom - box.top + 1) * (box.right - box.left + 1);
    if (looksLeft < 0) return null;
    for (let row = box.top; row <= box.bottom; row++)
      for (let col = box.left; col <= box.right; col++) covered.add(cellKey(row, col));
    const own = byKey.get(cellKey(box.top, box.left)) ?? null;
    const free = (cell: SheetCell) => !seen.has(cell);
    if (own && !free(own)) continue;
    put(
      box,
      own,
      found.filter((cell) => cell !== own && free(cell)),
    );
  }
  for (const cell of cells) {
    if (covered.has(cellKey(cell.row, cell.col)) || hiddenRows.has(cell.row) || hiddenColumns.has(cell.col))
      continue;
    put({ top: cell.row, left: cell.col, bottom: cell.row, right: cell.col }, cell, []);
  }
  for (const key of bordered) {
    const [row, col] = [Math.floor(key / MOST_COLUMNS), key % MOST_COLUMNS];
    if (byKey.has(key) || covered.has(key) || hiddenRows.has(row) || hiddenColumns.has(col)) continue;
    put({ top: row, left: col, bottom: row, right: col }, null, []);
  }
  boxes.sort(byPlace);
  const told = blanks.length < MOST_BLANKS ? blanks.sort(byPlace) : [];
  return {
    boxes,
    blanks: told,
    seen,
    rowAt: (row) => rows.place(row),
    columnAt: (col) => columns.place(col),
  };
}
