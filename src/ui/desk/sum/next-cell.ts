import type { Form } from '../../../format/form';
import type { CellId } from '../../../format/table';

/** The next of some cells after one, in the form's order and from the end back to the beginning; null where there are none. */
export function nextAfter(form: Form, from: CellId, cells: readonly CellId[]): CellId | null {
  const wanted = new Set(cells);
  const order = form.cells.map(({ id }) => id);
  const at = order.indexOf(from) + 1;
  return [...order.slice(at), ...order.slice(0, at)].find((id) => wanted.has(id)) ?? null;
}
