import { checkRead } from '../checks/file/reading';
import type { Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { sameAgencyThere } from '../report/names/agency-names';
import { reportOf } from '../report/report';
import { needsLastYear, type Version } from './second-look';

/** A version as it was read or is open. `receipt` where it was read from a file that is not our own. */
export interface VersionSource {
  draft: Draft;
  receipt: Receipt | null;
}

/** Settings a person made, which a report does not contain: kind and level of the agency, dates, limit of characters. */
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
 * Checks two versions of a report under the same conditions: beside the same last year's report (that of `here` where
 * both have one) and with the same settings. Otherwise a remark that needs last year's report would seem to be
 * settled in the version without it.
 */
export function judgedAlike(here: VersionSource, there: VersionSource): { here: Version; there: Version } {
  const { lastYear } = knowsLastYear(here.draft) || !knowsLastYear(there.draft) ? here.draft : there.draft;
  const versionOf = ({ draft, receipt }: VersionSource, other: VersionSource): Version => {
    const report = reportOf({ ...draft, ...settingsOf(draft, other.draft), lastYear });
    return { report, receipt, findings: checkRead(report, receipt) };
  };
  return { here: versionOf(here, there), there: versionOf(there, here) };
}

/**
 * Doubts whether two files are versions of one report, as sentences: that they are of different agencies or
 * years, or that last year's report, which some of the remarks need, stands beside neither. Empty where all is well.
 */
export function doubtsOfVersions(here: Version, there: Version, opinion: string): string[] {
  const [one, other] = [here.report, there.report];
  const doubts: string[] = [];
  if (one.agency !== '' && other.agency !== '' && !sameAgencyThere(one.agency, other.agency))
    doubts.push(`打开的是“${one.agency}”的报告，另一稿是“${other.agency}”的，请看看是不是选错了文件。`);
  if (one.year !== null && other.year !== null && one.year !== other.year)
    doubts.push(`打开的是 ${one.year} 年的报告，另一稿是 ${other.year} 年的，请看看是不是选错了文件。`);
  const knowsLastYear = Object.values(one.lastYear.carriedOver).some((value) => value !== null);
  if (needsLastYear(opinion) && !knowsLastYear)
    doubts.push(
      '意见里有要对照上年报告的，这里没有放上年报告，这几条改得对不对看不出来；先到“基本信息”的“上年数”打开上年的报告，再复核。',
    );
  return doubts;
}
