import type { Arrival, Collection } from '../collection';
import { standingsOf } from '../standing';
import { pastKey, type Lines } from '../unit-row';
import type { Contribution } from './contribution';

/** Last year's reports the sum reads by themselves: of units of which no report counts, and of agencies nobody took over whole. */
export function pastsAlone(collection: Collection): Arrival[] {
  const { standings, strays } = standingsOf(collection);
  return [...standings.flatMap(({ current, pasts }) => (current ? [] : pasts)), ...strays];
}

/** Whether a report that came is not read yet: what a sum says of it, or of what lacks, is not true yet. */
export function isStillReading(
  collection: Collection,
  lines: Lines,
  contributions: readonly Contribution[],
): boolean {
  return (
    contributions.some(({ unit, absence }) => unit.counted === 'yes' && absence === 'reading') ||
    pastsAlone(collection).some((past) => !lines.has(pastKey(past)))
  );
}
