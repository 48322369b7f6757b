import type { DraftEntry, RemovedEntry } from './draft-store';
import { elapsedFrom, lookedAt, type Elapsed } from './elapsed';

/** What is removed at an ISO time, with its counting begun. */
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
 * What another look at the clock (an ISO time) makes of the removed drafts: those that have been there for longer than
 * so many ms go for good, the others stay, counted on. One that an earlier version removed is counted from now on.
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
