import type { SourceDocument } from '../../blocks/source';
import { readLines } from '../text/read';
import { readCsv, type CsvRecord } from './read';

const filled = ({ fields }: CsvRecord): number => fields.filter((field) => field.trim() !== '').length;

/** The number of fields most records have, not counting records that are a single text. */
function usualWidth(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records.filter((record) => filled(record) > 1))
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** Share of records that may have another number of fields: in prose the number of commas varies more. */
const MOST_ODD = 0.3;
/** Records, and fields of each, that a text must have to be a CSV file. */
const LEAST_RECORDS = 3;
const LEAST_FIELDS = 3;

/** Whether a comma is a thousands separator after blanks: such a text is laid out in columns and is no CSV file. */
const hasThousands = ({ fields }: CsvRecord): boolean =>
  fields.some((field, at) => /\s\d{1,3}$/.test(field) && /^\d{3}(?:\D|$)/.test(fields[at + 1] ?? ''));

/** The records of a text that is a CSV file; null where it is a text with commas in it, or none. */
export function csvRecords(text: string): CsvRecord[] | null {
  const [first = ''] = text.split('\n', 1);
  if (text.includes('\t') || (!first.includes(',') && !/\n[^\n]*,/.test(text))) return null;
  const records = readCsv(text);
  if (!records || records.some(hasThousands)) return null;
  const wide = records.filter((record) => filled(record) > 1);
  const width = usualWidth(records);
  const odd = wide.filter(({ fields }) => fields.length !== width).length;
  return width >= LEAST_FIELDS && wide.length >= LEAST_RECORDS && odd <= wide.length * MOST_ODD
    ? records
    : null;
}

/** A field on one line, without tabs: lines of words are joined by a blank, lines of digits kept apart by ↵. */
function onOneLine(field: string): string {
  const text = field.trim();
  const isWords = /\p{Script=Han}/u.test(text);
  return text.replace(/[\t\n\r\f]/g, isWords ? ' ' : '↵');
}

const ODD_ROW = '这一行的格数与别的行不同，看不出数在哪一栏，没有读';

/** A CSV file as if copied from a spreadsheet: a single text as a line, other rows with tabs between their fields. */
export function csvAsDocument(records: readonly CsvRecord[]): SourceDocument {
  const width = usualWidth(records);
  const isOdd = (record: CsvRecord) => filled(record) > 1 && record.fields.length !== width;
  const placeOf = ({ line }: CsvRecord) => `第 ${line} 行`;
  const lines = records
    .filter((record) => !isOdd(record))
    .map((record) => {
      const fields = record.fields.map(onOneLine);
      const text = filled(record) > 1 ? fields.join('\t') : fields.join('');
      return { text, place: placeOf(record), page: 0 };
    });
  const document = readLines(lines);
  const odd = records.filter(isOdd).map((record) => ({
    text: record.fields.join(',').trim(),
    reason: ODD_ROW,
    place: placeOf(record),
  }));
  return { ...document, leftOut: [...document.leftOut, ...odd] };
}
