import type { CellId } from '../../format/table';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Unit } from '../collection';
import { numberOf } from './contribution';
import { cellOf, type CountySum } from './county-sum';
import { leavesOf } from './leaves';
import { textAt } from './packed';

/** The totals that the units print, added up and held against the sum of their parts. */
export interface PrintedTotals {
  /** Of the units that count in the cell: what they print, and where they print nothing, what their parts come to. */
  printed: string;
  /** How many of them print one. */
  units: number;
  /** Whose printed total is not the sum of its parts, with both. */
  differing: readonly { unit: Unit; printed: string; made: string }[];
}

/** What the printed totals of a cell come to; null where it is no total, or nobody prints one. */
export function printedTotals(sum: CountySum, id: CellId): PrintedTotals | null {
  const { form } = sum;
  const place = form.totalCells.findIndex((cell) => cell.id === id);
  if (place < 0) return null;
  const counted = new Set(cellOf(sum, id).makers.map(({ unit }) => unit));
  const leaves = leavesOf(form, id);
  const own = sum.contributions.flatMap((contribution) => {
    const { unit, figures } = contribution;
    if (!figures || !counted.has(unit)) return [];
    const made = leaves.reduce(
      (total, leaf) => total + scaled(numberOf(contribution, form, leaf) ?? '0'),
      0n,
    );
    const text = textAt(figures.printed, place);
    return [{ unit, made, printed: text === null ? null : scaled(text) }];
  });
  const printing = own.filter(({ printed }) => printed !== null);
  if (printing.length === 0) return null;
  return {
    printed: unscaled(own.reduce((total, { printed, made }) => total + (printed ?? made), 0n)),
    units: printing.length,
    differing: own.flatMap(({ unit, printed, made }) =>
      printed === null || printed === made
        ? []
        : [{ unit, printed: unscaled(printed), made: unscaled(made) }],
    ),
  };
}
