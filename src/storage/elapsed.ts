const DAY_MS = 86_400_000;

/** A step of the clock beyond this is taken for a clock that was set, not for time that went by. */
const LEAP_MS = 7 * DAY_MS;

/** Time that went by as far as it can be believed, by a clock that is looked at now and then and may be wrong. */
export interface Elapsed {
  /** What counting goes on from: the clock's latest time, in ms. */
  mark: number;
  /** How much has gone by, in ms. */
  ms: number;
}

/** Where counting starts. `now` in ms. */
export const elapsedFrom = (now: number): Elapsed => ({ mark: now, ms: 0 });

/**
 * Another look at the clock. What is deleted by this is gone for good, so it counts too little rather than too much:
 * a step forward counts as a day at most, a leap in either direction as nothing. After a small step back nothing
 * counts until the clock has caught up, else a clock set to and fro would count the same day again and again.
 */
export function lookedAt({ mark, ms }: Elapsed, now: number): Elapsed {
  if (Number.isNaN(now)) return { mark, ms };
  const step = now - mark;
  // Also where the mark was no time at all.
  if (!(Math.abs(step) <= LEAP_MS)) return { mark: now, ms };
  return step <= 0 ? { mark, ms } : { mark: now, ms: ms + Math.min(step, DAY_MS) };
}
