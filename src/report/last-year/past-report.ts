import type { PastReport } from '../draft';
import type { Receipt } from '../receipt';
import { valueText, type Report } from '../report';
import { sectionText } from '../text/section-text';

/**
 * A report as next year's draft keeps it: numbers by cell as digits, blanks left out, and the texts of the six
 * sections. Of a file that was read, totals are those it prints, and our sums only where it prints none.
 */
export function pastReportOf(report: Report, receipt: Receipt | null): PastReport {
  const cells: PastReport['cells'] = {};
  for (const { id } of report.form.cells) {
    const text = receipt?.totals[id] ?? valueText(report, id);
    if (text !== '') cells[id] = text;
  }
  return {
    agency: report.agency,
    year: report.year,
    title: report.title,
    cells,
    opening: sectionText(report, 0),
    sections: report.form.sections.map(({ number }) => sectionText(report, number)),
  };
}
