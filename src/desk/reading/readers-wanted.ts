/** Workers: more would hardly be faster, and each takes memory. */
const MOST_READERS = 4;

/** How often in ms it is asked whether another worker is wanted: the first second tells little, as the code is not compiled. */
export const LOOK_MS = 2000;

/**
 * For how long in seconds the files that wait must keep the workers at work for another to pay. Each compiles all its
 * code anew, which takes as long as a hundred Word files that are read by code compiled before.
 */
const PAYS_AFTER_S = 8;

/** How many workers begin with a batch: the page and the thread of its lines want cores as well. */
export const readersAtFirst = (cores: number): number =>
  Math.max(1, Math.min(MOST_READERS, Math.floor(cores / 2)));

/**
 * Whether another worker is to read beside those at work, as long as there is a core for each. `waiting` counts the
 * files that nobody reads yet, `lately` those that were read in the last LOOK_MS: none where one of them takes long.
 */
export function isReaderWanted(cores: number, working: number, waiting: number, lately: number): boolean {
  const secondsLeft = ((waiting / lately) * LOOK_MS) / 1000;
  return waiting > 0 && working < Math.min(MOST_READERS, cores) && secondsLeft > PAYS_AFTER_S;
}
