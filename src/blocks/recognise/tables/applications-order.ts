import { tables } from '../../../format/form';
import { OLD_OTHER_HANDLING } from '../../../report/receipt';
import { hasValues, type Entry } from './applications-rows';
import { outOfOrder, type Rank } from '../rows/row-order';

const { rows } = tables.applications;

function rankOf(entry: Entry): Rank {
  const rank = rows.findIndex(({ id }) => id === entry.match?.id);
  if (rank >= 0) return rank;
  return hasValues(entry) && entry.match?.id !== OLD_OTHER_HANDLING ? 'unnamed' : null;
}

/** The rows that stand where the form has no such row. */
export function movedRows(entries: readonly Entry[]): Set<Entry> {
  const moved = outOfOrder(entries.map(rankOf), rows.length);
  return new Set(entries.filter((_, at) => moved[at]));
}
