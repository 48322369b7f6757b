import { cellSpec } from '../format/form';
import type { CellId } from '../format/table';
import { CHARGES_CELL, valueText, type Report } from './report';

/**
 * Last year's number for a cell, as digits; empty where it is not known. For 上年结转 it is last year's 结转下年,
 * which has to be copied there.
 */
export function lastYearValue({ lastYear }: Report, id: CellId): string {
  if (id === CHARGES_CELL) return lastYear.charges ?? '';
  const { row, column } = cellSpec(id);
  const value = row === 'carriedIn' ? lastYear.carriedOver[column] : lastYear.counts[id];
  return String(value ?? '');
}

/** Last year's number as it stands beside the cell: only where it differs. */
export function lastYearText(report: Report, id: CellId): string {
  const value = lastYearValue(report, id);
  return value === valueText(report, id) ? '' : value;
}

/** 上年 26，本年 31，多 5: how a number changed; empty where last year's is not known. */
export function changeWords(before: string, now: string): string {
  if (before === '') return '';
  if (now === '') return `上年 ${before}`;
  const change = Number(now) - Number(before);
  // 万元 have decimals that a difference of two floats would spoil.
  if (!Number.isInteger(change)) return `上年 ${before}，本年 ${now}`;
  if (change === 0) return `上年 ${before}，本年相同`;
  return `上年 ${before}，本年 ${now}，${change > 0 ? '多' : '少'} ${Math.abs(change)}`;
}
