import type { TableId } from '../../format/table';
import type { Face } from './fonts';

/** 公文格式 (GB/T 9704—2012) and 模板格式 (as the State Council office's blank form). */
export type LayoutId = 'gbt9704' | 'official';

/** A paragraph style as data. Lengths are twips, sizes half-points, as in the file. */
export interface TextStyle {
  face: Face;
  size: number;
  bold?: boolean;
  align: 'left' | 'center' | 'both';
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
  | 'pageNumber';

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
/** Below a heading that a table follows. */
export const TABLE_GAP = 80;
/** Space above and below the text in a cell. */
export const CELL_PADDING = 25;

/** Scales columns to a width without losing a twip to rounding. */
function scaled(columns: readonly number[], width: number): number[] {
  const whole = columns.reduce((sum, column) => sum + column, 0);
  let seen = 0;
  return columns.map((column) => {
    const left = Math.round((seen / whole) * width);
    seen += column;
    return Math.round((seen / whole) * width) - left;
  });
}

const equal = (count: number) => Array.from({ length: count }, () => 1);

const gbtLine = 579;
const gbtBody = { size: 32, line: gbtLine, tracking: -6 } as const;
const gbtClosing = { ...gbtBody, face: 'fangSong', align: 'left', unspaced: true } as const;
const gbtTableText = { face: 'song', size: 21, line: 250 } as const;
const gbtTableWidth = 8844;
const gbtTable = { rowHeight: 350, cellMargin: 40, border: 4 };

const gbt9704: Layout = {
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1417 },
  linePitch: gbtLine,
  textWidth: 8845,
  bodyEm: 314,
  titleEms: 19,
  pageNumbers: 'outer',
  styles: {
    title: { face: 'title', size: 44, align: 'center', line: 640, after: gbtLine, unspaced: true },
    heading1: { ...gbtBody, face: 'hei', align: 'both', indentChars: 2, keepNext: true },
    heading2: { ...gbtBody, face: 'kaiGb', align: 'both', indentChars: 2, keepNext: true },
    body: { ...gbtBody, face: 'fangSong', align: 'both', indentChars: 2 },
    note: { face: 'song', size: 21, align: 'both', line: 280, before: 40 },
    signature: { ...gbtClosing, before: gbtLine, keepNext: true },
    date: gbtClosing,
    tableLabel: { ...gbtTableText, align: 'left' },
    tableValue: { ...gbtTableText, align: 'center' },
    tableRemark: { ...gbtTableText, face: 'kaiGb', align: 'left' },
    pageNumber: { face: 'song', size: 28, align: 'left', line: 340 },
  },
  runIn: { face: 'kaiGb', bold: false },
  tables: {
    disclosure: { ...gbtTable, columns: scaled(equal(4), gbtTableWidth) },
    applications: { ...gbtTable, columns: [760, 900, 3055, 590, 590, 590, 590, 590, 590, 589] },
    disputes: { ...gbtTable, columns: scaled(equal(15), gbtTableWidth) },
  },
};

const formLine = 312;
const formBody = { face: 'song', size: 24, line: 468 } as const;
const formClosing = { ...formBody, align: 'left', unspaced: true } as const;
const formTableText = { face: 'song', size: 20, line: 260 } as const;

const official: Layout = {
  margins: { top: 1440, right: 1800, bottom: 1440, left: 1800, header: 851, footer: 992 },
  linePitch: formLine,
  textWidth: 8306,
  bodyEm: 240,
  titleEms: 21.5,
  pageNumbers: 'centre',
  styles: {
    title: {
      face: 'song',
      size: 36,
      bold: true,
      align: 'center',
      line: 560,
      before: formLine,
      after: formLine,
      unspaced: true,
    },
    heading1: {
      ...formBody,
      bold: true,
      align: 'both',
      indentChars: 2,
      before: formLine / 2,
      after: formLine / 2,
      keepNext: true,
    },
    heading2: { ...formBody, bold: true, align: 'both', indentChars: 2, keepNext: true },
    body: { ...formBody, align: 'both', indentChars: 2 },
    note: { ...formTableText, align: 'both', line: 280, before: 40 },
    signature: { ...formClosing, before: formBody.line, keepNext: true },
    date: formClosing,
    tableLabel: { ...formTableText, align: 'left' },
    tableValue: { ...formTableText, align: 'center' },
    tableRemark: { ...formTableText, face: 'kai', align: 'left' },
    pageNumber: { face: 'song', size: 21, align: 'center', line: 300 },
  },
  runIn: { face: 'song', bold: true },
  // Widths, heights, margins and lines are those of the blank form's own three tables.
  tables: {
    disclosure: {
      columns: [2435, 2435, 2435, 2435],
      rowHeight: 340,
      cellMargin: 57,
      border: 8,
    },
    applications: {
      columns: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
      rowHeight: 340,
      cellMargin: 57,
      border: 8,
    },
    disputes: {
      columns: [649, 649, 649, 649, 649, 649, 649, 650, 650, 650, 650, 650, 650, 650, 650],
      rowHeight: 340,
      valueRowHeight: 672,
      cellMargin: 108,
      border: 4,
    },
  },
};

export const layouts: Readonly<Record<LayoutId, Layout>> = { gbt9704, official };
