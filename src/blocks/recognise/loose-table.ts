import type { SourceCell, SourceTable } from '../source';
import { isValueLike } from './cell-value';
import type { Line } from './lines';

/** Two spaces or more part columns in what `pdftotext -layout` and some word processors write. */
const GAP = /\s{2,}/;

/**
 * Lines without any marks of a table taken as one: columns parted by wide gaps, or one cell a line. Of such a
 * table only the order of its cells says anything.
 */
export function looseTable(lines: readonly Line[]): SourceTable | null {
  const [first] = lines;
  if (!first) return null;
  const rows: { text: string; place: string }[][] = [];
  let afterValue = true;
  for (const { text, place } of lines) {
    const cells = text.split(GAP).map((cell) => ({ text: cell, place }));
    const single = cells.length === 1;
    const value = single && isValueLike(text);
    // One cell a line: words after a number begin the next row.
    const current = rows[rows.length - 1];
    if (!single || !current || (afterValue && !value)) rows.push(cells);
    else current.push(...cells);
    afterValue = !single || value;
  }
  const cells = rows.flatMap((row, at) =>
    row.map((cell, col): SourceCell => ({ ...cell, row: at, col, rows: 1, cols: 1 })),
  );
  return { kind: 'table', layout: 'list', cells, place: first.place };
}
