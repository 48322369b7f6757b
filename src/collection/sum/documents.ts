import type { CellId } from '../../format/table';
import { countOf } from '../../report/numbers/cell-text';
import { scaled, unscaled } from '../../report/numbers/number';
import { cellOf, type CountySum } from './county-sum';
import { makersOf } from './makers';
import { signed } from './sum-cell';
import type { Summing } from './summing';

/** A column of 规范性文件: made, repealed, in force. */
export type DocumentColumn = 'made' | 'repealed' | 'inForce';

/** The columns of 规范性文件 that 司法局's catalogue has numbers of, in the form's order. */
export const documentColumns: readonly DocumentColumn[] = ['made', 'repealed', 'inForce'];

const cellIn = (column: DocumentColumn): CellId => `disclosure.normativeDocuments.${column}`;

/** The column of 规范性文件 a cell stands in; null for every other cell. */
export function documentColumnOf(id: CellId): DocumentColumn | null {
  return documentColumns.find((column) => cellIn(column) === id) ?? null;
}

/** The sum of the units held against another number, all as decimal texts. */
export interface Held {
  other: string;
  /** null while somebody lacks. */
  sum: string | null;
  /** sum − other; null while somebody lacks. */
  difference: string | null;
}

function held(sum: string | null, other: bigint): Held {
  const difference = sum === null ? null : unscaled(signed(sum) - other);
  return { other: unscaled(other), sum, difference };
}

/** The sum held against 司法局's catalogue (目录); null where its number is not known, or is no number. */
export function againstCatalogue(
  sum: CountySum,
  column: DocumentColumn,
  catalogue: Summing['catalogue'],
): Held | null {
  const count = countOf(catalogue[column]);
  return count === null ? null : held(cellOf(sum, cellIn(column)).value, scaled(String(count)));
}

/** 现行有效 is a stock: last year's + 制发 − 废止. null where last year's is not known or somebody lacks in one of them. */
export function stockOf(sum: CountySum): (Held & { last: string; made: string; repealed: string }) | null {
  const { last } = makersOf(sum, cellIn('inForce'));
  const [made, repealed] = [cellOf(sum, cellIn('made')).value, cellOf(sum, cellIn('repealed')).value];
  if (last === null || made === null || repealed === null) return null;
  const expected = signed(last) + signed(made) - signed(repealed);
  return { ...held(cellOf(sum, cellIn('inForce')).value, expected), last, made, repealed };
}
