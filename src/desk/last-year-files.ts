import type { Form } from '../format/form';
import type { PastReport } from '../report/draft';
import { pastReportOf } from '../report/last-year/past-report';
import { reportOf } from '../report/report';
import { readChosenFile } from './read-chosen-file';

/** Files read as last year's reports: those that could be, and of each other its name and why not. */
export interface LastYearFiles {
  opened: readonly PastReport[];
  refused: readonly string[];
}

/** Reads files as last year's reports; nothing is kept of them yet. */
export async function readAsLastYear(files: readonly File[]): Promise<LastYearFiles> {
  const opened: PastReport[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const read = await readChosenFile(file);
    // Stopped: the files after it are not wanted either.
    if (read === null) break;
    if (read.ok) opened.push(pastReportOf(reportOf(read.draft), read.receipt));
    else refused.push(`${file.name}：${read.message}`);
  }
  return { opened, refused };
}

/** A sentence on how many cells of `form` have a number: all, or how many are missing and what that means. */
export function readWords({ cells }: PastReport, form: Form): string {
  const read = Object.keys(cells).length;
  const all = form.cells.length;
  return read === all
    ? `${all} 个数都有`
    : `有 ${read} 个数，另外 ${all - read} 格空白或没有读出来，不拿来比较`;
}
