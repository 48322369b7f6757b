import { cellOf, type CountySum } from '../../../collection/sum/county-sum';
import { wholeMakers } from '../../../collection/sum/sum-cell';
import type { TableSpec } from '../../../format/table';

/** How many units made a column's numbers, for most of its cells; and whether some cells leave it to the head to say so. */
export interface UsualCount {
  makers: number;
  isInHead: boolean;
}

/** From so many digits on a number has no room for the count beside it; one that is marked has less. */
const DIGITS = 5;
const DIGITS_MARKED = 4;

/** Whether a number leaves no room for the count of units beside it. */
export function isLarge(value: string | null, isMarked: boolean): boolean {
  const [digits = ''] = value?.replace('-', '').split('.') ?? [];
  return digits.length >= (isMarked ? DIGITS_MARKED : DIGITS);
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
    const isInHead = own.some(
      (cell) =>
        wholeMakers(cell) === makers &&
        isLarge(cell.value, cell.suspects.length + cell.adjustments.length > 0),
    );
    return { makers, isInHead };
  });
}
