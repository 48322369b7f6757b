import { allCells } from '../format/form';
import type { SectionNumber } from '../format/sections';
import type { Snapshot } from './draft';
import { printedText, type Report } from './report';
import { lineText, sectionLines } from './section-text';

/** The parts of a report that hold paragraphs, the opening first. */
const PARTS: readonly SectionNumber[] = [0, 1, 2, 3, 4, 5, 6];

/** A report as it stands now, to be compared with later. A total a file printed otherwise stands as printed. */
export function snapshotOf(report: Report): Snapshot {
  const unread = new Map(report.unread.map(({ cell, text }) => [cell, text.trim()]));
  const cells: Snapshot['cells'] = {};
  for (const { id } of allCells) {
    const total = report.printedTotals[id];
    const text = total === undefined ? printedText(report, id) || (unread.get(id) ?? '') : String(total);
    if (text !== '') cells[id] = text;
  }
  return {
    title: report.title,
    cells,
    sections: PARTS.map((section) => sectionLines(report, section).map(lineText)),
    signature: report.signature.agency,
    date: report.signature.date,
  };
}
