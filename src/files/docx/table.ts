import { Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Grid } from '../../blocks/block';
import type { GridCell } from '../../format/table';
import { digitsFit } from './digits';
import { CELL_PADDING, type Layout, type TableLayout } from './layout';
import { textRun } from './run';
import { styleId } from './styles';

export interface TableOptions {
  layout: Layout;
  /** Whether the rows the form fills are filled. */
  shading: boolean;
  /** Whether the last row stays with the paragraph below, a note. */
  keepWithNext: boolean;
}

/** A box of the grid where it meets one of its rows. */
interface Piece {
  box: GridCell;
  continues: boolean;
}

/** The boxes each grid row passes through, from left to right. */
function rowsOf(grid: Grid): Piece[][] {
  const rows: Piece[][] = [];
  for (const box of grid.cells)
    for (let offset = 0; offset < box.rows; offset++)
      (rows[box.row + offset] ??= []).push({ box, continues: offset > 0 });
  return rows.map((pieces) => pieces.sort((left, right) => left.box.col - right.box.col));
}

function widthOf(box: GridCell, { columns }: TableLayout): number {
  return columns.slice(box.col, box.col + box.cols).reduce((sum, width) => sum + width, 0);
}

function roleOf(box: GridCell) {
  if (box.face === 'kai') return 'tableRemark';
  return box.align === 'center' ? 'tableValue' : 'tableLabel';
}

const dxa = (size: number) => ({ size, type: 'dxa' }) as const;
const sides = (margin: number) => ({ left: margin, right: margin });

/** Continuation cells are written here, not by the library, which would leave unstyled 16 pt paragraphs in them. */
function cellOf(piece: Piece, options: TableOptions, table: TableLayout, keepNext: boolean): TableCell {
  const { box, continues } = piece;
  const width = widthOf(box, table);
  const text = continues ? '' : box.text;
  const size = options.layout.styles.tableValue.size;
  const fit = box.cell && digitsFit(text.length, { width, margin: table.cellMargin, size });
  const run = () =>
    fit ? new TextRun({ text, ...(fit.size < size ? { size: fit.size } : {}) }) : textRun(text);
  return new TableCell({
    width: dxa(width),
    verticalAlign: 'center',
    ...(box.cols > 1 ? { columnSpan: box.cols } : {}),
    ...(box.rows > 1 ? { verticalMerge: continues ? 'continue' : 'restart' } : {}),
    ...(box.fill && options.shading ? { shading: { type: 'clear', color: 'auto', fill: box.fill } } : {}),
    ...(fit && fit.margin !== table.cellMargin ? { margins: sides(fit.margin) } : {}),
    children: [
      new Paragraph({
        style: styleId(roleOf(box)),
        ...(keepNext ? { keepNext } : {}),
        children: text === '' ? [] : [run()],
      }),
    ],
  });
}

/**
 * One of the form's tables with exactly its boxes. Rows never break, head rows repeat, and the table
 * stays on one page with its heading as far as a page reaches.
 */
export function tableOf(grid: Grid, options: TableOptions): Table {
  const table = options.layout.tables[grid.table];
  const rows = rowsOf(grid);
  const border = { style: 'single', size: table.border, color: 'auto' } as const;
  return new Table({
    width: dxa(table.columns.reduce((sum, width) => sum + width, 0)),
    columnWidths: table.columns,
    layout: 'fixed',
    alignment: 'center',
    margins: { top: CELL_PADDING, bottom: CELL_PADDING, ...sides(table.cellMargin) },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map((pieces, index) => {
      const keepNext = index < rows.length - 1 || options.keepWithNext;
      const holdsValues = pieces.some(({ box }) => box.cell);
      const height = holdsValues ? (table.valueRowHeight ?? table.rowHeight) : table.rowHeight;
      return new TableRow({
        cantSplit: true,
        ...(index < grid.headRows ? { tableHeader: true } : {}),
        height: { value: height, rule: 'atLeast' },
        children: pieces.map((piece) => cellOf(piece, options, table, keepNext)),
      });
    }),
  });
}
