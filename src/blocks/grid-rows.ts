import type { GridCell } from '../format/table';
import type { Grid } from './block';

/** A box of a grid where it meets one of its rows: where it begins, or further down. */
export interface GridPiece {
  box: GridCell;
  continues: boolean;
}

/** The boxes each row of a grid passes through, from left to right: what is written row by row is written by these. */
export function gridRows(grid: Grid): GridPiece[][] {
  const rows: GridPiece[][] = [];
  for (const box of grid.cells)
    for (let offset = 0; offset < box.rows; offset++)
      (rows[box.row + offset] ??= []).push({ box, continues: offset > 0 });
  return rows.map((pieces) => pieces.sort((left, right) => left.box.col - right.box.col));
}
