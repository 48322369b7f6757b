import { SECTION_NUMBERS } from '../format/sections';
import type { CellId } from '../format/table';
import type { Snapshot } from './draft';
import type { Receipt } from './receipt';
import { printedText, type Report } from './report';
import { lineText, sectionLines } from './text/section-text';

/**
 * What a reader of the report sees, and nothing else. Where it was read from a file (`receipt`), title and totals are
 * those of the file, and a cell without a number is the text that stands there; our own reports print it blank.
 */
export function visibleOf(report: Report, receipt: Receipt | null = null): Snapshot {
  const cells: Record<CellId, string> = {};
  const unread = new Map(receipt ? report.unread.map(({ cell, text }) => [cell, text.trim()]) : []);
  for (const { id, sumOf } of report.form.cells) {
    const text = receipt && sumOf ? receipt.totals[id] : (unread.get(id) ?? printedText(report, id));
    if (text) cells[id] = text;
  }
  return {
    title: receipt ? receipt.title : report.title,
    cells,
    sections: SECTION_NUMBERS.map((section) => sectionLines(report, section).map(lineText)),
    signature: report.signature.agency,
    date: report.signature.date,
  };
}
