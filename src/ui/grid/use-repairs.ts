import { useEffect, useState } from 'react';
import type { Finding } from '../../checks/finding';
import { repairsFor } from '../../checks/repairs/for-report';
import { numbersNamed } from '../../checks/repairs/named-numbers';
import type { Repair, RepairSearch } from '../../checks/repairs/repair';
import type { Report } from '../../report/report';
import { useFollowingView } from '../parts/editor-context';
import { whenIdle } from '../parts/when-idle';

function searchIn(report: Report, finding: Finding): RepairSearch {
  return repairsFor(report, finding, numbersNamed(report));
}

/** What would settle a finding of A1–A4, searched for when nothing is typed; null until then. */
export function useRepairs(finding: Finding): RepairSearch | null {
  const report = useFollowingView((view) => view.report);
  const [search, setSearch] = useState<RepairSearch | null>(null);
  useEffect(() => {
    let isWanted = true;
    whenIdle(() => {
      if (isWanted) setSearch(searchIn(report, finding));
    });
    return () => {
      isWanted = false;
    };
  }, [report, finding]);
  return search;
}

/** Whether a repair shown a moment ago still settles the finding: what was typed last may not have been searched yet. */
export function stillSettles(report: Report, finding: Finding, repair: Repair): boolean {
  const shown = JSON.stringify(repair.changes);
  return searchIn(report, finding).repairs.some(({ changes }) => JSON.stringify(changes) === shown);
}
