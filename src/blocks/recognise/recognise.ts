import type { Draft } from '../../report/draft';
import type { Receipt } from '../../report/receipt';
import type { SourceDocument } from '../source';
import { draftOf } from './draft-of';
import { frontOf } from './outline/front';
import { outline, type Outline } from './outline/outline';
import { wordsOf } from './outline/words';
import { receiptOf } from './receipt/receipt-of';
import { separated } from './sorting/joined-tables';
import { sortTables, withoutTables } from './sorting/sort-tables';
import { readTables } from './tables/read-tables';

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
 */
export function recognise(source: SourceDocument): Recognised {
  // Lines and tables in the order of the file, parted by the headings of the form. Tables grown together come apart.
  const whole: Outline = outline(source.blocks.flatMap(separated));

  // Which tables are the form's; of tables of several years, those of the year the title names.
  const sorted = sortTables(whole, frontOf(source, whole).year);

  // What is left are words: title and opening, the texts of the parts, the signature.
  const parts = withoutTables(whole, sorted);
  const words = wordsOf(source, parts);

  // The tables, row by row and cell by cell.
  const readings = readTables(sorted.sources);

  const { draft, totals } = draftOf(words, readings);
  return { draft, receipt: receiptOf({ source, parts, sorted, words, readings, draft, totals }) };
}
