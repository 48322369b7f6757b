import { plainLabel } from '../format/plain-label';
import type { Collection } from './collection';
import { findUnit } from './find-unit';

/**
 * The year most of those who sent reports sent their latest of, the later one of two with equally many; null while none
 * names one. Last year's report beside this year's says nothing.
 */
export function commonYear({ roster, arrivals }: Collection): number | null {
  const latest = new Map<string, number>();
  for (const arrival of arrivals) {
    const { year, asLastYear, removed, agency, file } = arrival;
    if (year === null || asLastYear || removed) continue;
    const sender = findUnit(roster, arrival)?.unit.id ?? (plainLabel(agency) || file);
    latest.set(sender, Math.max(year, latest.get(sender) ?? year));
  }
  const counts = new Map<number, number>();
  for (const year of latest.values()) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first] = Array.from(counts).sort(([one, many], [other, more]) => more - many || other - one);
  return first ? first[0] : null;
}
