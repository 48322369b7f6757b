import type { Draft, PastReport } from '../report/draft';
import { withYearMoved } from '../report/dates/moved-years';
import { copied } from './past-parts';
import { plain } from '../report/text/opening-gaps';

/** Last year's opening as this year's may begin: with the agency's present name and the year moved. */
export function lastYearsOpening(
  { opening = '', agency, year: before }: PastReport,
  name: string,
  year: number | null,
): string {
  return withYearMoved(copied(opening, agency, name), before, year);
}

/** The earlier report whose opening was taken over (year moved) and not edited since; undefined where there is none. */
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
