import type { CellId } from '../format/table';
import { cellPath, cellText, type Draft } from './draft';
import { formOf } from './form-of';
import { readCellText, type CellUnit } from './numbers/cell-text';
import { scaled, unscaled } from './numbers/number';

/** A text of a number as a sum writes it: 3.50 is 3.5, a text that is no number stays. */
export function asSummed(text: string, unit: CellUnit): string {
  const read = readCellText(text, unit);
  return read.kind === 'number' ? unscaled(scaled(read.text)) : text.trim();
}

/** Whether a 来源 was written with the sum's numbers, or is empty: one that a person wrote stays. */
export const isSumSource = (source: string): boolean => source === '' || source.startsWith('汇总');

/** 来源 of a number that is other than the sum's, which is an empty text for none. */
export const changedSource = (summed: string): string =>
  `${summed === '' ? '汇总没有数' : `汇总是 ${summed}`}，这里是手改的`;

/** 来源 of a cell as it is told: in a county's report made from a sum it never says that a number typed since is the sum's. */
export function sourceOf(draft: Draft, cell: CellId): string {
  const source = draft.sources[cell] ?? '';
  if (draft.countySum === null || source === '' || !isSumSource(source)) return source;
  const summed = draft.countySum.values[cellPath(cell)] ?? '';
  if (asSummed(cellText(draft, cell), formOf(draft).cell(cell).unit) !== summed) return changedSource(summed);
  return source === changedSource(summed) ? '与汇总相同' : source;
}
