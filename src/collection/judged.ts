import { checkSubjects, type CountyNames } from '../checks/completeness/other-subject';
import { checkDates } from '../checks/completeness/years';
import { checkTablesAlone } from '../checks/check';
import { checkRead } from '../checks/file/reading';
import type { Finding } from '../checks/finding';
import { partsOfId } from '../checks/rules';
import { bySection } from '../checks/severity';
import type { Draft, PastReport } from '../report/draft';
import { reportOf, type Report } from '../report/report';
import { pastReportOf } from '../report/last-year/past-report';
import type { Unit } from './collection';
import type { Received } from './received';
import { shareOf, type Split } from './splits';

/** A received report with all that is found in it, beside what the collection knows of its unit. */
export interface Judged {
  draft: Draft;
  report: Report;
  findings: readonly Finding[];
}

/** What is known of a received report's unit without reading it. */
export interface Beside {
  /** null for a report of a unit that is not in the roster. */
  unit: Unit | null;
  /** The year the collection is of. */
  year: number;
  /** Last year's reports of the unit, or of those it took over. */
  pasts: readonly Received[];
  /** The agencies it took over in parts. */
  splits: readonly Split<Received>[];
  /** What the other units of the roster are called in texts (`otherNames`); left out where there is no roster. */
  others?: CountyNames;
}

/** A received report as next year's has it beside itself. */
export function pastOf({ draft, receipt }: Received): PastReport {
  return pastReportOf(reportOf(draft), receipt);
}

/** Places of D1, period and signature: they give the year besides the title. */
const DATED = ['period', 'signature'];

/** How many of these name another year. Of all rules only this one is asked: it is done in the page for every file. */
function datedOtherwise(draft: Draft, { receipt }: Received): number {
  // On the form of 2019 no text is checked.
  if (receipt?.form === '2019') return 0;
  const found = checkDates(reportOf(draft), 'final');
  return found.filter(({ id }) => DATED.includes(partsOfId(id)?.place ?? '')).length;
}

const withYear = (draft: Draft, receipt: Received['receipt'], year: number): Draft => ({
  ...draft,
  year,
  title: draft.title ?? receipt?.title ?? null,
});

/**
 * The year a report is about; null where it names none. Usually the title's; but where period and signature both say
 * the year after that, it is that year, and the title is wrong.
 */
export function yearOfReceived(received: Received): number | null {
  const { draft, receipt } = received;
  if (draft.year === null || receipt === null) return draft.year;
  const next = draft.year + 1;
  const isTitleWrong =
    datedOtherwise(draft, received) === DATED.length &&
    datedOtherwise(withYear(draft, receipt, next), received) === 0;
  return isTitleWrong ? next : draft.year;
}

/** The findings with D6 as it is found where the other agencies are known. On the form of 2019 no text is checked. */
function amongOthers(report: Report, findings: readonly Finding[], others: CountyNames): readonly Finding[] {
  if (report.reading.form === '2019') return findings;
  const subjects = checkSubjects(report, others);
  const ids = new Set(subjects.map(({ id }) => id));
  return [...findings.filter(({ id }) => !ids.has(id)), ...subjects].sort(bySection);
}

/** Checks a received report for the collection's year, with its unit's kind from the roster, beside last year's. */
export function judge(received: Received, { unit, year, pasts, splits, others }: Beside): Judged {
  const { receipt } = received;
  const isOfYear = received.draft.year !== year && yearOfReceived(received) === year;
  const own = isOfYear ? withYear(received.draft, receipt, year) : received.draft;
  const agency = { ...own.agency, kind: own.agency.kind || (unit?.kind ?? '') };
  const shares = splits.map((split) => shareOf({ ...split, past: split.past && pastOf(split.past) }, year));
  const beside = [...pasts.map(pastOf), ...shares];
  const reports = own.lastYear.reports.length > 0 ? own.lastYear.reports : beside;
  const draft = { ...own, agency, lastYear: { ...own.lastYear, reports } };
  const report = reportOf(draft);
  if (received.tablesAlone) return { draft, report, findings: checkTablesAlone(report) };
  const findings = checkRead(report, receipt);
  return { draft, report, findings: others ? amongOthers(report, findings, others) : findings };
}
