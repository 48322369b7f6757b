import type { Arrival, Collection } from './collection';
import { findUnit } from './find-unit';
import { isOwnGovernments } from './own-government';
import { isSameUnit } from './same-unit';

/** Last year's reports that stand beside no unit: their agency is neither in the roster nor taken over by one that is; the county's own is held against its sum. */
export function unmatchedLastYears({ roster, arrivals, year, place }: Collection): Arrival[] {
  const before = roster.flatMap(({ successions }) => successions.map(({ from }) => from));
  return arrivals.filter(
    (arrival) =>
      arrival.asLastYear &&
      !arrival.removed &&
      arrival.refused === '' &&
      arrival.year === year - 1 &&
      findUnit(roster, arrival) === null &&
      !isOwnGovernments(arrival.agency, place) &&
      !before.some((from) => isSameUnit(arrival.agency, from)),
  );
}
