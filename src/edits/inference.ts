import { balanceOf } from '../checks/tables/balance';
import type { CellId } from '../format/table';
import { cellPath, type Draft } from '../report/draft';
import type { Report } from '../report/report';
import type { DraftChange } from '../report/path';

/** A value worked out from the rest of its column, as an edit to make. */
export interface Inference {
  value: number;
  /** What the step is called in 撤销. */
  label: string;
  changes: DraftChange[];
}

/**
 * 结转下年 of a column as it follows from the other numbers, if it alone were wrong; null where none follows.
 * A value taken so is marked 推算 until somebody confirms it or types another.
 */
export function inferenceOf(report: Report, draft: Draft, column: string): Inference | null {
  const value = balanceOf(report, column).inferredCarriedOver;
  if (value === null) return null;
  const id: CellId = `applications.carriedOver.${column}`;
  return {
    value,
    label: `推算${report.form.rowOf(id).name}（${report.form.columnOf(id).name}）`,
    changes: [
      { path: cellPath(id), after: String(value) },
      { path: 'inferred', after: [...draft.inferred.filter((other) => other !== id), id] },
    ],
  };
}

/** The change that takes the mark 推算 from a cell: 已核对. */
export function confirmation(draft: Draft, id: string): DraftChange[] {
  return [{ path: 'inferred', after: draft.inferred.filter((other) => other !== id) }];
}
