import type { Finding } from '../checks/finding';
import type { Remark, SentBack } from '../report/draft';
import type { Report } from '../report/report';
import { snapshotOf } from '../report/snapshot';
import { opinionItems } from './opinion-item';
import { findingOf } from './remark-findings';
import { splitRemarks } from './remarks';

/** The remarks in what was pasted, each with the finding it was made of, as far as it is one of ours. */
export function remarksIn(pasted: string, report: Report, findings: readonly Finding[]): Remark[] {
  const items = opinionItems(report, findings);
  return splitRemarks(pasted).map((text, index) => {
    const finding = findingOf(text, items, findings);
    return {
      id: String(index + 1),
      text,
      finding: finding?.id ?? '',
      cells: [...(finding?.cells ?? [])],
      reply: '',
      words: '',
    };
  });
}

/** The report sent back with these remarks. `report` is what was handed in; `at` is an ISO time. */
export function sentBack(pasted: string, report: Report, findings: readonly Finding[], at: string): SentBack {
  return { at, base: snapshotOf(report), remarks: remarksIn(pasted, report, findings), owners: {} };
}
