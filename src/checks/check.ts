import type { Report } from '../report/report';
import type { Finding, Stage } from './finding';
import { checkLacks, unsaid } from './file/lacks';
import { mostListed } from './most-listed';
import { checks, tableChecks } from './all-checks';
import { bySection } from './severity';

/**
 * All findings of a report, by section and within it 必须改 first. `stage` says whether what is not begun
 * yet counts already. Never changes anything.
 */
export function checkReport(report: Report, stage: Stage): Finding[] {
  const lacks = checkLacks(report);
  const found = checks.flatMap((check) => check(report, stage));
  const all = [...lacks, ...(lacks.length === 0 ? found : unsaid(report.form, found, lacks))];
  return mostListed(all.sort(bySection));
}

/**
 * The findings of a report of which only the three tables are known (手工填): nothing is said of its text, which nobody has
 * typed. Blanks count as at the end of writing.
 */
export function checkTablesAlone(report: Report): Finding[] {
  return mostListed(tableChecks.flatMap((check) => check(report, 'final')).sort(bySection));
}
