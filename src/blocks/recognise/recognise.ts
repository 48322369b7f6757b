import type { Form } from '../../format/form';
import type { Draft } from '../../report/draft';
import { knownForms } from '../../report/form-of';
import type { Receipt } from '../../report/receipt';
import type { SourceDocument } from '../source';
import { draftOf } from './draft-of';
import { frontOf } from './outline/front';
import { outline, type Outline } from './outline/outline';
import { wordsOf } from './outline/words';
import { receiptOf } from './receipt/receipt-of';
import { separated } from './sorting/joined-tables';
import { sortTables, withoutTables } from './sorting/sort-tables';
import { readTables, withoutAdded } from './tables/read-tables';

/** What a file came to. */
export interface Recognised {
  draft: Draft;
  /** What was and was not understood of the file. */
  receipt: Receipt;
}

/**
 * Takes what a reader found for a report: a draft with all that was understood, and the receipt of what was
 * and was not. What is not sure stays blank; nothing is ever made a number that was not one.
 *
 * This file is the table of contents of its folder; each step is a call, each folder has its name:
 * lines (`lines/`) → outline by the form's six headings (`outline/`) → which table of the file is which of the form
 * (`sorting/`, tables that came as mere lines in `loose/`) → rows, columns and cells of a table (`rows/`) → numbers of
 * each of the three tables (`tables/`) → the draft, and the receipt (`receipt/`).
 *
 * Of several forms (`forms`) it is read by the one whose labels it has.
 */
export function recognise(source: SourceDocument, forms: readonly Form[] = knownForms): Recognised {
  const [first, ...others] = forms.map((form) => recogniseOn(form, source));
  if (!first) throw new Error('No form to read a file by');
  // The newest of those that fit equally well: a file that holds no table says nothing of its form.
  return others.reduce((best, other) => (fit(other) >= fit(best) ? other : best), first);
}

/** How many rows and columns of a form a file has word for word, less those it lacks. */
function fit({ receipt }: Recognised): number {
  const known = receipt.tables.flatMap(({ rows, columns }) => [...rows, ...columns]);
  const missing = receipt.tables.flatMap(({ missingRows, missingColumns }) => [
    ...missingRows,
    ...missingColumns,
  ]);
  return known.filter(({ sure }) => sure === 'exact').length - missing.length;
}

function recogniseOn(form: Form, source: SourceDocument): Recognised {
  // Lines and tables in the order of the file, parted by the headings of the form. Tables grown together come apart.
  const whole: Outline = outline(source.blocks.flatMap((block) => separated(form, block)));

  // Which tables are the form's; of tables and columns of several years, those of the year the title names.
  const { year } = frontOf(source, whole);
  const sorted = withoutAdded(form, sortTables(form, whole, year), year);

  // The rest are words: title and opening, the texts of the parts, the signature.
  const parts = withoutTables(whole, sorted);
  const words = wordsOf(form, source, parts);

  // The tables, row by row and cell by cell.
  const readings = readTables(form, sorted.sources);

  const { draft, totals } = draftOf(form, words, readings);
  return { draft, receipt: receiptOf({ form, source, parts, sorted, words, readings, draft, totals }) };
}
