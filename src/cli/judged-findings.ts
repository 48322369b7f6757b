import { settle } from '../checks/answers/answers';
import type { Finding } from '../checks/finding';
import { repairsFor } from '../checks/repairs/for-report';
import { numbersNamed } from '../checks/repairs/named-numbers';
import type { Report } from '../report/report';
import type { Judged } from './finding-json';

/** The findings of a report, each with what would settle it and why it may stand. */
export function judgedFindings(report: Report, findings: readonly Finding[]): Judged[] {
  const named = numbersNamed(report);
  const { answered } = settle(findings, report);
  const reasons = new Map(answered.map(({ finding, answer }) => [finding, answer.reason]));
  return findings.map((finding) => ({
    finding,
    repairs: repairsFor(report, finding, named).repairs,
    answer: reasons.get(finding) ?? null,
  }));
}
