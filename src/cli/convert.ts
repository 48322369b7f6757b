import { compose } from '../blocks/compose';
import { nextReviewCopy } from '../files/docx/review-copy';
import { writeDocx } from '../files/docx/write';
import { writeHtml } from '../files/html/write';
import { writeJson } from '../files/json/write';
import { writeText } from '../files/text/write';
import { closeUp } from '../report/text/close-up';
import { changeWords } from '../report/compare-reports';
import type { Command } from './command';
import { readReport, writeWhole, type Read } from './file';
import type { Output } from './output';

type Source = Extract<Read, { ok: true }>;

type Target = Pick<Extract<Command, { name: 'convert' }>, 'kind' | 'layout' | 'docxKind'>;

/** The report as a file of that kind; null where it is too large to go whole into a Word file. */
async function bytesOf({ draft, report }: Source, target: Target): Promise<Uint8Array | null> {
  const { kind, layout, docxKind } = target;
  const writtenAt = new Date().toISOString();
  const blocks = compose(report);
  const { title, agency } = report;
  if (kind === 'docx') {
    const review = docxKind === 'review' ? nextReviewCopy(draft, writtenAt) : null;
    if (docxKind === 'review' && !review) return null;
    const enclosed = review && review.enclosed;
    return writeDocx(blocks, { layout, shading: true, title, agency, writtenAt, enclosed });
  }
  // The mark tells programs on Windows that a text is UTF-8.
  const mark = '\ufeff';
  if (kind === 'html') return new TextEncoder().encode(mark + writeHtml(blocks, { shading: true }));
  return new TextEncoder().encode(kind === 'txt' ? mark + writeText(blocks) : writeJson(draft, writtenAt));
}

/**
 * `convert`: writes a report as a file of another kind. Where a 送审版 was changed elsewhere, its pages are taken and
 * each change is said on stderr. Exit code: 0, or 2 where it cannot be read or written.
 */
export async function convert(
  command: Omit<Extract<Command, { name: 'convert' }>, 'name'>,
  output: Output,
): Promise<number> {
  const read = await readReport(command.from);
  if (!read.ok) {
    output.trouble(read.message);
    return 2;
  }
  for (const change of read.receipt?.changed ?? [])
    output.trouble(
      `${command.from} 在别处改过，以看到的为准：${change.place}，${changeWords(closeUp(change))}`,
    );
  const bytes = await bytesOf(read, command);
  if (bytes === null) {
    output.trouble(`写不成送审版：${command.from} 连同上年数超过 1 MB，放不进 Word 文件；请写成 .json`);
    return 2;
  }
  const written = await writeWhole(command.to, bytes);
  if (!written.ok) {
    output.trouble(written.message);
    return 2;
  }
  return 0;
}
