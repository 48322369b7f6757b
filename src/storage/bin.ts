import type { DraftEntry, RemovedEntry } from './draft-store';
import { elapsedFrom, lookedAt, type Elapsed } from './elapsed';

/** The entry of a draft removed at `removedAt` (ISO time); its time among the removed is counted from then. */
export const removedEntry = <T extends DraftEntry>(entry: T, removedAt: string) => ({
  ...entry,
  removedAt,
  elapsed: elapsedFrom(Date.parse(removedAt)),
});

/** A removed draft as it stood in the list. */
export function entryPutBack<T extends RemovedEntry>(removed: T): Omit<T, 'removedAt' | 'elapsed'> {
  const { removedAt: _removedAt, elapsed: _elapsed, ...entry } = removed;
  return entry;
}

/**
 * Updates the removed drafts at the time `now` (ISO): those removed for more than `longest` ms are `gone` for good, the
 * others are `staying` with their time counted on. For one removed by an earlier version, counting starts now.
 */
export function lookedThrough<T extends RemovedEntry>(
  removed: readonly T[],
  now: string,
  longest: number,
): { gone: T[]; staying: (T & { elapsed: Elapsed })[] } {
  const time = Date.parse(now);
  const counted = removed.map((entry) => ({
    ...entry,
    elapsed: lookedAt(entry.elapsed ?? elapsedFrom(time), time),
  }));
  return {
    gone: counted.filter(({ elapsed }) => elapsed.ms > longest),
    staying: counted.filter(({ elapsed }) => elapsed.ms <= longest),
  };
}
