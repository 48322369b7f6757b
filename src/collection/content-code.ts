import type { SectionNumber } from '../format/sections';
import { crc32 } from '../report/crc32';
import { reportOf } from '../report/report';
import { sectionText } from '../report/text/section-text';
import { visibleOf } from '../report/visible';
import type { Received } from './received';

const WRITTEN: readonly SectionNumber[] = [1, 5, 6];

/** A text as two kinds of file both have it: without line ends, blanks and marks. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{Cf}]/gu, '');

/** A code of the bytes of a file of which nothing was read. */
export function codeOfBytes(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}

/**
 * A code of a report's cells and sentences alone, CRC-32 in hexadecimal: the same for one report in whatever kind of
 * file. The 校验码 tells apart what this does not, such as a title or a signature that a web page leaves out. Empty for
 * a report without a sentence, because blank forms are all alike.
 */
export function contentCode({ draft, receipt }: Received): string {
  const report = reportOf(draft);
  const sentences = bare(WRITTEN.map((section) => sectionText(report, section)).join(''));
  if (sentences === '') return '';
  const { cells } = visibleOf(report, receipt);
  const numbers = report.form.cells.map(({ id }) => bare(cells[id] ?? '_'));
  const said = new TextEncoder().encode(`${numbers.join(' ')}\n${sentences}`);
  return crc32(said).toString(16).toUpperCase().padStart(8, '0');
}
