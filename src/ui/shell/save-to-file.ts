import type { Editor } from '../../editor/editor';
import { reportFile } from '../../editor/report-file';
import { download, fileName } from '../../storage/disk';

/** 保存到文件: the whole draft as one file, named after the report. */
export function saveToFile(editor: Editor): void {
  const { title, text } = reportFile(editor.draft(), new Date());
  download(fileName(title, 'json'), new Blob([text], { type: 'application/json' }));
}
