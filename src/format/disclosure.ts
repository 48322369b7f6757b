import { FORM_FILL, type CellSpec, type GridCell, type Line, type TableSpec } from './table';

// 表二：主动公开政府信息情况（国办公开办函〔2021〕30号 附件）
const documentColumns: Line[] = [
  { id: 'made', label: '本年制发件数', name: '本年制发' },
  { id: 'repealed', label: '本年废止件数', name: '本年废止' },
  { id: 'inForce', label: '现行有效件数', name: '现行有效' },
];
const decisions: Line = { id: 'decisions', label: '本年处理决定数量', name: '本年处理决定' };
const amount: Line = { id: 'amount', label: '本年收费金额（单位：万元）', name: '本年收费金额' };

const regulations: Line = { id: 'regulations', label: '规章', name: '规章' };
const normativeDocuments: Line = {
  id: 'normativeDocuments',
  label: '行政规范性文件',
  name: '行政规范性文件',
};
const licences: Line = { id: 'licences', label: '行政许可', name: '行政许可' };
const penalties: Line = { id: 'penalties', label: '行政处罚', name: '行政处罚' };
const coerciveMeasures: Line = { id: 'coerciveMeasures', label: '行政强制', name: '行政强制' };
const charges: Line = { id: 'charges', label: '行政事业性收费', name: '行政事业性收费' };

/** The two rows that count documents made, repealed and in force. */
export const documentRows: readonly Line[] = [regulations, normativeDocuments];

interface Block {
  /** The paragraph of article 20 that asks for these numbers. */
  article: string;
  columns: readonly Line[];
  rows: readonly Line[];
}

const blocks: Block[] = [
  { article: '第二十条第（一）项', columns: documentColumns, rows: documentRows },
  { article: '第二十条第（五）项', columns: [decisions], rows: [licences] },
  { article: '第二十条第（六）项', columns: [decisions], rows: [penalties, coerciveMeasures] },
  { article: '第二十条第（八）项', columns: [amount], rows: [charges] },
];

/** The paragraph of article 20 that heads a row (第二十条第（一）项), by the row's id. */
export const articleOfRow: ReadonlyMap<string, string> = new Map(
  blocks.flatMap(({ article, rows }) => rows.map(({ id }) => [id, article] as const)),
);

function build(): { grid: GridCell[]; cells: CellSpec[] } {
  const grid: GridCell[] = [];
  const cells: CellSpec[] = [];
  let row = 0;
  for (const block of blocks) {
    const wide = block.columns.length === 1 ? 3 : 1;
    grid.push({
      row: row++,
      col: 0,
      rows: 1,
      cols: 4,
      text: block.article,
      scope: 'colgroup',
      align: 'left',
      fill: FORM_FILL,
    });
    grid.push({ row, col: 0, rows: 1, cols: 1, text: '信息内容', scope: 'col', align: 'center' });
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
          unit: column === amount ? 'money' : 'count',
          sumOf: null,
        });
        grid.push({ row, col: 1 + index, rows: 1, cols: wide, text: '', cell: id, align: 'center' });
      });
      row++;
    }
  }
  return { grid, cells };
}

const built = build();

/** 表二 主动公开政府信息情况: 10 numbers, all typed. */
export const disclosure: TableSpec = {
  id: 'disclosure',
  section: 2,
  gridColumns: [2435, 2435, 2435, 2435],
  headRows: 0,
  grid: built.grid,
  rows: [...documentRows, licences, penalties, coerciveMeasures, charges],
  columns: [...documentColumns, decisions, amount],
  cells: built.cells,
};
