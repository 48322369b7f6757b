import type { Form } from '../format/form';
import type { Repair } from '../checks/repairs/repair';
import { applied, type DraftChange } from '../report/path';
import type { CellId, TableId } from '../format/table';
import { cellPath, type Draft } from '../report/draft';
import { formOf } from '../report/form-of';
import { count, reportOf } from '../report/report';

/** A repair as a step to make. */
export interface RepairEdit {
  /** What the step is called in 撤销. */
  label: string;
  changes: DraftChange[];
}

/**
 * The step that makes a repair. A typed number it puts in is marked 推算 until somebody has looked at the ledger.
 * A total can only be wrong as printed: there its printed number changes. Once every printed total of the table
 * equals its sum they are settled and kept no longer.
 */
export function repairEdit(draft: Draft, { changes }: Repair): RepairEdit {
  const form = formOf(draft);
  const typed = changes.filter(({ cell }) => form.cell(cell).sumOf === null);
  const edits: RepairEdit['changes'] = typed.map(({ cell, to }) => ({
    path: cellPath(cell),
    after: String(to),
  }));
  const cells = typed.map(({ cell }) => cell);
  if (cells.length > 0)
    edits.push({
      path: 'inferred',
      after: [...draft.inferred.filter((id) => !cells.includes(id as CellId)), ...cells],
    });

  const printed = { ...draft.printedTotals };
  for (const { cell, to } of changes) if (form.cell(cell).sumOf) printed[cell] = String(to);
  const next = applied({ ...draft, printedTotals: printed }, edits);
  const [first] = changes;
  const after = first ? withoutSettled(next, form.cell(first.cell).table) : printed;
  if (JSON.stringify(after) !== JSON.stringify(draft.printedTotals))
    edits.push({ path: 'printedTotals', after });
  return { label: labelOf(form, changes), changes: edits };
}

/** The printed totals without those of a table in which all equal their sums. */
function withoutSettled(draft: Draft, table: TableId): Draft['printedTotals'] {
  const report = reportOf(draft);
  const own = (Object.keys(report.printedTotals) as CellId[]).filter(
    (id) => report.form.cell(id).table === table,
  );
  if (own.some((id) => report.printedTotals[id] !== count(report, id))) return draft.printedTotals;
  return Object.fromEntries(
    Object.entries(draft.printedTotals).filter(([id]) => !own.includes(id as CellId)),
  );
}

function labelOf(form: Form, changes: Repair['changes']): string {
  const [first] = changes;
  if (!first) return '';
  const place = form.nameOf(first.cell);
  return changes.length === 1 ? `把${place}改为 ${first.to}` : `改${place}等 ${changes.length} 格`;
}
