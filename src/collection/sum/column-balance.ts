import { balanceCells } from '../../checks/tables/balance';
import type { CellId } from '../../format/table';
import { unscaled } from '../../report/numbers/number';
import type { Unit } from '../collection';
import { cellOf, type CountySum } from './county-sum';
import { signed } from './sum-cell';

/** The two sides of a column of the table of applications, of the county. */
export interface ColumnBalance {
  cells: readonly CellId[];
  /** As decimal text; null while somebody lacks in it. */
  left: string | null;
  right: string | null;
  /** Units that lack in it: nothing can be said while there are any. */
  lacking: readonly Unit[];
  /** left − right; null while somebody lacks. */
  difference: string | null;
}

/** Holds both sides of a column against each other. */
export function columnBalance(sum: CountySum, column: string): ColumnBalance {
  const { left, right } = balanceCells(column);
  const side = (ids: readonly CellId[]) =>
    ids.reduce<bigint | null>((total, id) => {
      const { value } = cellOf(sum, id);
      return total === null || value === null ? null : total + signed(value);
    }, 0n);
  const [one, other] = [side(left), side(right)];
  const cells = [...left, ...right];
  const lacking = new Set(cells.flatMap((id) => cellOf(sum, id).lacks.map(({ unit }) => unit)));
  const text = (amount: bigint | null) => (amount === null ? null : unscaled(amount));
  return {
    cells,
    left: text(one),
    right: text(other),
    lacking: Array.from(lacking),
    difference: text(one === null || other === null ? null : one - other),
  };
}
