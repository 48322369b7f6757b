import { applications, resultRowIds } from '../../format/applications';
import type { Values } from './equations';

/** So many requests in other columns weigh as much as what is usual of a row in any report. */
const USUAL_WEIGHT = 20;
/** Keeps the expectation of an empty row or column above 0. */
const FLOOR = 0.05;

/**
 * Roughly what each typed cell of the requests table holds, judged by the other columns of its row and by the
 * size of its own column. It only compares candidates with each other: a blank counts for nothing here.
 */
export function expectationOf(values: Values): (cell: number) => number {
  const inRow = applications.rows.map(() => 0);
  const inColumn = applications.columns.map(() => 0);
  applications.cells.forEach(({ place, sumOf }, cell) => {
    const value = sumOf ? 0 : (values[cell] ?? 0);
    inRow[place.row] = (inRow[place.row] ?? 0) + value;
    inColumn[place.column] = (inColumn[place.column] ?? 0) + value;
  });
  // Each request of a balanced column is counted twice: as it came in, and as it was handled or carried over.
  const requests = inColumn.map((count) => count / 2);
  const allRequests = requests.reduce((total, count) => total + count, 0);

  return (index) => {
    const cell = applications.cells[index];
    if (!cell) return FLOOR;
    const own = requests[cell.place.column] ?? 0;
    const others = (inRow[cell.place.row] ?? 0) - (values[index] ?? 0);
    const usual = cell.row === 'newlyReceived' ? 1 : 1 / resultRowIds.length;
    const share = (others + USUAL_WEIGHT * usual) / (allRequests - own + USUAL_WEIGHT);
    return Math.min(share, 1) * own + FLOOR;
  };
}
