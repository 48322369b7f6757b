import { useEffect, useState } from 'react';
import type { Finding } from '../../../checks/finding';
import { repairsFor } from '../../../checks/repairs/for-report';
import { numbersNamed } from '../../../checks/repairs/named-numbers';
import type { Repair, RepairSearch } from '../../../checks/repairs/repair';
import type { Report } from '../../../report/report';
import { useFollowingView } from '../../context/editor-context';
import { whenIdle } from '../../browser/when-idle';

function searchIn(report: Report, finding: Finding): RepairSearch {
  return repairsFor(report, finding, numbersNamed(report));
}

/**
 * What would settle a finding of A1–A4, searched for again after each pause in typing. With `atOnce` the first search
 * is made immediately, so that nothing moves under the pointer later; otherwise the result is null until a pause.
 */
export function useRepairs(finding: Finding, atOnce: boolean): RepairSearch | null {
  const report = useFollowingView((view) => view.report);
  const [found, setFound] = useState(() =>
    atOnce ? { report, finding, search: searchIn(report, finding) } : null,
  );
  const isFound = found?.report === report && found.finding === finding;
  useEffect(() => {
    if (isFound) return undefined;
    let isWanted = true;
    whenIdle(() => {
      if (isWanted) setFound({ report, finding, search: searchIn(report, finding) });
    });
    return () => {
      isWanted = false;
    };
  }, [report, finding, isFound]);
  return found?.search ?? null;
}

/** Whether a repair shown a moment ago still settles the finding: what was typed last may not have been searched yet. */
export function stillSettles(report: Report, finding: Finding, repair: Repair): boolean {
  const shown = JSON.stringify(repair.changes);
  return searchIn(report, finding).repairs.some(({ changes }) => JSON.stringify(changes) === shown);
}
