import { checkRead } from '../checks/file/reading';
import { rules } from '../checks/rules';
import { plainLabel } from '../format/plain-label';
import { tableWords } from '../format/sections';
import type { TableId } from '../format/table';
import type { Draft, PastReport } from '../report/draft';
import { hasUnread, type Receipt } from '../report/receipt';
import { count, type Report } from '../report/report';

/** Whether the applications table adds up: 平, 不平, or not to be said while a cell is blank or a row was not read. */
export type Standing = 'equal' | 'unequal' | 'blank' | 'unread';

/** What a standing is called in the table and in what is saved of it. */
export const standingWords: Readonly<Record<Standing, string>> = {
  equal: '平',
  unequal: '不平',
  blank: '没填全',
  unread: '没读全',
};

/** One of several reports looked at together, or why its file could not be read. */
export type BatchLine =
  | {
      ok: true;
      file: string;
      agency: string;
      /** null where the file does not say it. */
      year: number | null;
      /** How many must be changed, and how many are to be looked at. */
      must: number;
      ask: number;
      standing: Standing;
      /** Tables of the file of which not all was read. */
      unread: readonly TableId[];
      /** Whether last year's report stands beside it. */
      hasLastYear: boolean;
    }
  | { ok: false; file: string; message: string };

/** What a report read from a file comes to in one line. `receipt` is null for the program's own files. */
export function batchLine(file: string, report: Report, receipt: Receipt | null): BatchLine {
  const findings = checkRead(report, receipt);
  const isOff = findings.some(
    ({ code, severity }) => rules[code].equation === 'applications' && severity === 'error',
  );
  const hasBlank = report.form.tables.applications.cells.some(({ id }) => count(report, id) === null);
  const unread = (receipt?.tables ?? []).filter(hasUnread).map(({ table }) => table);
  return {
    ok: true,
    file,
    agency: report.agency,
    year: report.year,
    must: findings.filter(({ severity }) => severity === 'error').length,
    ask: findings.filter(({ severity }) => severity === 'warning').length,
    standing: isOff ? 'unequal' : unread.includes('applications') ? 'unread' : hasBlank ? 'blank' : 'equal',
    unread,
    hasLastYear: report.lastYear.texts.length > 0,
  };
}

/**
 * The draft of a report of several with last year's of the same agency beside it, so that 结转 and 现行有效 are
 * checked. Only the same name and the year before will do: 科技局 of two counties are two. Where a report says no
 * year, or has last year's of its own, none is put to it.
 */
export function withLastYear(draft: Draft, pasts: readonly PastReport[]): Draft {
  const name = plainLabel(draft.agency.name);
  const { reports } = draft.lastYear;
  const found = pasts.find(
    (past) => plainLabel(past.agency) === name && past.year !== null && past.year + 1 === draft.year,
  );
  if (!found || name === '' || reports.length > 0) return draft;
  return { ...draft, lastYear: { ...draft.lastYear, reports: [found] } };
}

/** That not all of some tables was read; empty where all was. */
export function unreadWords(unread: readonly TableId[]): string {
  return unread.length === 0
    ? ''
    : `${unread.map((table) => tableWords[table]).join('、')}没有读全，请打开对照原件。`;
}
