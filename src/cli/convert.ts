import { compose } from '../blocks/compose';
import type { LayoutId } from '../files/docx/layouts';
import { writeDocx } from '../files/docx/write';
import { writeHtml } from '../files/html/write';
import { writeJson } from '../files/json/write';
import { writeText } from '../files/text/write';
import type { OutputKind } from './command';
import { readReport, writeWhole, type Read } from './file';
import { printTrouble } from './print';

type Source = Extract<Read, { ok: true }>;

/** The report as a file of that kind. */
async function bytesOf(source: Source, kind: OutputKind, layout: LayoutId): Promise<Uint8Array> {
  const { draft, report } = source;
  const writtenAt = new Date().toISOString();
  const blocks = compose(report);
  const { title, agency } = report;
  if (kind === 'docx') return writeDocx(blocks, { layout, shading: true, title, agency, writtenAt });
  // The mark tells programs on Windows that a text is UTF-8.
  const mark = '\ufeff';
  if (kind === 'html') return new TextEncoder().encode(mark + writeHtml(blocks, { shading: true }));
  return new TextEncoder().encode(kind === 'txt' ? mark + writeText(blocks) : writeJson(draft, writtenAt));
}

/** `convert`: writes a report as a file of another kind. Exit code: 0, or 2 where it cannot be read or written. */
export async function convert(from: string, to: string, kind: OutputKind, layout: LayoutId): Promise<number> {
  const read = await readReport(from);
  if (!read.ok) {
    printTrouble(read.message);
    return 2;
  }
  const written = await writeWhole(to, await bytesOf(read, kind, layout));
  if (!written.ok) {
    printTrouble(written.message);
    return 2;
  }
  return 0;
}
