import type { Arrival, Collection } from './collection';
import { findUnit } from './find-unit';
import { isSameUnit } from './same-unit';

/** Last year's reports that stand beside no unit: their agency is neither in the roster nor taken over by one that is. */
export function unmatchedLastYears({ roster, arrivals, year }: Collection): Arrival[] {
  const before = roster.flatMap(({ successions }) => successions.map(({ from }) => from));
  return arrivals.filter(
    (arrival) =>
      arrival.asLastYear &&
      !arrival.removed &&
      arrival.refused === '' &&
      arrival.year === year - 1 &&
      findUnit(roster, arrival) === null &&
      !before.some((from) => isSameUnit(arrival.agency, from)),
  );
}
