import { cellOf, type CountySum } from '../../../collection/sum/county-sum';
import { wholeMakers } from '../../../collection/sum/sum-cell';
import type { TableSpec } from '../../../format/table';
import { marksOf, type CellMarks } from './cell-words';

/** How many units made a column's numbers, for most of its cells; and whether some cells leave it to the head to say so. */
export interface UsualCount {
  makers: number;
  isInHead: boolean;
}

/** From so many digits on, the sign among them, a number has no room for the count beside it: with no mark, one and both. */
const LONG = [5, 4, 2] as const;

/** Whether a number leaves no room for the count of units beside it: it would run into its marks. */
export function isLarge(value: string | null, { doubts, adjustments }: CellMarks): boolean {
  const [digits = ''] = value?.split('.') ?? [];
  return digits.length >= LONG[doubts > 0 && adjustments > 0 ? 2 : doubts + adjustments > 0 ? 1 : 0];
}

const mostFrequent = (numbers: readonly number[]) => {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return Array.from(times).reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)[0];
};

/** The usual count of units of each column of a table, in their order. */
export function usualCounts(sum: CountySum, { columns, cells }: TableSpec): UsualCount[] {
  return columns.map((_, at) => {
    const own = cells
      .filter(({ place }) => place.column === at)
      .map(({ id }) => cellOf(sum, id))
      .filter(({ value }) => value !== null);
    const makers = mostFrequent(own.map(wholeMakers));
    const isInHead = own.some((cell) => wholeMakers(cell) === makers && isLarge(cell.value, marksOf(cell)));
    return { makers, isInHead };
  });
}
