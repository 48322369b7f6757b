import type { Arrival, Collection } from './collection';
import { findUnit, type FoundBy } from './find-unit';
import { countsAsNoReport } from './no-report';
import { isSameContent } from './same-content';
import { standingsOf, type Standing } from './standing';

/**
 * What became of a file in the first round: it counts as its unit's report (`received`), differs from another one of its
 * unit (`undecided`), could not be read, could be and is no report, is nobody's of the roster (`unknown`) or of another
 * year than is collected.
 */
export type FileState = 'received' | 'undecided' | 'unread' | 'noReport' | 'unknown' | 'otherYear';

/** A file that came, with what became of it. */
export interface SortedFile {
  arrival: Arrival;
  state: FileState;
  /** Its unit's; null for a file that is nobody's. */
  standing: Standing | null;
  /** How its unit was found. */
  by: FoundBy | null;
  /** A file that came before it and says the same, or last year's report that it is; null where there is none. */
  sameAs: Arrival | null;
}

function stateOf(arrival: Arrival, standing: Standing | null, of: number): FileState {
  const { refused, year } = arrival;
  if (countsAsNoReport(arrival)) return 'noReport';
  if (refused !== '') return 'unread';
  if (standing === null) return 'unknown';
  if (year !== null && year !== of) return 'otherYear';
  return standing.doubt?.kind === 'several' ? 'undecided' : 'received';
}

/** The files that came for the year that is collected, in their order, last year's not among them. */
export function sortedFiles(collection: Collection): SortedFile[] {
  const { roster, year, arrivals } = collection;
  const { standings } = standingsOf(collection);
  const byUnit = new Map(standings.map((standing) => [standing.unit.id, standing]));
  /** Last year's report of an agency that was merged into a unit came with this year's. */
  const besideUnit = new Map(standings.flatMap((one) => one.pasts.map(({ id }) => [id, one] as const)));
  const known = new Map<string, Arrival>();
  const pasts = arrivals.filter(({ asLastYear, refused }) => asLastYear && refused === '');
  const sameBefore = (arrival: Arrival): Arrival | null => {
    // Last year's first: whoever sent it again has sent that one, in whatever kind of file.
    const past = pasts.find((one) => isSameContent(one, arrival));
    const before = past ?? known.get(arrival.checkCode) ?? null;
    if (before === null) known.set(arrival.checkCode, arrival);
    return before;
  };
  return arrivals
    .filter(({ asLastYear, removed }) => !asLastYear && !removed)
    .map((arrival) => {
      const found = findUnit(roster, arrival);
      const standing = (found ? byUnit.get(found.unit.id) : besideUnit.get(arrival.id)) ?? null;
      const sameAs = arrival.refused === '' ? sameBefore(arrival) : null;
      return { arrival, state: stateOf(arrival, standing, year), standing, by: found?.by ?? null, sameAs };
    });
}
