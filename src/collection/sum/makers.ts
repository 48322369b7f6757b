import type { CellId } from '../../format/table';
import type { Form } from '../../format/form';
import { CHARGES_CELL } from '../../report/report';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Unit } from '../collection';
import { cellOf, type CountySum } from './county-sum';
import { countOf } from '../../report/numbers/cell-text';
import { leavesOf } from './leaves';
import { lastCellOf, likeAmountOf } from './last-amounts';
import type { Maker } from './sum-cell';

/** A unit's part of a cell, as the margin lists it. Numbers are decimal texts. */
export interface MakerPart {
  unit: Unit;
  now: string;
  /** Last year's of the same, of those it took over too; null where it is not known. */
  last: string | null;
  /** What of last year's came from agencies that were split (拆分), by their names; those that gave 0 are left out. */
  inherited: readonly { from: string; amount: string }[];
  /** 23.6%; empty where the county has 0, or less, or an adjustment brings the unit below 0. */
  share: string;
  /** Worth a look (看一看), which is no doubt: more than half of all, or ten times last year's, up or down. */
  look: 'half' | 'tenfold' | null;
}

/** Who made a cell, the largest first, those with 0 apart. */
export interface Makers {
  filled: readonly MakerPart[];
  zeros: readonly Unit[];
  /** Last year's of the same units, like with like; null where it is not known of one of them. */
  last: string | null;
  /** Of whom last year's is not known, while it is of others. */
  withoutLast: readonly Unit[];
}

/** 许可, 处罚, 强制: the only cells where a large share or a leap is worth a look; elsewhere both are usual. */
function isLookedAt(form: Form, id: CellId): boolean {
  const { table, row } = form.cell(id);
  const isDocument = form.documentRows.some((one) => one.id === row);
  return table === 'disclosure' && !isDocument && id !== CHARGES_CELL;
}

/** Below this many, ten times as many is still few. */
const FEW = scaled('10');

function lookOf(now: bigint, last: bigint | null, all: bigint, others: number): MakerPart['look'] {
  if (others > 0 && now * 2n > all) return 'half';
  if (last === null || (now < FEW && last < FEW)) return null;
  return now >= last * 10n || last >= now * 10n ? 'tenfold' : null;
}

/** A share of the whole with one decimal, halves up. */
function shareOf(part: bigint, whole: bigint): string {
  if (whole <= 0n || part < 0n) return '';
  const tenths = (part * 2000n + whole) / (whole * 2n);
  return `${tenths / 10n}.${tenths % 10n}%`;
}

/** What a unit takes over in a cell of agencies that were split, where all of it is written. */
function inheritedOf({ successions }: Unit, form: Form, id: CellId): MakerPart['inherited'] {
  return successions.flatMap(({ from, how, shares = {} }) => {
    if (how !== 'split') return [];
    const sum = leavesOf(form, lastCellOf(id)).reduce(
      (all, leaf) => all + (countOf(shares[leaf] ?? '') ?? 0),
      0,
    );
    return sum === 0 ? [] : [{ from, amount: String(sum) }];
  });
}

/** Who made a cell of the county, by size, with last year's beside it. */
export function makersOf(sum: CountySum, id: CellId): Makers {
  const { form, contributions } = sum;
  const { makers } = cellOf(sum, id);
  const all = makers.reduce((total, { amount }) => total + amount, 0n);
  const made = new Set(makers.map(({ unit }) => unit));
  const lasts = new Map(
    contributions.flatMap((one) =>
      made.has(one.unit) ? [[one.unit, likeAmountOf(sum, one, id)] as const] : [],
    ),
  );
  const isLooked = isLookedAt(form, id);
  const partOf = ({ unit, amount }: Maker): MakerPart => {
    const last = lasts.get(unit) ?? null;
    return {
      unit,
      now: unscaled(amount),
      last: last === null ? null : unscaled(last),
      // Of a number that is not known nothing is told.
      inherited: last === null ? [] : inheritedOf(unit, form, id),
      share: shareOf(amount, all),
      look: isLooked ? lookOf(amount, last, all, makers.length - 1) : null,
    };
  };
  const filled = makers.filter(({ amount }) => amount !== 0n);
  const known = Array.from(lasts.values()).flatMap((last) => last ?? []);
  const isAllKnown = known.length > 0 && known.length === makers.length;
  const unknown = makers.flatMap(({ unit }) => ((lasts.get(unit) ?? null) === null ? [unit] : []));
  return {
    filled: filled
      .sort((one, other) => (one.amount === other.amount ? 0 : one.amount > other.amount ? -1 : 1))
      .map(partOf),
    zeros: makers.flatMap(({ unit, amount }) => (amount === 0n ? [unit] : [])),
    last: isAllKnown ? unscaled(known.reduce((total, one) => total + one, 0n)) : null,
    withoutLast: known.length === 0 ? [] : unknown,
  };
}

/** The units that give a number to any of some cells, which an adjustment can change. */
export function unitsWithNumbers(sum: CountySum, cells: readonly CellId[]): Unit[] {
  const units = new Set(cells.flatMap((id) => cellOf(sum, id).makers.map(({ unit }) => unit)));
  return sum.contributions.flatMap(({ unit }) => (units.has(unit) ? [unit] : []));
}
