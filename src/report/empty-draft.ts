import type { Form } from '../format/form';
import { byTable, type TableId } from '../format/table';
import type { Draft } from './draft';
import { formFor, namedForm } from './form-of';

function emptyTable(form: Form, id: TableId): Record<string, Record<string, string>> {
  const rows: Record<string, Record<string, string>> = {};
  for (const cell of form.typedCells) if (cell.table === id) (rows[cell.row] ??= {})[cell.column] = '';
  return rows;
}

const emptyFees = () => ({ requests: '', yuan: '' });

/** A draft with nothing written yet. `year` is the year reported on, null where it is not known. */
export function emptyDraft(year: number | null, form: Form = formFor(year)): Draft {
  return {
    ...namedForm(form),
    agency: { name: '', kind: '', level: '', mayMakeRegulations: null, includesGovernment: '' },
    year,
    title: null,
    dates: { submitBy: '', publishBy: '' },
    contact: { website: '', office: '', address: '', postcode: '', phone: '', email: '' },
    opening: { basis: true, sixParts: false, period: true, download: true, contact: true, text: null },
    overview: {
      headings: 'runIn',
      lead: '',
      parts: form.overviewFields.map((heading) => ({ heading, text: '' })),
    },
    overviewLimit: '',
    cells: byTable((id) => emptyTable(form, id)),
    inferred: [],
    cellNotes: {},
    sources: {},
    printedTotals: {},
    answers: [],
    indicators: [],
    selfWord: '',
    insertedSentences: [],
    tableNotes: { disclosure: '', applications: '', disputes: '' },
    problems: {
      headings: 'runIn',
      lead: '',
      parts: form.problemFields.map((heading) => ({ heading, text: '' })),
    },
    others: {
      fees: '',
      byRequest: emptyFees(),
      byVolume: emptyFees(),
      unpaid: false,
      feeText: null,
      text: '',
    },
    signature: { agency: null, date: '' },
    lastYear: {
      carriedOver: Object.fromEntries(form.tables.applications.columns.map(({ id }) => [id, ''])),
      inForce: Object.fromEntries(form.documentRows.map(({ id }) => [id, ''])),
      reports: [],
    },
    reviewVersion: 0,
    returns: [],
    countySum: null,
    reading: { form: '', lacks: [] },
  };
}

/** The year a new report is about: this year in November and December, otherwise last year. */
export function reportYear(today: Date): number {
  return today.getMonth() >= 10 ? today.getFullYear() : today.getFullYear() - 1;
}
