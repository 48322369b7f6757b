const DAY_MS = 86_400_000;

/** If the clock moved by more than this since the last look, it was set, and no time is counted. */
const LEAP_MS = 7 * DAY_MS;

/** Time that has passed, by a clock that is looked at now and then and may be wrong. */
export interface Elapsed {
  /** The clock's time, in ms, from which counting goes on: the latest one seen. */
  mark: number;
  /** How much has gone by, in ms. */
  ms: number;
}

/** Where counting starts. `now` in ms. */
export const elapsedFrom = (now: number): Elapsed => ({ mark: now, ms: 0 });

/**
 * Counts the time since the last look, at `now` in ms. Drafts are deleted for good by this, so it counts too little
 * rather than too much: a day at most for a step forward, nothing for a leap (LEAP_MS) in either direction. After a
 * small step back nothing counts until the clock has caught up; else a clock set to and fro would count a day twice.
 */
export function lookedAt({ mark, ms }: Elapsed, now: number): Elapsed {
  if (Number.isNaN(now)) return { mark, ms };
  const step = now - mark;
  // Written so that NaN (a mark that was no time) counts as a leap too.
  if (!(Math.abs(step) <= LEAP_MS)) return { mark: now, ms };
  return step <= 0 ? { mark, ms } : { mark: now, ms: ms + Math.min(step, DAY_MS) };
}
