import type { Draft, PastReport } from '../report/draft';
import { withYearMoved } from '../report/dates/moved-years';
import { copied } from './past-parts';
import { plain } from '../report/text/opening-gaps';

/** How last year's report began, as this year's may begin: the agency's name of today, the year moved. */
export function lastYearsOpening(
  { opening = '', agency, year: before }: PastReport,
  name: string,
  year: number | null,
): string {
  return withYearMoved(copied(opening, agency, name), before, year);
}

/** The earlier report whose opening this is, taken over with its year moved and not touched since; undefined of none. */
export function followedReport({
  agency,
  year,
  opening,
  lastYear,
}: Pick<Draft, 'agency' | 'year' | 'opening' | 'lastYear'>): PastReport | undefined {
  const text = plain(opening.text ?? '');
  const name = agency.name.trim();
  if (text === '') return undefined;
  return lastYear.reports.find((past) => plain(lastYearsOpening(past, name, year)) === text);
}
