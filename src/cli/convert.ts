import { compose } from '../blocks/compose';
import type { LayoutId } from '../files/docx/layout';
import { writeDocx } from '../files/docx/write';
import { readReport, writeWhole } from './file';
import { printTrouble } from './print';

/** `convert`: writes a report as a Word file. Exit code: 0, or 2 where it cannot be read or written. */
export async function convert(from: string, to: string, layout: LayoutId): Promise<number> {
  const read = await readReport(from);
  if (!read.ok) {
    printTrouble(read.message);
    return 2;
  }
  const { title, agency } = read.report;
  const writtenAt = new Date().toISOString();
  const bytes = await writeDocx(compose(read.report), { layout, shading: true, title, agency, writtenAt });
  const written = await writeWhole(to, bytes);
  if (!written.ok) {
    printTrouble(written.message);
    return 2;
  }
  return 0;
}
