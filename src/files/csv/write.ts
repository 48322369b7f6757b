import { noFormula } from './no-formula';

/** A cell: text that would run as a formula stays text, and what would break the row is quoted. */
function cellOf(text: string): string {
  const safe = noFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Writes rows of texts as CSV (RFC 4180), with the byte order mark by which Excel knows it for UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}
