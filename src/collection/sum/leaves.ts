import { perForm, type Form } from '../../format/form';
import type { CellId } from '../../format/table';

const leavesByCell = perForm((form) => {
  const leaves = (id: CellId): readonly CellId[] => form.cell(id).sumOf?.flatMap(leaves) ?? [id];
  return new Map(form.cells.map(({ id }) => [id, leaves(id)]));
});

/** The typed cells that add up to a cell; a typed cell is its own. */
export function leavesOf(form: Form, id: CellId): readonly CellId[] {
  return leavesByCell(form).get(id) ?? [];
}

/** The typed cells behind some cells, each once, in the form's order. */
export function allLeaves(form: Form, cells: readonly CellId[]): CellId[] {
  const leaves = new Set(cells.flatMap((id) => leavesOf(form, id)));
  return form.typedCells.flatMap(({ id }) => (leaves.has(id) ? [id] : []));
}
