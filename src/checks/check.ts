import type { Report } from '../report/report';
import type { Finding, Stage } from './finding';
import { checkLacks, unsaid } from './file/lacks';
import { mostListed } from './most-listed';
import { checks } from './rules';
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
