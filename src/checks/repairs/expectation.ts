import type { Form } from '../../format/form';
import type { Values } from './equations';

/** Applications: as many in the other columns of a report weigh as much as the usual percentages below. */
const USUAL_WEIGHT = 20;
/**
 * Usual results of a hundred applications, from published reports of cities. Rough figures suffice: what matters is
 * that some results hardly ever occur.
 */
const USUAL_PERCENT: Readonly<Record<string, number>> = {
  newlyReceived: 100,
  carriedIn: 3,
  granted: 40,
  partlyGranted: 12,
  notHeld: 25,
  petitions: 3,
  notCorrectedInTime: 2,
  otherHandling: 8,
  carriedOver: 4,
};
/** The same percentage for results that are not listed above. */
const RARE_PERCENT = 0.5;
/** Keeps the expectation of an empty row or column above 0. */
const FLOOR = 0.05;

/**
 * Roughly what each typed cell of the applications table holds, judged by the other columns of its row and by the
 * size of its own column. It only compares candidates with each other: a blank counts for nothing here.
 */
export function expectationOf({ tables: { applications } }: Form, values: Values): (cell: number) => number {
  const inRow = applications.rows.map(() => 0);
  const inColumn = applications.columns.map(() => 0);
  applications.cells.forEach(({ place, sumOf }, cell) => {
    const value = sumOf ? 0 : (values[cell] ?? 0);
    inRow[place.row] = (inRow[place.row] ?? 0) + value;
    inColumn[place.column] = (inColumn[place.column] ?? 0) + value;
  });
  // Each application of a balanced column is counted twice: as it came in, and as it was handled or carried over.
  const requests = inColumn.map((count) => count / 2);
  const allApplications = requests.reduce((total, count) => total + count, 0);

  return (index) => {
    const cell = applications.cells[index];
    if (!cell) return FLOOR;
    const own = requests[cell.place.column] ?? 0;
    const others = (inRow[cell.place.row] ?? 0) - (values[index] ?? 0);
    const usual = (USUAL_PERCENT[cell.row] ?? RARE_PERCENT) / 100;
    const share = (others + USUAL_WEIGHT * usual) / (allApplications - own + USUAL_WEIGHT);
    return Math.min(share, 1) * own + FLOOR;
  };
}
