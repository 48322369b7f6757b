import type { CellId } from '../../format/table';
import type { Form } from '../../format/form';
import { countOf } from '../../report/numbers/cell-text';
import { scaled } from '../../report/numbers/number';
import { isSameUnit } from '../same-unit';
import { lastNumberOf, type Contribution } from './contribution';
import { cellOf, type CountySum } from './county-sum';
import { placeOf } from './figures';
import { leavesOf } from './leaves';

/** Which of last year's numbers stands beside a cell: of 上年结转 last year's 结转下年, of every other one its own. */
export function lastCellOf(id: CellId): CellId {
  return id.replace(/^applications\.carriedIn\./, 'applications.carriedOver.') as CellId;
}

/** Last year's number of a unit in some typed cells, as a whole number of 10⁻⁶; null where one of them is not known. */
function lastIn(contribution: Contribution, form: Form, leaves: readonly CellId[]): bigint | null {
  let sum = 0n;
  for (const leaf of leaves) {
    const text = lastNumberOf(contribution, form, placeOf(form, leaf));
    if (text === null) return null;
    sum += scaled(text);
  }
  return sum;
}

/** Last year's number of a unit in a cell, as a whole number of 10⁻⁶; null where one it adds up is not known. */
export function lastAmountOf(contribution: Contribution, form: Form, id: CellId): bigint | null {
  return lastIn(contribution, form, leavesOf(form, id));
}

/**
 * Why last year's number of a unit is not known: no report came; the share of a split is not written; the shares do not
 * add up, or its own report has none; its report has none.
 */
export type LastGap = 'noReport' | 'noShare' | 'wrongShare' | 'noNumber';

/** Why last year's number of a unit in a cell is not known; asked where it is not (`lastAmountOf`). */
export function lastGapOf(contribution: Contribution, form: Form, id: CellId): LastGap {
  const { figures, standing } = contribution;
  const { unit, pasts } = standing;
  const leaves = leavesOf(form, id).filter(
    (leaf) => lastNumberOf(contribution, form, placeOf(form, leaf)) === null,
  );
  const lacksShare = unit.successions.some(
    ({ how, shares = {} }) => how === 'split' && leaves.some((leaf) => countOf(shares[leaf] ?? '') === null),
  );
  if (lacksShare) return 'noShare';
  if (unit.successions.some(({ how }) => how === 'split')) return 'wrongShare';
  const hasReport = pasts.length > 0 || (figures !== null && figures.last !== null);
  return hasReport ? 'noNumber' : 'noReport';
}

/** Whether the report of last year of an agency that was merged into the unit did not come. */
function lacksMerged({ standing: { unit, pasts } }: Contribution): boolean {
  return unit.successions.some(
    ({ how, from }) => how === 'merged' && !pasts.some(({ agency }) => isSameUnit(agency, from)),
  );
}

/**
 * Last year's of what a unit gives to a cell this year, like with like: without the cells that were left out (不计入), and
 * null where a number of it, or of somebody it took over, is not known. As a whole number of 10⁻⁶.
 */
export function likeAmountOf(sum: CountySum, contribution: Contribution, id: CellId): bigint | null {
  if (lacksMerged(contribution)) return null;
  const counting = leavesOf(sum.form, id).filter(
    (leaf) => !cellOf(sum, leaf).leftOut.some(({ unit }) => unit === contribution.unit),
  );
  return lastIn(contribution, sum.form, counting.map(lastCellOf));
}
