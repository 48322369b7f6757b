import * as z from 'zod/mini';
import type { Collection } from './collection';
import type { UnitState } from './standing';

/** What Home and the list of collections show of a collection without opening it. */
const summarySchema = z.object({
  year: z.int(),
  place: z.string(),
  submitBy: z.string(),
  units: z.int(),
  outside: z.int(),
  /** How many units stand in each state. */
  states: z.record(z.string(), z.int()),
});

export type CollectionSummary = Omit<z.infer<typeof summarySchema>, 'states'> & {
  states: Readonly<Partial<Record<UnitState, number>>>;
};

/** A kept summary; null where another version wrote one that cannot be understood. */
export function readCollectionSummary(kept: unknown): CollectionSummary | null {
  const { success, data } = summarySchema.safeParse(kept);
  return success ? data : null;
}

/** What a collection is called. */
export function collectionName({ place, year }: Pick<Collection, 'place' | 'year'>): string {
  return `${place}${place === '' ? '' : ' '}${year} 年年报审核`;
}
