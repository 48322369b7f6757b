import { perForm, type Form } from '../../../format/form';
import { byTable, type GridCell, type TableId, type TableSpec } from '../../../format/table';

/** One row of the printed grid: its boxes from left to right. */
export interface LayoutRow {
  index: number;
  boxes: GridCell[];
  /** The row of numbers in it, by its id; null where it holds labels only. */
  line: string | null;
  /** A group of rows ends below it. */
  end: boolean;
}

const isColumnLabel = (box: GridCell) => box.scope === 'col' || box.scope === 'colgroup';
const isRowLabel = (box: GridCell) => box.scope === 'row' || box.scope === 'rowgroup';
const covers = (start: number, size: number, at: number) => start <= at && at < start + size;
const overlap = (left: GridCell, right: GridCell) =>
  left.col < right.col + right.cols && right.col < left.col + left.cols;

/** Whether a group of rows ends below a row: a tall label ends there, another begins below, or the row stands alone. */
function endsGroup(spec: TableSpec, row: number): boolean {
  return spec.grid.some((box) => {
    if (!isRowLabel(box)) return box.scope === 'colgroup' && box.row === row + 1 && box.row >= spec.headRows;
    const alone = box.scope === 'row' && box.col === 0 && box.cols > 1;
    if (!alone && box.scope === 'row') return false;
    return box.row === row + 1 || box.row + box.rows - 1 === row;
  });
}

/** The printed grid of a table, row by row. */
export function layoutOf(spec: TableSpec): LayoutRow[] {
  const height = Math.max(...spec.grid.map((box) => box.row + box.rows));
  return Array.from({ length: height }, (_, index) => {
    const boxes = spec.grid.filter((box) => box.row === index).sort((a, b) => a.col - b.col);
    const cell = boxes.find((box) => box.cell)?.cell;
    return {
      index,
      boxes,
      line: cell ? (cell.split('.')[1] ?? null) : null,
      end: index === height - 1 || endsGroup(spec, index),
    };
  });
}

/** Grid columns with a strong line on their right: where a group of columns, or the labels, end. */
export function seamsOf(spec: TableSpec): ReadonlySet<number> {
  const seams = new Set([spec.gridColumns.length - 1]);
  for (const box of spec.grid) {
    if (box.scope !== 'colgroup') continue;
    seams.add(box.col + box.cols - 1);
    if (box.col > 0) seams.add(box.col - 1);
  }
  return seams;
}

const layouts = perForm(({ tables }) =>
  byTable((id) => ({ rows: layoutOf(tables[id]), seams: seamsOf(tables[id]) })),
);

/** The rows of a form's table as drawn, and where strong lines stand. Made once a form. */
export function tableLayout(form: Form, table: TableId): { rows: LayoutRow[]; seams: ReadonlySet<number> } {
  return layouts(form)[table];
}

/** How many grid columns stand before the first of numbers: those of the row labels. */
export function labelColumns(spec: TableSpec): number {
  return Math.min(...spec.grid.filter((box) => box.cell).map((box) => box.col));
}

/** The element id of a label, by which cells name their headers. */
export function labelId(spec: TableSpec, box: GridCell): string {
  return `${spec.id}-${box.row}-${box.col}`;
}

/**
 * The labels a cell stands under, outermost first: column labels of the nearest head above it
 * (the disclosure table has four heads, one below the other), then the labels of its row.
 */
export function headersOf(spec: TableSpec, cell: GridCell): { columns: GridCell[]; rows: GridCell[] } {
  const isHead = (row: number) =>
    spec.grid.some((box) => covers(box.row, box.rows, row) && isColumnLabel(box));
  let last = cell.row - 1;
  while (last >= 0 && !isHead(last)) last--;
  let first = last;
  while (first > 0 && isHead(first - 1)) first--;
  const inPrintOrder = (a: GridCell, b: GridCell) => a.row - b.row || a.col - b.col;
  return {
    columns: spec.grid
      .filter((box) => isColumnLabel(box) && box.row >= first && box.row <= last && overlap(box, cell))
      .sort(inPrintOrder),
    rows: spec.grid
      .filter((box) => isRowLabel(box) && covers(box.row, box.rows, cell.row))
      .sort((a, b) => a.col - b.col),
  };
}
