import type { Collection } from './collection';
import { standingsOf, type UnitState } from './standing';
import type { CollectionSummary } from './summary';

/** The summary of a collection as it is now. */
export function summaryOfCollection(collection: Collection): CollectionSummary {
  const { standings, outsiders } = standingsOf(collection);
  const states: Partial<Record<UnitState, number>> = {};
  for (const { state } of standings) states[state] = (states[state] ?? 0) + 1;
  const { year, place, settings } = collection;
  return {
    year,
    place,
    submitBy: settings.submitBy,
    units: standings.length,
    outside: outsiders.length,
    states,
  };
}
