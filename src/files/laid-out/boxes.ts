import type { Box } from './page';
import { Groups, NEAR, type Net } from './nets';
import type { Segment } from './segments';

/** A box of a table, with the rows and columns it takes. */
export interface TableBox extends Box {
  row: number;
  col: number;
  rows: number;
  cols: number;
  /** Whether it is part of a shape that is not a rectangle, because a line is missing: its texts may be another box's. */
  isTorn: boolean;
}

/** Share of a side that must be drawn for it to count. */
const ENOUGH = 0.5;

/** Whether a side is drawn, from a place to another, by any of the lines there. */
function isDrawn(lines: readonly Segment[], at: number, from: number, to: number): boolean {
  const drawn = new Map<number, number>();
  for (const line of lines) {
    if (Math.abs(line.at - at) > NEAR) continue;
    const length = Math.min(line.to, to) - Math.max(line.from, from);
    if (length > 0) drawn.set(line.at, (drawn.get(line.at) ?? 0) + length);
  }
  return [...drawn.values()].some((length) => length >= ENOUGH * (to - from));
}

/** The boxes of a table: neighbours with no line between them belong together. */
export function boxesOf(net: Net): TableBox[] {
  const { xs, ys, across, down } = net;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const groups = new Groups(columns * rows);
  const [x, y] = [(col: number) => xs[col] ?? 0, (row: number) => ys[row] ?? 0];
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < columns; col++) {
      const index = row * columns + col;
      if (col + 1 < columns && !isDrawn(down, x(col + 1), y(row), y(row + 1))) groups.join(index, index + 1);
      if (row + 1 < rows && !isDrawn(across, y(row + 1), x(col), x(col + 1)))
        groups.join(index, index + columns);
    }
  const members = new Map<number, number[]>();
  for (let index = 0; index < columns * rows; index++) {
    const group = groups.of(index);
    const list = members.get(group) ?? [];
    list.push(index);
    members.set(group, list);
  }
  const boxAt = (row: number, col: number, height: number, width: number, isTorn: boolean): TableBox => ({
    row,
    col,
    rows: height,
    cols: width,
    isTorn,
    left: x(col),
    top: y(row),
    right: x(col + width),
    bottom: y(row + height),
  });
  const found: TableBox[] = [];
  const torn: TableBox[] = [];
  for (const indices of members.values()) {
    const rowsIn = indices.map((index) => Math.floor(index / columns));
    const colsIn = indices.map((index) => index % columns);
    const [row, col] = [Math.min(...rowsIn), Math.min(...colsIn)];
    const [height, width] = [Math.max(...rowsIn) - row + 1, Math.max(...colsIn) - col + 1];
    if (height * width === indices.length) found.push(boxAt(row, col, height, width, false));
    else {
      torn.push(boxAt(row, col, height, width, true));
      for (const index of indices)
        found.push(boxAt(Math.floor(index / columns), index % columns, 1, 1, true));
    }
  }
  // Boxes within the outline of such a shape, or below it, are in doubt too.
  const isDoubtful = (box: TableBox) =>
    torn.some(
      (shape) =>
        box.row + box.rows > shape.row && box.col + box.cols > shape.col && box.col < shape.col + shape.cols,
    );
  return found
    .map((box) => (box.isTorn || !isDoubtful(box) ? box : { ...box, isTorn: true }))
    .sort((one, other) => one.row - other.row || one.col - other.col);
}
