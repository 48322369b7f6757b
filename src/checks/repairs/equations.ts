import { perForm } from '../../format/form';
import type { CellId, CellSpec } from '../../format/table';
import type { EquationCode } from '../rules';
import { balanceCells } from '../tables/balance';

/** One number in an equation; `cell` is its place among the cells of the system. */
export interface Term {
  cell: number;
  sign: 1 | -1;
}

/** An equation of the form as terms that add up to 0. */
export interface Equation {
  rule: EquationCode;
  terms: readonly Term[];
}

/** Equations over the numbers of one table, and the same read from each number. */
export interface EquationSystem {
  /** The cells of the table in the order of the form; values stand in arrays beside it. */
  cells: readonly CellSpec[];
  equations: readonly Equation[];
  /** For each cell, the equations it stands in. */
  standsIn: readonly (readonly { equation: number; sign: 1 | -1 }[])[];
}

/** The numbers of a table in the order of its cells; null is blank. */
export type Values = readonly (number | null)[];

/** A system of some of the equations over the same cells. */
export function systemOf(cells: readonly CellSpec[], equations: readonly Equation[]): EquationSystem {
  const standsIn = cells.map((): { equation: number; sign: 1 | -1 }[] => []);
  equations.forEach((equation, index) => {
    for (const { cell, sign } of equation.terms) standsIn[cell]?.push({ equation: index, sign });
  });
  return { cells, equations, standsIn };
}

function equation(
  cells: readonly CellSpec[],
  rule: Equation['rule'],
  plus: readonly CellId[],
  minus: readonly CellId[],
): Equation {
  const place = new Map(cells.map((cell, index) => [cell.id, index]));
  const terms = (ids: readonly CellId[], sign: 1 | -1): Term[] =>
    ids.map((id) => {
      const cell = place.get(id);
      if (cell === undefined) throw new Error(`No such cell: ${id}`);
      return { cell, sign };
    });
  return { rule, terms: [...terms(plus, 1), ...terms(minus, -1)] };
}

const inApplications = (row: string, column: string): CellId => `applications.${row}.${column}`;

/** A1–A3 over all numbers of the applications table: what a table with totals of its own must satisfy. */
export const printedEquations = perForm(({ tables, applicants, resultRows }) => {
  const { cells, rows, columns } = tables.applications;
  return systemOf(cells, [
    ...columns.map(({ id }) => {
      const { left, right } = balanceCells(id);
      return equation(cells, 'A1', left, right);
    }),
    ...columns.map(({ id }) =>
      equation(
        cells,
        'A2',
        [inApplications('handledTotal', id)],
        resultRows.map((row) => inApplications(row, id)),
      ),
    ),
    ...rows.map(({ id }) =>
      equation(
        cells,
        'A3',
        [inApplications(id, 'total')],
        applicants.map((column) => inApplications(id, column.id)),
      ),
    ),
  ]);
});

/** A1 of each applicant's column with 办结总计 worked out: what is left to satisfy where totals are sums. */
export const typedEquations = perForm(({ tables, applicants, resultRows }) => {
  const { cells } = tables.applications;
  return systemOf(
    cells,
    applicants.map(({ id }) =>
      equation(
        cells,
        'A1',
        balanceCells(id).left,
        [...resultRows, 'carriedOver'].map((row) => inApplications(row, id)),
      ),
    ),
  );
});

/** A4 of the groups of the disputes table. */
export const disputeEquations = perForm(({ tables: { disputes } }) =>
  systemOf(
    disputes.cells,
    disputes.cells.flatMap(({ id, sumOf }) => (sumOf ? [equation(disputes.cells, 'A4', [id], sumOf)] : [])),
  ),
);

/** How far each equation is off; null while one of its numbers is blank. */
export function residuals(
  { equations }: Pick<EquationSystem, 'equations'>,
  values: Values,
): (number | null)[] {
  return equations.map(({ terms }) => {
    let sum = 0;
    for (const { cell, sign } of terms) {
      const value = values[cell] ?? null;
      if (value === null) return null;
      sum += sign * value;
    }
    return sum;
  });
}
