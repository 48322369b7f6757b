import type { Form } from '../../../format/form';
import { OLD_OTHER_HANDLING } from '../../../report/receipt';
import { hasValues, type Entry } from './applications-rows';
import { outOfOrder, type Rank } from '../rows/row-order';

function rankOf(form: Form, entry: Entry): Rank {
  const rank = form.tables.applications.rows.findIndex(({ id }) => id === entry.match?.id);
  if (rank >= 0) return rank;
  if (!hasValues(entry) || entry.match?.id === OLD_OTHER_HANDLING || isNumbered(entry.label)) return null;
  return 'unnamed';
}

/**
 * Whether a label that is none of the form's is written out as an item of its own (9.属于其他情形): then the row is
 * one too many, and its neighbours, whose labels are their own, stand where they should.
 */
const isNumbered = (label: string): boolean => /^\s*\d{1,2}\s*[.．、][^\d\s]/.test(label);

/** The rows that stand where the form has no such row. */
export function movedRows(form: Form, entries: readonly Entry[]): Set<Entry> {
  const ranks = entries.map((entry) => rankOf(form, entry));
  const moved = outOfOrder(ranks, form.tables.applications.rows.length);
  return new Set(entries.filter((_, at) => moved[at]));
}
