import { cellSpec } from '../../format/form';
import type { CellId } from '../../format/table';
import { CHARGES_CELL, valueText, type Report } from '../../report/report';

/**
 * Last year's number to be read beside a cell, as digits; empty where it is not known or says the same.
 * Beside 上年结转 it is last year's 结转下年, which has to be copied there.
 */
export function lastYearText(report: Report, id: CellId): string {
  const { lastYear } = report;
  if (id === CHARGES_CELL) return differing(lastYear.charges, valueText(report, id));
  const { row, column } = cellSpec(id);
  const value = row === 'carriedIn' ? lastYear.carriedOver[column] : lastYear.counts[id];
  return differing(value ?? null, valueText(report, id));
}

function differing(value: number | string | null, now: string): string {
  return value === null || String(value) === now ? '' : String(value);
}
