import type { ReceiptColumn } from '../../../report/receipt';
import { solveColumns, type HeadLabel } from './columns';
import type { Head } from './row-values';
import { isBlank, splitRow, type TableRow } from './table-rows';

/** A head as found, and what the receipt says of its columns. */
export interface FoundHead {
  head: Head;
  columns: readonly ReceiptColumn[];
  /** Why no column can be told; empty where some can. */
  trouble: string;
}

/** In which source columns rows as wide as the head hold numbers; in a list, how many follow a label. */
function numberColumns(rows: readonly TableRow[], width: number): Set<number> {
  const counts = new Map<number, number>();
  let counted = 0;
  for (const row of rows) {
    const { values } = splitRow(row);
    const filled = values.filter(({ text, continues }) => !isBlank(text) && !continues);
    if (filled.length === 0 || (row.layout !== 'list' && row.width !== width)) continue;
    counted++;
    const places = row.layout === 'list' ? values.map((_, place) => place) : filled.map(({ col }) => col);
    for (const at of places) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  // A column counts only where a fifth of the rows have a number in it: a stray number in one row does not make one.
  return new Set([...counts].flatMap(([at, many]) => (many * 5 >= counted ? [at] : [])));
}

/**
 * Works out the head of a table from its labels and the rows below. `count` is how many columns the form has,
 * `columnId` what the receipt calls them, `width` how wide a whole row is.
 */
export function foundHead(
  labels: readonly HeadLabel[],
  rows: readonly TableRow[],
  form: { count: number; columnId: (index: number) => string },
  width: number,
): FoundHead {
  const numbers = numberColumns(rows, width);
  const ends = rows.map((row) => {
    const { labelEnd, values } = splitRow(row);
    const hasNumbers = values.some(({ text }) => !isBlank(text));
    return hasNumbers ? labelEnd - Math.max(0, row.width - width) : -1;
  });
  const labelsEnd = Math.max(-1, ...ends);
  const { columns, trouble } = solveColumns(labels, form.count, numbers, labelsEnd);
  return {
    head: { columns, width, labelsEnd },
    columns: [...columns]
      .sort((one, other) => one[0] - other[0])
      .map(([index, { text, sure, moved }]) => ({ label: text, column: form.columnId(index), sure, moved })),
    trouble,
  };
}
