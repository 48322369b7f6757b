import type { CellId, Line } from '../../format/table';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Unit } from '../collection';
import { numberOf, type Contribution } from './contribution';
import { cellOf, type CountySum } from './county-sum';
import { leavesOf } from './leaves';
import { lastAmountOf, lastGapOf, type LastGap } from './last-amounts';
import { signed } from './sum-cell';

/** A unit that makes a difference between last year's 结转下年 and this year's 上年结转, in one column. */
export interface UnitDifference {
  unit: Unit;
  /** Last year's 结转下年; null where it is not known. */
  last: string | null;
  /** This year's 上年结转 as it counts; null where none counts. */
  now: string | null;
  /** Left out or not there this year, not known of last year, corrected by an adjustment, or simply another number. */
  why: 'absent' | 'leftOut' | LastGap | 'adjusted' | 'changed';
}

/** One column of the table of applications: 结转下年 of the units' last year held against this year's 上年结转. */
export interface CarriedColumn {
  column: Line;
  /** The sum of last year's, as far as they are known; null where none is. */
  last: string | null;
  /** This year's 上年结转 of the county; null while somebody lacks in it. */
  now: string | null;
  /** What the units differ by of which last year's is known, as decimal text; null where last or now is. */
  difference: string | null;
  /** Which units make it: their differences add up to it. */
  units: readonly UnitDifference[];
  /** Units that count and cannot be compared, because last year's number is not known of them: `last` lacks it. */
  notCompared: readonly UnitDifference[];
}

/** The difference one unit makes; null where it makes none. */
function differenceOf(
  contribution: Contribution,
  sum: CountySum,
  [before, now]: readonly [CellId, CellId],
): UnitDifference | null {
  const { unit } = contribution;
  const last = lastAmountOf(contribution, sum.form, before);
  const maker = cellOf(sum, now).makers.find((one) => one.unit === unit);
  // One that nobody was before carries nothing in.
  const isFounded = unit.successions.length === 1 && unit.successions[0]?.how === 'founded';
  if ((last !== null || !maker || isFounded) && (maker?.amount ?? 0n) === (last ?? 0n)) return null;
  const leaves = leavesOf(sum.form, now);
  const printed = leaves.reduce(
    (total, id) => total + scaled(numberOf(contribution, sum.form, id) ?? '0'),
    0n,
  );
  const isLeftOut = cellOf(sum, now).leftOut.some((one) => one.unit === unit);
  const why = !maker
    ? isLeftOut
      ? 'leftOut'
      : 'absent'
    : last === null
      ? lastGapOf(contribution, sum.form, before)
      : maker.amount === printed
        ? 'changed'
        : 'adjusted';
  const text = (amount: bigint | null | undefined) =>
    amount === null || amount === undefined ? null : unscaled(amount);
  return { unit, last: text(last), now: text(maker?.amount), why };
}

const isNotCompared = ({ why }: UnitDifference) =>
  why === 'noReport' || why === 'noShare' || why === 'wrongShare' || why === 'noNumber';

/**
 * 上年结转 of each column held against last year's 结转下年 of the same units and of those they took over, with the units
 * that make the difference. Last year's reports that nobody takes over are not among them (`strays`).
 */
export function carriedIn(sum: CountySum): CarriedColumn[] {
  const { form, contributions } = sum;
  return form.tables.applications.columns.map((column) => {
    const cells = [`applications.carriedOver.${column.id}`, `applications.carriedIn.${column.id}`] as const;
    const known = contributions.flatMap((one) => lastAmountOf(one, form, cells[0]) ?? []);
    const last = known.length === 0 ? null : known.reduce((total, one) => total + one, 0n);
    const now = cellOf(sum, cells[1]).value;
    const all = last === null ? [] : contributions.flatMap((one) => differenceOf(one, sum, cells) ?? []);
    const units = all.filter((one) => !isNotCompared(one));
    const by = units.reduce((total, one) => total + signed(one.now ?? '0') - signed(one.last ?? '0'), 0n);
    return {
      column,
      last: last === null ? null : unscaled(last),
      now,
      difference: last === null || now === null ? null : unscaled(by),
      units,
      notCompared: all.filter(isNotCompared),
    };
  });
}
