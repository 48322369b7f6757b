import type { Arrival, Collection, Unit } from '../collection/collection';
import { unitCalled } from '../collection/roster-text';
import { standingsOf } from '../collection/standing';
import { plainLabel } from '../format/plain-label';
import { newId } from '../storage/new-id';

/**
 * The units of those who sent these files and have none, made while files come, so that a report is checked while others
 * are read. Each name has its own: what a file would find among the units made before it does not count, so that it does
 * not matter which came first.
 */
export function senderUnits(): (collection: Collection, files: readonly Arrival[]) => readonly Unit[] {
  const made = new Map<string, Unit>();
  return (collection, files) => {
    const isMade = new Set(Array.from(made.values(), ({ id }) => id));
    const roster = collection.roster.filter(({ id }) => !isMade.has(id));
    const mine = new Set(files.map(({ id }) => id));
    const outsiders = standingsOf({ ...collection, roster }).outsiders.filter(({ id }) => mine.has(id));
    const units = new Set<Unit>();
    for (const { agency } of outsiders) {
      const name = plainLabel(agency);
      if (name === '') continue;
      const unit = made.get(name) ?? unitCalled(newId(), agency);
      made.set(name, unit);
      units.add(unit);
    }
    return Array.from(units).filter(({ id }) => !collection.roster.some((unit) => unit.id === id));
  };
}
