import { agencyKinds } from '../format/agencies';
import type { CellId, TableId } from '../format/table';
import { cellPath } from '../report/draft';
import { blankCells, isTableEmpty, type Report } from '../report/report';
import type { DraftChange } from '../report/path';

/** Blank cells that one click fills with 0, as one undo step. */
export interface ZeroFill {
  /** What the button says. */
  button: string;
  /** What the step is called in 撤销. */
  label: string;
  cells: readonly CellId[];
}

/** What a table without anything in it means, in words. */
const NOTHING: Partial<Record<TableId, string>> = {
  applications: '本年没有申请：',
  disputes: '没有复议、诉讼：',
};

/**
 * The fill a table offers: what its emptiness would mean in words, or the rest of what has been begun.
 * Only blank cells: a text that could not be read is left for its writer. null where no cell is blank.
 */
export function zeroFillOf(report: Report, table: TableId): ZeroFill | null {
  const cells = blankCells(report, table);
  if (cells.length === 0) return null;
  if (!isTableEmpty(report, table)) {
    const words = `其余填 0（${cells.length} 格）`;
    return { button: words, label: words, cells };
  }
  const all = `${NOTHING[table] ?? ''}全部填 0（${cells.length} 格）`;
  return { button: all, label: all, cells };
}

/** The 规章 cells of an agency that may make none, while they are blank; with the reason. */
export function regulationsFillOf(report: Report): (ZeroFill & { reason: string }) | null {
  if (report.mayMakeRegulations !== false) return null;
  const blank = new Set(blankCells(report, 'disclosure'));
  const cells = report.form.tables.disclosure.cells
    .filter((cell) => cell.row === 'regulations')
    .map((cell) => cell.id);
  const open = cells.filter((id) => blank.has(id));
  if (open.length === 0) return null;
  const kind = agencyKinds.find(({ id }) => id === report.kind)?.name ?? '本单位';
  return {
    button: `规章填 0（${open.length} 格）`,
    label: `规章填 0（${open.length} 格）`,
    cells: open,
    reason: `${kind}${report.kind === 'government' ? '（县级）' : ''}没有规章制定权，这几格一般填 0。`,
  };
}

/** The changes a fill makes to the draft. */
export function zeroChanges(cells: readonly CellId[]): DraftChange[] {
  return cells.map((id) => ({ path: cellPath(id), after: '0' }));
}
