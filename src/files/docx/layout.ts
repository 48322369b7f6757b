import type { TableId } from '../../format/table';
import type { Face } from './fonts';

/** A paragraph style as data. Lengths are twips, sizes half-points, as in the file. */
export interface TextStyle {
  face: Face;
  size: number;
  bold?: boolean;
  align: 'left' | 'center' | 'right' | 'both';
  /** Exact line height, so that other fonts than ours do not move the lines. */
  line: number;
  before?: number;
  after?: number;
  /** First line by so many characters. */
  indentChars?: number;
  /** Added to every character. */
  tracking?: number;
  keepNext?: boolean;
  /** No quarter em between Chinese and digits, so that the text is as wide as its characters. */
  unspaced?: boolean;
}

export type StyleRole =
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'body'
  | 'note'
  | 'signature'
  | 'date'
  | 'tableLabel'
  | 'tableValue'
  | 'tableRemark'
  | 'pageNumber'
  | 'pageHeader';

export interface TableLayout {
  /** Width of each grid column; together the table's width. */
  columns: readonly number[];
  /** Least height of a row, and of a row that holds numbers where it differs. */
  rowHeight: number;
  valueRowHeight?: number;
  /** Left and right within a cell. */
  cellMargin: number;
  /** Thickness of the lines in eighths of a point. */
  border: number;
}

export interface Layout {
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  linePitch: number;
  /** Width of the text block, and of one Chinese character of the body with its tracking. */
  textWidth: number;
  bodyEm: number;
  /** Chinese characters a line of the title takes, less one for wider digits of other fonts. */
  titleEms: number;
  /** `outer`: — 1 — on the outer side of odd and even pages; `centre`: the bare number. */
  pageNumbers: 'outer' | 'centre';
  styles: Readonly<Record<StyleRole, TextStyle>>;
  /** How a sub-heading run into its paragraph differs from it. */
  runIn: { face: Face; bold: boolean };
  tables: Readonly<Record<TableId, TableLayout>>;
}

/** A4, upright, in twips. */
export const PAPER = { width: 11906, height: 16838 };
/** Twips below a heading that a table follows. */
export const TABLE_GAP = 80;
/** Twips above and below the text in a cell. */
export const CELL_PADDING = 25;
/** The header's text is grey, because it is not part of the report. RRGGBB. */
export const MARK_COLOUR = '808080';
