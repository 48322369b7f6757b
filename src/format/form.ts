import { form2021 } from './forms';

export const {
  tables,
  cells: allCells,
  typedCells,
  totalCells,
  cell: cellSpec,
  rowOf,
  columnOf,
  nameOf: quotedCellName,
  boxOf: gridCellOf,
} = form2021;
export const isCellId: typeof form2021.isCellId = form2021.isCellId;
