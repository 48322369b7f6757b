import { FileChild, type IXmlableObject } from 'docx';
import type { Grid } from '../../blocks/block';
import { gridRows, type GridPiece } from '../../blocks/grid-rows';
import type { GridCell } from '../../format/table';
import { columnsFor } from './columns';
import { digitsFit } from './digits';
import { element, setting, textElement, type Element } from './element';
import { CELL_PADDING, type Layout, type TableLayout } from './layout';
import { styleId } from './styles';

export interface TableOptions {
  layout: Layout;
  /** Whether the rows the form fills are filled. */
  shading: boolean;
  /** Whether the last row stays with the paragraph below, a note. */
  keepWithNext: boolean;
}

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
const when = (condition: unknown, ...elements: Element[]) => (condition ? elements : []);
/** A length in twips under that name. */
export const length = (name: string, twips: number) => element(name, { 'w:w': twips, 'w:type': 'dxa' });

function roleOf(box: GridCell) {
  if (box.face === 'kai') return 'tableRemark';
  return box.align === 'center' ? 'tableValue' : 'tableLabel';
}

function paragraph(box: GridCell, text: string, size: number | null, keepNext: boolean): Element {
  const sizes = size === null ? [] : [setting('w:sz', size), setting('w:szCs', size)];
  const properties = element('w:pPr', {}, [
    setting('w:pStyle', styleId(roleOf(box))),
    ...when(keepNext, setting('w:keepNext')),
  ]);
  const run = element('w:r', {}, [...when(size, element('w:rPr', {}, sizes)), textElement(text)]);
  return element('w:p', {}, [properties, ...when(text, run)]);
}

function cell(
  { box, continues }: GridPiece,
  table: TableLayout,
  options: TableOptions,
  keepNext: boolean,
): Element {
  const width = sum(table.columns.slice(box.col, box.col + box.cols));
  const text = continues ? '' : box.text;
  const { size } = options.layout.styles.tableValue;
  const fit = box.cell && digitsFit(text.length, { width, margin: table.cellMargin, size });
  const margin = fit ? fit.margin : table.cellMargin;
  const filled = box.fill && options.shading;
  return element('w:tc', {}, [
    element('w:tcPr', {}, [
      length('w:tcW', width),
      ...when(box.cols > 1, setting('w:gridSpan', box.cols)),
      ...when(box.rows > 1, setting('w:vMerge', continues ? 'continue' : 'restart')),
      ...when(filled, element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': box.fill ?? '' })),
      ...when(
        margin !== table.cellMargin,
        element('w:tcMar', {}, [length('w:left', margin), length('w:right', margin)]),
      ),
      setting('w:vAlign', 'center'),
    ]),
    paragraph(box, text, fit && fit.size < size ? fit.size : null, keepNext),
  ]);
}

/** What a table of those columns, lines and margins begins with. */
export function tableProperties({
  columns,
  border,
  cellMargin,
}: Pick<TableLayout, 'columns' | 'border' | 'cellMargin'>): Element {
  const line = { 'w:val': 'single', 'w:sz': border, 'w:space': 0, 'w:color': 'auto' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return element('w:tblPr', {}, [
    length('w:tblW', sum(columns)),
    setting('w:jc', 'center'),
    element(
      'w:tblBorders',
      {},
      sides.map((side) => element(`w:${side}`, line)),
    ),
    // Fixed widths in twips: WPS uses the grid's columns, and widths in per cent break Word 2007.
    element('w:tblLayout', { 'w:type': 'fixed' }),
    // Set here, because LibreOffice ignores cell margins in styles.
    element('w:tblCellMar', {}, [
      length('w:top', CELL_PADDING),
      length('w:left', cellMargin),
      length('w:bottom', CELL_PADDING),
      length('w:right', cellMargin),
    ]),
  ]);
}

function tableElement(grid: Grid, options: TableOptions): Element {
  const form = options.layout.tables[grid.table];
  const table = { ...form, columns: columnsFor(grid.cells, form) };
  const rows = gridRows(grid);
  return element('w:tbl', {}, [
    tableProperties(table),
    element(
      'w:tblGrid',
      {},
      table.columns.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    ...rows.map((pieces, index) => {
      const keepNext = index < rows.length - 1 || options.keepWithNext;
      const holdsValues = pieces.some(({ box }) => box.cell);
      const height = holdsValues ? (table.valueRowHeight ?? table.rowHeight) : table.rowHeight;
      return element('w:tr', {}, [
        element('w:trPr', {}, [
          setting('w:cantSplit'),
          element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }),
          ...when(index < grid.headRows, setting('w:tblHeader')),
        ]),
        ...pieces.map((piece) => cell(piece, table, options, keepNext)),
      ]);
    }),
  ]);
}

/**
 * One of the form's tables with exactly its boxes. Rows never break, head rows repeat, and the table stays on
 * one page with its heading as far as a page reaches. Not the library's own Table: that leaves unstyled 16 pt
 * paragraphs in merged cells, and took as long over these 600 cells as over all the rest of the file.
 */
export class FormTable extends FileChild {
  constructor(
    private readonly grid: Grid,
    private readonly options: TableOptions,
  ) {
    super('w:tbl');
  }

  override prepForXml(): IXmlableObject {
    return tableElement(this.grid, this.options);
  }
}
