import type { Editor } from '../../editor/editor';
import type { PastReport } from '../../report/draft';
import { pastReportOf } from '../../report/past-report';
import { reportOf } from '../../report/report';
import { readChosenFile } from './read-chosen-file';

/** Files read as last year's reports: those that could be, and of each other its name and why not. */
export interface LastYearFiles {
  opened: readonly PastReport[];
  refused: readonly string[];
}

/** Reads files and keeps what is a report beside the open one, after those that are there, as one step. */
export async function openAsLastYear(editor: Editor, files: readonly File[]): Promise<LastYearFiles> {
  const opened: PastReport[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const read = await readChosenFile(file);
    if (read.ok) opened.push(pastReportOf(reportOf(read.draft), read.receipt));
    else refused.push(`${file.name}：${read.message}`);
  }
  if (opened.length > 0)
    editor.change(opened.length === 1 ? '打开上年报告' : `打开 ${opened.length} 份上年报告`, [
      { path: 'lastYear.reports', after: [...editor.draft().lastYear.reports, ...opened] },
    ]);
  return { opened, refused };
}
