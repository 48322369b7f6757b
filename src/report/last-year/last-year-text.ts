import type { CellId } from '../../format/table';
import { CHARGES_CELL, valueText, type Report } from '../report';
import { calledYear } from './last-year';

/**
 * Last year's number for a cell, as digits; empty where it is not known. For 上年结转 it is last year's 结转下年,
 * which has to be copied there.
 */
export function lastYearValue({ lastYear }: Report, id: CellId): string {
  if (id === CHARGES_CELL) return lastYear.charges ?? '';
  return String(lastYear.counts[lastYearCell(id)] ?? '');
}

const CARRIED_IN = 'applications.carriedIn.';

/** The cell of last year's report that a cell of this year's is held against. */
function lastYearCell(id: CellId): CellId {
  return id.startsWith(CARRIED_IN) ? `applications.carriedOver.${id.slice(CARRIED_IN.length)}` : id;
}

/** What the year of the number beside a cell is called: 上年, or 2022 年 where the report beside is of 2022. */
export function lastYearName({ lastYear }: Report, id: CellId): string {
  return calledYear(lastYear, lastYearCell(id));
}

/** Last year's number as it stands beside the cell: only where it differs. */
export function lastYearText(report: Report, id: CellId): string {
  const value = lastYearValue(report, id);
  return value === valueText(report, id) ? '' : value;
}

/** 上年 26，本年 31，多 5: how a number changed since `year`; empty where that year's is not known. */
export function changeWords(before: string, now: string, year = '上年'): string {
  if (before === '') return '';
  if (now === '') return `${year} ${before}`;
  const change = Number(now) - Number(before);
  // 万元 have decimals that a difference of two floats would spoil.
  if (!Number.isInteger(change)) return `${year} ${before}，本年 ${now}`;
  if (change === 0) return `${year} ${before}，本年相同`;
  return `${year} ${before}，本年 ${now}，${change > 0 ? '多' : '少'} ${Math.abs(change)}`;
}
