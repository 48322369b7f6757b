import { form2021 } from '../format/forms';

const { applications } = form2021.tables;

/*
 * Balanced applications tables of no real agency, for the tests.
 */

/** 25 rows × 7 columns, nothing blank. */
export type Table = number[][];

const ROWS = applications.rows.length;
const COLUMNS = applications.columns.length;
const TOTAL = COLUMNS - 1;
const rowAt = new Map(applications.rows.map(({ id }, row) => [id, row]));
const HANDLED = rowAt.get('handledTotal') ?? -1;

/** A number of a table by its place in the arrays of the form. */
export function at(table: readonly (readonly (number | null)[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

/** A copy with other numbers in some places. */
export function withCells(
  table: Table,
  cells: readonly { row: number; column: number; value: number }[],
): Table {
  const copy = table.map((row) => [...row]);
  for (const { row, column, value } of cells) {
    const line = copy[row];
    if (line) line[column] = value;
  }
  return copy;
}

/** A copy with all totals worked out, as Excel would. */
export function withTotals(table: Table): Table {
  const columns = Array.from({ length: TOTAL }, (_, column) => column);
  const handled = columns.map((column) => {
    const results = table.slice(2, HANDLED);
    return { row: HANDLED, column, value: results.reduce((sum, row) => sum + (row[column] ?? 0), 0) };
  });
  return withCells(table, handled).map((row) => {
    const typed = row.slice(0, TOTAL);
    return [...typed, typed.reduce((sum, value) => sum + value, 0)];
  });
}

/** A balanced table of these rows (six columns each): what is not named is 0, 新收 is what balances. */
function balanced(rows: Readonly<Record<string, readonly number[]>>): Table {
  const table = withTotals(
    applications.rows.map(({ id }) =>
      Array.from({ length: COLUMNS }, (_, column) => rows[id]?.[column] ?? 0),
    ),
  );
  const received = Array.from({ length: TOTAL }, (_, column) => ({
    row: 0,
    column,
    value: at(table, HANDLED, column) + at(table, ROWS - 1, column) - at(table, 1, column),
  }));
  return withTotals(withCells(table, received));
}

/** Numbers of a city. */
export const citySample: Table = balanced({
  carriedIn: [64, 3, 0, 0, 2, 0],
  granted: [871, 24, 0, 1, 3, 1],
  partlyGranted: [462, 11, 0, 0, 1, 0],
  prohibitedByLaw: [17, 0, 0, 0, 0, 0],
  securityAndStability: [4, 0, 0, 0, 0, 0],
  thirdPartyRights: [38, 2, 0, 0, 0, 0],
  internalAffairs: [12, 0, 0, 0, 0, 0],
  processInformation: [29, 1, 0, 0, 0, 0],
  enforcementFiles: [33, 0, 0, 0, 1, 0],
  administrativeQueries: [58, 4, 0, 0, 0, 0],
  notHeld: [642, 31, 1, 0, 4, 0],
  needsProduction: [47, 2, 0, 0, 0, 0],
  unclearAfterCorrection: [9, 0, 0, 0, 0, 0],
  petitions: [121, 0, 0, 0, 0, 0],
  repeated: [35, 1, 0, 0, 0, 0],
  massRepeated: [14, 0, 0, 0, 0, 0],
  confirmOrReissue: [6, 0, 0, 0, 0, 0],
  notCorrectedInTime: [52, 2, 0, 0, 0, 0],
  feeNotPaid: [3, 0, 0, 0, 0, 0],
  otherHandling: [187, 5, 0, 0, 1, 0],
  carriedOver: [83, 6, 0, 0, 1, 0],
});

/** Numbers of a county bureau. */
export const countySample: Table = balanced({
  carriedIn: [1, 0, 0, 0, 0, 0],
  granted: [12, 2, 0, 0, 0, 0],
  partlyGranted: [3, 0, 0, 0, 0, 0],
  thirdPartyRights: [1, 0, 0, 0, 0, 0],
  notHeld: [6, 1, 0, 0, 0, 0],
  petitions: [2, 0, 0, 0, 0, 0],
  otherHandling: [4, 0, 0, 0, 0, 0],
  carriedOver: [2, 0, 0, 0, 0, 0],
});
