import type { Contribution } from './contribution';
import type { CountySum } from './county-sum';

/** How a unit stands in the sum as a whole: it counts, all of it was left out (不计入), or nothing of it is there yet. */
export type WholeStanding = 'counts' | 'excluded' | 'waiting';

/** How a unit stands in the sum. One that gives any number counts. */
export function wholeStanding({ cells }: CountySum, { unit }: Contribution): WholeStanding {
  let isLeftOut = false;
  for (const { makers, leftOut } of cells.values()) {
    if (makers.some((maker) => maker.unit === unit)) return 'counts';
    isLeftOut ||= leftOut.some((one) => one.unit === unit);
  }
  return isLeftOut ? 'excluded' : 'waiting';
}
