import type { Finding } from '../checks/finding';
import type { Remark, SentBack } from '../report/draft';
import type { Receipt } from '../report/receipt';
import type { Report } from '../report/report';
import { visibleOf } from '../report/visible';
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

/** What was handed in: `receipt` where it was read from a file that is not our own. */
interface HandedIn {
  report: Report;
  receipt: Receipt | null;
  findings: readonly Finding[];
}

/** The report sent back with these remarks; `at` is an ISO time. */
export function sentBack(pasted: string, { report, receipt, findings }: HandedIn, at: string): SentBack {
  return {
    at,
    base: visibleOf(report, receipt),
    remarks: remarksIn(pasted, report, findings),
    owners: {},
  };
}
