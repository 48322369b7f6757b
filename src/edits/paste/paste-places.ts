import { perForm, type Form } from '../../format/form';
import { byTable, type CellId, type GridCell, type TableId } from '../../format/table';

/** The lines of a table that hold numbers, in order: grid rows or grid columns. */
export interface Lines {
  all: readonly number[];
  /** Without the lines that hold nothing but sums. */
  typed: readonly number[];
}

function linesOf(form: Form, table: TableId, covered: (box: GridCell) => number[]): Lines {
  const boxes = form.tables[table].grid.filter((box) => box.cell);
  const all = [...new Set(boxes.flatMap(covered))].sort((a, b) => a - b);
  const isTyped = (line: number) =>
    boxes.some((box) => covered(box).includes(line) && box.cell && form.cell(box.cell).sumOf === null);
  return { all, typed: all.filter(isTyped) };
}

/** The rows and columns of numbers of each table. */
export const numberLines = perForm((form) =>
  byTable((table) => ({
    rows: linesOf(form, table, (box) => [box.row]),
    columns: linesOf(form, table, (box) => Array.from({ length: box.cols }, (_, index) => box.col + index)),
  })),
);

/** Where the lines of a pasted block go, one grid line each. `moved`: the block does not begin at the cell pasted into. */
export interface Way {
  to: readonly number[];
  moved: boolean;
}

/**
 * The ways in which `count` pasted lines can lie from the line `from` on: with lines of sums among them or without. A
 * block as large as the table may begin at its start, wherever it was pasted. Where nothing fits, the part that does.
 */
export function waysFrom({ all, typed }: Lines, from: number, count: number): Way[] {
  const from_ = (line: readonly number[]) => line.filter((at) => at >= from).slice(0, count);
  const here: Way[] = [from_(all), from_(typed)].map((to) => ({ to, moved: false }));
  const whole: Way[] = [all, typed].map((to) => ({ to, moved: true }));
  const fitting = here.filter(({ to }) => to.length === count);
  const moved = whole.filter(({ to }) => to.length === count);
  if (fitting.length > 0) return distinct(fitting);
  return moved.length > 0 ? distinct(moved) : here.slice(0, 1);
}

function distinct(ways: Way[]): Way[] {
  const [one, other] = ways;
  return one && other && one.to.join() === other.to.join() ? [one] : ways;
}

/** The cell of a table at a place of its grid; null where a label stands. `first` is whether its box begins there. */
export function cellAt(
  form: Form,
  table: TableId,
  row: number,
  column: number,
): { id: CellId; first: boolean } | null {
  const box = form.tables[table].grid.find(
    (candidate) =>
      candidate.cell &&
      candidate.row === row &&
      candidate.col <= column &&
      column < candidate.col + candidate.cols,
  );
  return box?.cell ? { id: box.cell, first: box.col === column } : null;
}

/** The grid place of a cell. */
export function placeOf(form: Form, id: CellId): { row: number; column: number } {
  const { row, col } = form.boxOf(id);
  return { row, column: col };
}
