import { checkRead } from '../checks/file/reading';
import type { Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { reportOf } from '../report/report';
import type { Version } from './second-look';

/** A version as it was read or is open. `receipt` where it was read from a file that is not our own. */
export interface VersionSource {
  draft: Draft;
  receipt: Receipt | null;
}

/** What is known of an agency only because a person said it, not because its report does. */
function settingsOf(draft: Draft, other: Draft): Pick<Draft, 'agency' | 'dates' | 'overviewLimit'> {
  const { agency, dates, overviewLimit } = draft;
  return {
    agency: {
      ...agency,
      kind: agency.kind || other.agency.kind,
      level: agency.level || other.agency.level,
      mayMakeRegulations: agency.mayMakeRegulations ?? other.agency.mayMakeRegulations,
      includesGovernment: agency.includesGovernment || other.agency.includesGovernment,
    },
    dates: {
      submitBy: dates.submitBy || other.dates.submitBy,
      publishBy: dates.publishBy || other.dates.publishBy,
    },
    overviewLimit: overviewLimit || other.overviewLimit,
  };
}

function knowsLastYear({ lastYear }: Draft): boolean {
  const typed = [lastYear.carriedOver, lastYear.inForce].flatMap((values) => Object.values(values));
  return lastYear.reports.length > 0 || typed.some((text) => text !== '');
}

/**
 * Two versions of a report judged alike: beside the same last year's report and with the same settings, whichever of
 * them has it; where both have one, beside that of `here`. Else a remark that needs last year's report would be gone
 * from the version without it.
 */
export function judgedAlike(here: VersionSource, there: VersionSource): { here: Version; there: Version } {
  const { lastYear } = knowsLastYear(here.draft) || !knowsLastYear(there.draft) ? here.draft : there.draft;
  const versionOf = ({ draft, receipt }: VersionSource, other: VersionSource): Version => {
    const report = reportOf({ ...draft, ...settingsOf(draft, other.draft), lastYear });
    return { report, receipt, findings: checkRead(report, receipt) };
  };
  return { here: versionOf(here, there), there: versionOf(there, here) };
}
