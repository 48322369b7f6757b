import { perForm, type Form } from '../../format/form';
import type { CellId, Line } from '../../format/table';

/** The numbers of last year that follow an agency's work: 结转下年 by column, 现行有效 by row. */
export const sharedCells = perForm((form): readonly CellId[] => [
  ...form.applicants.map(({ id }): CellId => `applications.carriedOver.${id}`),
  ...form.documentRows.map(({ id }): CellId => `disclosure.${id}.inForce`),
]);

/** What a share of one of these numbers is called in a roster: as its column of 结转下年, or its row of 现行有效. */
export function shareLine(form: Form, id: CellId): Line {
  return form.cell(id).table === 'applications' ? form.columnOf(id) : form.rowOf(id);
}
