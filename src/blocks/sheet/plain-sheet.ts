/** What a cell of a sheet holds: a text, or a number as decimal text with the formula it is the result of. */
export type SheetValue = string | { number: string; formula?: string };

/** A box of a sheet; rows and columns count from 0. */
export interface SheetBox {
  row: number;
  col: number;
  rows: number;
  cols: number;
  /** Empty text for a blank: nothing is ever written as 0. */
  value: SheetValue;
  align: 'left' | 'center';
  /** RRGGBB. */
  fill?: string | undefined;
}

/** A plain sheet, printed on A4 as broad as the page, or on several pages side by side. */
export interface PlainSheet {
  name: string;
  /** Widths in characters. */
  columns: readonly number[];
  /** Heights in points. */
  rows: readonly number[];
  boxes: readonly SheetBox[];
  /** Rows and columns that stay in sight, and stand on every page. */
  frozen: { rows: number; columns: number };
  isLandscape: boolean;
  /** Printed above every page. */
  heading: string;
  /** Set for a sheet broader than a page. */
  pages?: Pages;
}

/** How a broad sheet is printed on pages side by side. */
interface Pages {
  /** The columns with which a new page begins. */
  begins: readonly number[];
  /** In parts of 100. */
  scale: number;
  /** The first of the frozen rows that stands on every page; those above it stand on the first alone. */
  firstRow: number;
}

/** A column as it is called: A, Z, AA. */
export function columnName(col: number): string {
  let name = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** A box of one cell. */
export function sheetCell(
  row: number,
  col: number,
  value: SheetValue,
  more: Partial<SheetBox> = {},
): SheetBox {
  return { row, col, rows: 1, cols: 1, value, align: typeof value === 'string' ? 'left' : 'center', ...more };
}
