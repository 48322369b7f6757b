import { sameAgencyThere } from '../names/agency-names';
import type { Draft, PastReport } from '../draft';

/** A reason to ask, and whether it is about whose report it is or of when. */
export interface LastYearDoubt {
  about: 'agency' | 'year';
  words: string;
}

type Written = Pick<Draft, 'agency' | 'year' | 'lastYear'>;

/** Says of a report that it is of another year than the one before `year`; null where it is not, or nobody knows. */
export function yearDoubt(year: number | null, past: Pick<PastReport, 'year'>): string | null {
  if (past.year === null || year === null || past.year === year - 1) return null;
  return `这是 ${past.year} 年的报告，不是 ${year - 1} 年的。`;
}

/**
 * Why a report may not be the last year's of the one being written: another agency's, another
 * year's. Predecessors that are beside it already are its own.
 */
export function lastYearDoubts({ agency, year, lastYear }: Written, past: PastReport): LastYearDoubt[] {
  const doubts: LastYearDoubt[] = [];
  const own = agency.name.trim();
  const known = [own, ...lastYear.reports.map((report) => report.agency)];
  if (own !== '' && past.agency !== '' && !known.some((name) => sameAgencyThere(name, past.agency)))
    doubts.push({ about: 'agency', words: `这是“${past.agency}”的报告，正在写的是“${own}”。` });
  const ofYear = yearDoubt(year, past);
  if (ofYear !== null) doubts.push({ about: 'year', words: ofYear });
  return doubts;
}
