import type { Form } from '../../../format/form';
import type { CellId } from '../../../format/table';
import type { Draft } from '../../../report/draft';
import { onOneLine } from '../../../report/numbers/cell-text';
import { reportOf, valueText } from '../../../report/report';
import type { TableReading } from '../rows/table-reading';

/** Fills the draft's cells; a text that is no number (also / and —) stays as written, so that the checks speak of it. */
export function fillCells(
  form: Form,
  draft: Draft,
  readings: readonly TableReading[],
): Record<CellId, string> {
  const totals: Record<CellId, string> = {};
  for (const { values } of readings)
    for (const [id, value] of values) {
      const { table, row, column, sumOf } = form.cell(id);
      if (value.state === 'number' && value.note !== '') draft.cellNotes[id] = value.note;
      if (value.state === 'number' && sumOf) totals[id] = value.text;
      else if (!sumOf) {
        const cells = draft.cells[table][row];
        if (cells) cells[column] = value.state === 'number' ? value.text : onOneLine(value.source);
      }
    }
  return totals;
}

/** Keeps the printed totals that differ from the sums, or of which no sum can be made. */
export function keepTotals(form: Form, draft: Draft, totals: Readonly<Record<CellId, string>>): void {
  const report = reportOf(draft, null, form);
  for (const [id, text] of Object.entries(totals) as [CellId, string][])
    if (valueText(report, id) !== text) draft.printedTotals[id] = text;
}
