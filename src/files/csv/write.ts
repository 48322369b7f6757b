import { noFormula } from './no-formula';

/** A cell: made safe against formulas, and quoted where it holds a comma, a quote or a line break. */
function cellOf(text: string): string {
  const safe = noFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Writes rows of texts as CSV (RFC 4180), with a byte order mark, without which Excel does not read UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}
