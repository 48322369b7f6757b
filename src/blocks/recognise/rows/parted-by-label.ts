import { matchAny, type KnownLabel } from '../label-match';
import { labelReadings, type SplitRow } from './table-rows';

/**
 * A row whose first cells hold words where a number belongs (未收费, 见附件): they are no part of its label, which is one
 * of the form's without them. Only in a table with columns; a row that is known with all its words stays as it is.
 */
export function partedByLabel(split: SplitRow, known: readonly KnownLabel[]): SplitRow {
  const { row, labels } = split;
  if (row.layout !== 'grid' || labels.length < 2) return split;
  const whole = matchAny(labelReadings(split), known);
  if (whole && whole.sure !== 'similar') return split;
  for (let count = labels.length - 1; count > 0; count--) {
    const own = labels.slice(0, count);
    const last = own[count - 1];
    if (!last || last.continues) break;
    const shorter = { ...split, labels: own };
    if (matchAny(labelReadings(shorter), known)?.sure !== 'exact') continue;
    const labelEnd = last.col + last.cols - 1;
    return { ...shorter, labelEnd, values: row.pieces.slice(row.pieces.indexOf(last) + 1) };
  }
  return split;
}
