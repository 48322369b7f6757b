import type { GridCell } from '../format/table';
import type { Grid } from './block';

/** The part of a box that lies in one row of its grid: the box begins in this row or in one above. */
export interface GridPiece {
  box: GridCell;
  continues: boolean;
}

/** For each row of a grid, the boxes that lie in it from left to right: writers that go row by row use this. */
export function gridRows(grid: Grid): GridPiece[][] {
  const rows: GridPiece[][] = [];
  for (const box of grid.cells)
    for (let offset = 0; offset < box.rows; offset++)
      (rows[box.row + offset] ??= []).push({ box, continues: offset > 0 });
  return rows.map((pieces) => pieces.sort((left, right) => left.box.col - right.box.col));
}
