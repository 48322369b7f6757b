import { cellKey, MOST_CELLS, MOST_COLUMNS, type Box, type Doubt, type Sheet, type SheetCell } from './sheet';

/** Column width in characters, and row height in points, below which nothing is visible. */
const LEAST_WIDTH = 0.5;
const LEAST_HEIGHT = 2;
/** Boxes of merged cells that are looked at. */
const MOST_MERGED = 20_000;
/** Characters of all cells of a sheet together; a shared text counts for each cell that uses it. */
const MOST_CHARACTERS = 4_000_000;

const TWICE = '同一格在文件里写了两次，没有读';

/** A sheet while it is read, the same for files of all kinds. */
export class GridBuilder {
  private readonly cells = new Map<number, SheetCell>();
  private readonly bordered = new Set<number>();
  private readonly merged: Box[] = [];
  private readonly mergedAt = new Map<number, Box>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly widths = new Map<number, number>();
  private characters = 0;

  /** Columns from one up to another; `width` in characters, NaN where it is not said. */
  setColumns(first: number, last: number, width: number, isHidden: boolean): void {
    for (let col = Math.max(0, first); col <= Math.min(last, MOST_COLUMNS - 1); col++) {
      if (isHidden || width < LEAST_WIDTH) this.hiddenColumns.add(col);
      if (width >= 0) this.widths.set(col, width);
    }
  }

  /** A row; `height` in points, NaN where it is not said. */
  setRow(row: number, height: number, isHidden: boolean): void {
    if (isHidden || height < LEAST_HEIGHT) this.hiddenRows.add(row);
  }

  merge(box: Box): void {
    if (this.merged.length >= MOST_MERGED || box.top > box.bottom || box.left > box.right) return;
    this.merged.push(box);
    this.mergedAt.set(cellKey(box.top, box.left), box);
  }

  border(row: number, col: number): void {
    if (this.bordered.size < MOST_CELLS) this.bordered.add(cellKey(row, col));
  }

  /** How many digits a cell has room for; null where its columns' width is not given. */
  widthAt(row: number, col: number): number | null {
    const { right } = this.mergedAt.get(cellKey(row, col)) ?? { right: col };
    let width = 0;
    for (let at = col; at <= right && width < 100; at++) {
      const own = this.widths.get(at);
      if (own === undefined) return null;
      width += own;
    }
    return width;
  }

  /** Adds a cell; false where the sheet has too many cells or too much text. */
  add(cell: SheetCell): boolean {
    const key = cellKey(cell.row, cell.col);
    const before = this.cells.get(key);
    const doubt = before && { text: textOf(before) || textOf(cell), reason: TWICE };
    this.cells.set(key, doubt ? { ...cell, pieces: [], number: null, doubt } : cell);
    for (const { text } of cell.pieces) this.characters += text.length;
    return this.cells.size <= MOST_CELLS && this.characters <= MOST_CHARACTERS;
  }

  sheet(name: string, isHidden: boolean, beside: readonly Doubt[]): Sheet {
    const { bordered, merged, hiddenRows, hiddenColumns } = this;
    const cells = [...this.cells.values()];
    return { name, isHidden, cells, bordered, merged, hiddenRows, hiddenColumns, beside };
  }
}

const textOf = ({ pieces, doubt }: SheetCell): string =>
  doubt?.text ?? pieces.map(({ text }) => text).join('');
