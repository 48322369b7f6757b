import { subjectsOf } from '../checks/completeness/other-subject';
import type { Finding } from '../checks/finding';
import { gradeOf } from '../checks/grade';
import { yearInTitle } from '../checks/completeness/years';
import { mostUnchanged } from '../checks/last-year/repeated-text';
import { inReviewersOrder, isAfterAlike } from '../checks/reviewers-order';
import { tableWords } from '../format/sections';
import type { TableId } from '../format/table';
import { besideRead, hasUnread } from '../report/receipt';
import { ownSentences } from './alike';
import type { Judged } from './judged';
import type { Received } from './received';
import { figuresOf, type Figures } from './sum/figures';

/** One finding as the table needs it. */
export interface LineFinding {
  id: string;
  must: boolean;
  title: string;
  /** Whether a reviewer comes to it only after what is like another unit's text. */
  afterAlike: boolean;
}

/** What the table shows of a received report, worked out from its record and kept while the page is open. */
export interface Line {
  /** What must be changed and what is to be looked at, in the order a reviewer works; suggestions are not among them. */
  findings: readonly LineFinding[];
  /** The year its title names; null for none. */
  yearInTitle: number | null;
  /** How much of section one or five is last year's text but for years and figures (B3), 0 to 1; 0 where it is not found. */
  asLastYear: number;
  /** Whether it is on the form of 2019. */
  isOldForm: boolean;
  /** What else stands in the file, so that other numbers may be meant. */
  beside: ReturnType<typeof besideRead>;
  /** Tables of the file of which not all was read. */
  unread: readonly TableId[];
  /** Its sentences of sections one and five, to be compared with those of other units. */
  sentences: readonly string[];
  /** What it calls the agencies whose work it tells of: with other names in the roster D6 may find something else there. */
  subjects: readonly string[];
  /** What it gives to the county's sum. */
  figures: Figures;
}

const counts = (finding: Finding) => finding.severity !== 'pending' && gradeOf(finding) !== 'suggest';

/** The line of a received report. */
export function lineOf({ report, findings }: Judged, { draft, receipt }: Received): Line {
  return {
    findings: inReviewersOrder(report.form, findings.filter(counts)).map((finding) => ({
      id: finding.id,
      must: gradeOf(finding) === 'must',
      title: finding.title,
      afterAlike: isAfterAlike(finding),
    })),
    yearInTitle: yearInTitle(report),
    asLastYear: findings.some(({ code }) => code === 'B3') ? mostUnchanged(report) : 0,
    isOldForm: receipt?.form === '2019',
    beside: besideRead(receipt?.leftOut ?? []),
    unread: (receipt?.tables ?? []).filter(hasUnread).map(({ table }) => table),
    sentences: ownSentences(report),
    subjects: subjectsOf(report),
    figures: figuresOf(report, findings, receipt, draft.countySum),
  };
}

/** That the file holds other numbers than those that were read; empty where it does not. */
export function besideWords({ beside }: Pick<Line, 'beside'>): string {
  if (beside === null) return '';
  return beside === 'report'
    ? '文件里不止一份报告，只取了一份，请打开对照原件'
    : '文件里同一张表有两份，数不一样，只取了一份，请打开对照原件';
}

/** That not all of some tables was read; empty where all was. */
export function unreadWords(unread: readonly TableId[]): string {
  return unread.length === 0
    ? ''
    : `${unread.map((table) => tableWords[table]).join('、')}没有读全，请打开对照原件`;
}
