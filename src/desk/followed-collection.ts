import type { CountySumTaken } from '../report/draft';
import type { CollectionListing } from './collections';

/**
 * The collection whose sum a county's report follows: the one it was taken from; where that is not on this computer,
 * the only one of the same place and year, which came as a file.
 */
export function followedCollection(
  { collection, place, year }: Pick<CountySumTaken, 'collection' | 'place' | 'year'>,
  listings: readonly CollectionListing[],
): string {
  if (place === '' || listings.some(({ id }) => id === collection)) return collection;
  const [only, second] = listings.filter(({ summary }) => summary?.place === place && summary.year === year);
  return only && !second ? only.id : collection;
}
