import { FORM_FILL, type CellSpec, type GridCell, type Line, type TableSpec } from './table';

/** Rows of 表二 under one paragraph of article 20 of the regulation, with the columns they are counted in. */
interface Block {
  /** The paragraph that asks for these numbers, as the form prints it above them. */
  article: string;
  columns: readonly Line[];
  rows: readonly Line[];
}

/** What a form says of 表二（主动公开政府信息情况）. */
export interface DisclosureData {
  /** Width of each grid column in twips. */
  gridColumns: readonly number[];
  /** What heads the column of row labels (信息内容). */
  contentLabel: string;
  /** The id of the one column that holds money. */
  moneyColumn: string;
  blocks: readonly Block[];
}

/** The lines without repetitions, each where it came first. */
function once(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** 表二 as a table: a block has its article, its head and its rows; a block of one column spans the width of all. */
export function buildDisclosure({
  gridColumns,
  contentLabel,
  moneyColumn,
  blocks,
}: DisclosureData): TableSpec {
  const grid: GridCell[] = [];
  const cells: CellSpec[] = [];
  const width = gridColumns.length;
  let row = 0;
  for (const block of blocks) {
    const wide = block.columns.length === 1 ? width - 1 : 1;
    grid.push({
      row: row++,
      col: 0,
      rows: 1,
      cols: width,
      text: block.article,
      scope: 'colgroup',
      align: 'left',
      fill: FORM_FILL,
    });
    grid.push({ row, col: 0, rows: 1, cols: 1, text: contentLabel, scope: 'col', align: 'center' });
    block.columns.forEach((column, index) => {
      grid.push({
        row,
        col: 1 + index,
        rows: 1,
        cols: wide,
        text: column.label,
        scope: 'col',
        align: 'center',
      });
    });
    row++;
    for (const line of block.rows) {
      grid.push({ row, col: 0, rows: 1, cols: 1, text: line.label, scope: 'row', align: 'center' });
      block.columns.forEach((column, index) => {
        const id = `disclosure.${line.id}.${column.id}` as const;
        cells.push({
          id,
          table: 'disclosure',
          row: line.id,
          column: column.id,
          place: { row: 0, column: cells.length },
          unit: column.id === moneyColumn ? 'money' : 'count',
          sumOf: null,
        });
        grid.push({ row, col: 1 + index, rows: 1, cols: wide, text: '', cell: id, align: 'center' });
      });
      row++;
    }
  }
  return {
    id: 'disclosure',
    section: 2,
    gridColumns,
    headRows: 0,
    grid,
    rows: blocks.flatMap(({ rows }) => rows),
    columns: once(blocks.flatMap(({ columns }) => columns)),
    cells,
  };
}
