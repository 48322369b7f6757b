import type { Arrival } from './collection';

/**
 * 不是报告: a file in which something else stands. It is said and counts for nobody, until a person says otherwise by
 * putting it to a unit or by reviewing it on paper: it may hold a report that cannot be recognised.
 */
export function countsAsNoReport({ isNoReport, unit, onPaper }: Arrival): boolean {
  return isNoReport && unit === '' && !onPaper;
}
