import type { Report } from '../report/report';
import type { Finding, Stage } from './finding';

type Rule = (report: Report, stage: Stage) => Finding[];

const rules: readonly Rule[] = [];

/** All findings of a report. `stage` says whether what is not begun yet counts already. */
export function checkReport(report: Report, stage: Stage): Finding[] {
  return rules.flatMap((rule) => rule(report, stage));
}
