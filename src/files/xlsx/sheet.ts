import type { Piece } from '../../blocks/shown';

/** Content of a cell that was not taken as it is displayed, with the reason. */
export interface Doubt {
  text: string;
  reason: string;
}

/** A cell of a sheet that holds something; rows and columns count from 0. */
export interface SheetCell {
  row: number;
  col: number;
  /** As displayed: a number in its format, a date as 2025-12-09. Empty where there is a doubt. */
  pieces: readonly Piece[];
  /** The number it holds, where exactly that number is displayed; null for texts, dates and doubts. */
  number: number | null;
  /** Why it counts as blank although something stands in it. */
  doubt: Doubt | null;
}

/** Cells from a row and column up to another, both within. */
export interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet as plain data, whatever kind of file it came from. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  cells: readonly SheetCell[];
  /** Cells with a line around them, by `cellKey`. */
  bordered: ReadonlySet<number>;
  merged: readonly Box[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** What lies over the cells or hangs on them: text boxes, pictures, comments. */
  beside: readonly Doubt[];
}

/** A file of sheets; `unread` names those that were not read. */
export interface Workbook {
  sheets: readonly Sheet[];
  unread: readonly Doubt[];
  /** The title among its properties; empty where it says none. */
  title: string;
}

export type ReadWorkbook = { ok: true; workbook: Workbook } | { ok: false; message: string };

/** No sheet has more columns (Excel 2007 on). */
export const MOST_COLUMNS = 16_384;
/** No sheet has more rows. */
export const MOST_ROWS = 1_048_576;
/** Cells of one file that are read; the sheet of a county with eighty units and all its numbers has 17,000. */
export const MOST_CELLS = 200_000;

/** One number for a row and a column. */
export const cellKey = (row: number, col: number): number => row * MOST_COLUMNS + col;
