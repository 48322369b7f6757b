import type { Block } from '../../blocks/block';
import type { Editor } from '../../editor/editor';
import { nextReviewCopy } from '../../files/docx/review-copy';
import { download, fileName } from '../../storage/disk';
import type { LookChoice } from './remembered-choice';
import { wordFile } from './word-file';

/** The result of an action, in one line. */
export interface Outcome {
  words: string;
  failed: boolean;
}

const failed = (words: string): Outcome => ({ words, failed: true });

/** Downloads the report as a Word file. The number of 送审版 goes up with each one. */
export async function downloadWord(
  editor: Editor,
  blocks: readonly Block[],
  look: LookChoice,
): Promise<Outcome> {
  const now = new Date();
  const { report } = editor.view();
  const copy = look.kind === 'review' ? nextReviewCopy(editor.draft(), now.toISOString()) : null;
  if (look.kind === 'review' && !copy)
    return failed('这份报告连同上年数超过 1 MB，放不进 Word 文件。请改用“文件”里的“保存到文件”留存。');
  // In the name, because otherwise a download in one layout would replace that in the other.
  const layout = look.layout === 'official' ? '（模板格式）' : '';
  const name = fileName(`${copy ? copy.name : report.title}${layout}`, 'docx');
  try {
    download(name, await wordFile(blocks, look, report, now, copy?.enclosed));
  } catch {
    return failed('Word 文件没有写成。请刷新本页再试；报告还在，没有改动。');
  }
  const words = `已交给浏览器下载：${name}`;
  if (!copy) return { words, failed: false };
  editor.note('reviewVersion', copy.draft.reviewVersion);
  // A read-only window cannot store the new number.
  const isKept = editor.draft().reviewVersion === copy.draft.reviewVersion;
  return isKept ? { words, failed: false } : failed(`${words}。这个窗口现在只能看，版本号没有记下。`);
}
