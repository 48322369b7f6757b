import { settle, type Settled } from '../checks/answers/answers';
import { checkReport } from '../checks/check';
import type { Stage } from '../checks/finding';
import type { Draft } from '../report/draft';
import { reportOf } from '../report/report';

/** What the rules found in one draft, graded for while it is written and for the end. */
export type Checked = Readonly<Record<Stage, Settled>>;

/** Checks a whole draft. */
export function checkedDraft(draft: Draft): Checked {
  const report = reportOf(draft, null);
  return {
    writing: settle(checkReport(report, 'writing'), report),
    final: settle(checkReport(report, 'final'), report),
  };
}
