import { tables } from '../format/form';
import { sections } from '../format/sections';
import type { TableId } from '../format/table';
import { CHARGES_CELL, count, valueText, type Report } from './report';
import { sectionText } from './section-text';

/**
 * A report as plain data for other programs: what `read` prints. Numbers stand in the order of the official
 * form, sums included; null is a blank or a sum with a blank in it. Paragraphs are joined by line breaks.
 */
export interface Readout {
  title: string;
  year: number;
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
}

/** The numbers of a table as rows, in the places the form's data names. */
function valuesOf(report: Report, table: TableId): (number | null)[][] {
  const rows: (number | null)[][] = [];
  for (const { id, place } of tables[table].cells) {
    const amount = report.charges === null ? null : Number(report.charges);
    (rows[place.row] ??= [])[place.column] = id === CHARGES_CELL ? amount : count(report, id);
  }
  return rows;
}

/** What `read` prints of a report. */
export function readout(report: Report): Readout {
  return {
    title: report.title,
    year: report.year,
    agency: report.agency,
    opening: sectionText(report, 0),
    disclosure: valuesOf(report, 'disclosure').flat(),
    applications: valuesOf(report, 'applications'),
    disputes: valuesOf(report, 'disputes').flat(),
    sections: sections.map(({ number }) => sectionText(report, number)),
    signature: report.signature.agency,
    date: report.signature.date,
  };
}

/** The readout as one line of JSON. An amount keeps its decimals as printed: 12.50, which a number would lose. */
export function readoutJson(report: Report): string {
  const values: Record<string, unknown> = { ...readout(report) };
  const fields = Object.entries(values).map(([name, value]) => {
    const text =
      name === 'disclosure'
        ? `[${tables.disclosure.cells.map(({ id }) => valueText(report, id) || 'null').join(',')}]`
        : JSON.stringify(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${fields.join(',')}}`;
}
