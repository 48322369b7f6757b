import type { CellId } from '../format/table';
import { cellPath, type Draft } from '../report/draft';
import { valueText, type Report } from '../report/report';
import { lastYearName, lastYearValue } from '../report/last-year/last-year-text';
import type { DraftChange } from '../report/path';

interface Changes {
  cells: CellId[];
  changes: DraftChange[];
}

/** 上年结转 copied from last year's 结转下年, in those of the cells where it is known and not there yet. */
export function copyLastYear(report: Report, cells: readonly CellId[]): Changes {
  const typed = new Set(report.form.typedCells.map((cell) => cell.id));
  const open = cells.filter((id) => {
    const value = lastYearValue(report, id);
    const isLast = lastYearName(report, id) === '上年';
    return typed.has(id) && isLast && value !== '' && value !== valueText(report, id);
  });
  return {
    cells: open,
    changes: open.map((id) => ({ path: cellPath(id), after: lastYearValue(report, id) })),
  };
}

/** Settles that the computed sums are right: drops the printed totals of these cells. */
export function dropPrinted(draft: Draft, cells: readonly CellId[]): Changes {
  const dropped = cells.filter((id) => id in draft.printedTotals);
  const after = Object.fromEntries(
    Object.entries(draft.printedTotals).filter(([id]) => !dropped.includes(id as CellId)),
  );
  return { cells: dropped, changes: dropped.length > 0 ? [{ path: 'printedTotals', after }] : [] };
}
