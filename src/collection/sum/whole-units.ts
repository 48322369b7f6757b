import type { Unit } from '../collection';
import type { Contribution } from './contribution';
import type { CountySum } from './county-sum';

/** How a unit stands in the sum as a whole: it counts, all of it was left out (不计入), or nothing of it is there yet. */
export type WholeStanding = 'counts' | 'excluded' | 'waiting';

/** Units that count as 0 without a report (确认为 0), and those of which some numbers were left out (不计入) and others not. */
export function unitsApart(sum: CountySum): { confirmed: Unit[]; partly: Unit[] } {
  const leftOut = new Set(
    Array.from(sum.cells.values()).flatMap((cell) => cell.leftOut.map(({ unit }) => unit)),
  );
  const counting = sum.contributions.filter((one) => wholeStanding(sum, one) === 'counts');
  return {
    confirmed: counting.flatMap(({ unit, figures }) => (figures === null ? [unit] : [])),
    partly: counting.flatMap(({ unit }) => (leftOut.has(unit) ? [unit] : [])),
  };
}

/** How a unit stands in the sum. One that gives any number counts. */
export function wholeStanding({ cells }: CountySum, { unit }: Contribution): WholeStanding {
  let isLeftOut = false;
  for (const { makers, leftOut } of cells.values()) {
    if (makers.some((maker) => maker.unit === unit)) return 'counts';
    isLeftOut ||= leftOut.some((one) => one.unit === unit);
  }
  return isLeftOut ? 'excluded' : 'waiting';
}
