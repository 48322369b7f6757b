import type { CellSpec, GridCell, Line, TableSpec } from './table';

// 表四：政府信息公开行政复议、行政诉讼情况（国办公开办函〔2021〕30号 附件）
const groups: readonly Line[] = [
  { id: 'review', label: '行政复议', name: '行政复议' },
  { id: 'directSuit', label: '行政诉讼 未经复议直接起诉', name: '未经复议直接起诉' },
  { id: 'suitAfterReview', label: '行政诉讼 复议后起诉', name: '复议后起诉' },
];

const outcomes: readonly Line[] = [
  { id: 'upheld', label: '结果维持', name: '结果维持' },
  { id: 'corrected', label: '结果纠正', name: '结果纠正' },
  { id: 'otherResult', label: '其他结果', name: '其他结果' },
  { id: 'undecided', label: '尚未审结', name: '尚未审结' },
];
const total: Line = { id: 'total', label: '总计', name: '总计' };
const columns = [...outcomes, total];

const cells: CellSpec[] = groups.flatMap((group, groupIndex) =>
  columns.map((column, columnIndex) => ({
    id: `disputes.${group.id}.${column.id}` as const,
    table: 'disputes' as const,
    row: group.id,
    column: column.id,
    place: { row: 0, column: groupIndex * columns.length + columnIndex },
    unit: 'count' as const,
    sumOf: column === total ? outcomes.map((outcome) => `disputes.${group.id}.${outcome.id}` as const) : null,
  })),
);

const grid: GridCell[] = [
  { row: 0, col: 0, rows: 1, cols: 5, text: '行政复议', scope: 'colgroup', align: 'center' },
  { row: 0, col: 5, rows: 1, cols: 10, text: '行政诉讼', scope: 'colgroup', align: 'center' },
  ...columns.map((column, index): GridCell => ({
    row: 1,
    col: index,
    rows: 2,
    cols: 1,
    text: column.label,
    scope: 'col',
    align: 'center',
  })),
  { row: 1, col: 5, rows: 1, cols: 5, text: '未经复议直接起诉', scope: 'colgroup', align: 'center' },
  { row: 1, col: 10, rows: 1, cols: 5, text: '复议后起诉', scope: 'colgroup', align: 'center' },
  ...[5, 10].flatMap((start) =>
    columns.map((column, index): GridCell => ({
      row: 2,
      col: start + index,
      rows: 1,
      cols: 1,
      text: column.label,
      scope: 'col',
      align: 'center',
    })),
  ),
  ...cells.map((cell): GridCell => ({
    row: 3,
    col: cell.place.column,
    rows: 1,
    cols: 1,
    text: '',
    cell: cell.id,
    align: 'center',
  })),
];

/** 表四 政府信息公开行政复议、行政诉讼情况: 15 numbers, 12 typed and 3 sums. */
export const disputes: TableSpec = {
  id: 'disputes',
  section: 4,
  gridColumns: [649, 649, 649, 649, 649, 649, 649, 650, 650, 650, 650, 650, 650, 650, 650],
  headRows: 3,
  grid,
  rows: groups,
  columns,
  cells,
};
