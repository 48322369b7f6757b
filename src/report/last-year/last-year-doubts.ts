import { sameAgencyThere } from '../names/agency-names';
import type { Draft, PastReport } from '../draft';

/** A reason to ask, and whether it is about whose report it is or of when. */
export interface LastYearDoubt {
  about: 'agency' | 'year';
  words: string;
}

type Written = Pick<Draft, 'agency' | 'year' | 'lastYear'>;

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
  if (past.year !== null && year !== null && past.year !== year - 1)
    doubts.push({ about: 'year', words: `这是 ${past.year} 年的报告，不是 ${year - 1} 年的。` });
  return doubts;
}
