import { tables } from '../../format/form';
import { OLD_OTHER_HANDLING } from '../../report/receipt';
import { hasValues, type Entry } from './applications-rows';
import { outOfOrder } from './row-order';

const { rows } = tables.applications;

const rankOf = (entry: Entry): number => rows.findIndex(({ id }) => id === entry.match?.id);

/**
 * The rows out of the form's order, and those beside a row of numbers for which the form has no room there:
 * its label may have gone to a neighbour.
 */
export function movedRows(entries: readonly Entry[]): Set<Entry> {
  const moved = new Set<Entry>();
  let above: Entry | null = null;
  let unknown = 0;
  for (const entry of entries) {
    const rank = rankOf(entry);
    if (rank < 0) {
      if (hasValues(entry) && entry.match?.id !== OLD_OTHER_HANDLING) unknown++;
      continue;
    }
    const room = rank - (above ? rankOf(above) : -1) - 1;
    if (unknown > room) for (const beside of above ? [above, entry] : [entry]) moved.add(beside);
    above = entry;
    unknown = 0;
  }
  if (unknown > 0 && above && rows.length - 1 - rankOf(above) < unknown) moved.add(above);
  outOfOrder(entries.map(rankOf)).forEach((isOut, at) => {
    const entry = entries[at];
    if (isOut && entry) moved.add(entry);
  });
  return moved;
}
