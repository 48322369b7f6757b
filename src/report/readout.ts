import type { CellId, TableId } from '../format/table';
import { checkCode } from './check-code';
import type { Receipt, ReportForm } from './receipt';
import { valueText, type Report } from './report';
import { sectionText } from './text/section-text';

/**
 * A report as plain data for other programs: what `read` prints. Numbers stand in the order of the official
 * form, sums included; null is a blank or a sum with a blank in it. Paragraphs are joined by line breaks.
 */
export interface Readout {
  title: string;
  /** null where a file that was read does not say it. */
  year: number | null;
  agency: string;
  opening: string;
  /** 10 values; the last is 收费 in 万元. */
  disclosure: (number | null)[];
  /** 25 rows of 7 values. */
  applications: (number | null)[][];
  /** 15 values. */
  disputes: (number | null)[];
  /** The texts of the six sections without headings and tables. */
  sections: string[];
  signature: string;
  /** ISO date; empty where none is set. */
  date: string;
  /** 校验码: the same for the same report in whatever kind of file. */
  checkCode: string;
  form: ReportForm;
  /** What was and was not read; null for the program's own files, which keep everything. */
  receipt: Receipt | null;
}

/** A number as printed: of a file that was read, totals are those it prints, not our sums. */
function printedNumber(report: Report, receipt: Receipt | null, id: CellId): string {
  return receipt && report.form.cell(id).sumOf ? (receipt.totals[id] ?? '') : valueText(report, id);
}

/** The numbers of a table as rows, in the places the form's data names. */
function valuesOf(report: Report, receipt: Receipt | null, table: TableId): (number | null)[][] {
  const rows: (number | null)[][] = [];
  for (const { id, place } of report.form.tables[table].cells) {
    const text = printedNumber(report, receipt, id);
    (rows[place.row] ??= [])[place.column] = text === '' ? null : Number(text);
  }
  return rows;
}

/** What `read` prints of a report; `receipt` where it was read from a file that is not the program's own. */
export function readout(report: Report, receipt: Receipt | null = null): Readout {
  return {
    title: receipt ? receipt.title : report.title,
    year: report.year,
    agency: report.agency,
    opening: sectionText(report, 0),
    disclosure: valuesOf(report, receipt, 'disclosure').flat(),
    applications: valuesOf(report, receipt, 'applications'),
    disputes: valuesOf(report, receipt, 'disputes').flat(),
    sections: report.form.sections.map(({ number }) => sectionText(report, number)),
    signature: report.signature.agency,
    date: report.signature.date,
    checkCode: checkCode(report, receipt),
    form: receipt?.form ?? '2021',
    receipt,
  };
}

/** The readout as one line of JSON. An amount keeps its decimals as printed: 12.50, which a number would lose. */
export function readoutJson(report: Report, receipt: Receipt | null = null): string {
  const values: Record<string, unknown> = { ...readout(report, receipt) };
  const fields = Object.entries(values).map(([name, value]) => {
    const text =
      name === 'disclosure'
        ? `[${report.form.tables.disclosure.cells.map(({ id }) => valueText(report, id) || 'null').join(',')}]`
        : JSON.stringify(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${fields.join(',')}}`;
}
