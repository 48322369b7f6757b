import type { CellId } from '../../format/table';
import type { Form } from '../../format/form';
import { CHARGES_CELL } from '../../report/report';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Unit } from '../collection';
import { lastNumberOf, type Contribution } from './contribution';
import { cellOf, type CountySum } from './county-sum';
import { placeOf } from './figures';
import { leavesOf } from './leaves';
import type { Maker } from './sum-cell';

/** A unit's part of a cell, as the margin lists it. Numbers are decimal texts. */
export interface MakerPart {
  unit: Unit;
  now: string;
  /** Last year's, of those it took over too; null where it is not known. */
  last: string | null;
  /** 23.6%; empty where the county has 0, or less. */
  share: string;
  /** Worth a look (看一看), which is no doubt: more than half of all, or ten times last year's, up or down. */
  look: 'half' | 'tenfold' | null;
}

/** Who made a cell, the largest first, those with 0 apart. */
export interface Makers {
  filled: readonly MakerPart[];
  zeros: readonly Unit[];
  /** Last year's of all that are known of; null where of none. */
  last: string | null;
}

/** Last year's number of a unit in a cell, as a whole number of 10⁻⁶; null where one it adds up is not known. */
export function lastAmountOf(contribution: Contribution, form: Form, id: CellId): bigint | null {
  let sum = 0n;
  for (const leaf of leavesOf(form, id)) {
    const text = lastNumberOf(contribution, form, placeOf(form, leaf));
    if (text === null) return null;
    sum += scaled(text);
  }
  return sum;
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
  if (whole <= 0n) return '';
  const tenths = (part * 2000n + whole) / (whole * 2n);
  return `${tenths / 10n}.${tenths % 10n}%`;
}

/** Which of last year's numbers stands beside a cell: of 上年结转 last year's 结转下年, of every other one its own. */
export function lastCellOf(id: CellId): CellId {
  return id.replace(/^applications\.carriedIn\./, 'applications.carriedOver.') as CellId;
}

/** Who made a cell of the county, by size, with last year's beside it. */
export function makersOf(sum: CountySum, id: CellId): Makers {
  const { form, contributions } = sum;
  const { makers } = cellOf(sum, id);
  const all = makers.reduce((total, { amount }) => total + amount, 0n);
  const lasts = new Map(contributions.map((one) => [one.unit, lastAmountOf(one, form, lastCellOf(id))]));
  const isLooked = isLookedAt(form, id);
  const partOf = ({ unit, amount }: Maker): MakerPart => {
    const last = lasts.get(unit) ?? null;
    return {
      unit,
      now: unscaled(amount),
      last: last === null ? null : unscaled(last),
      share: shareOf(amount, all),
      look: isLooked ? lookOf(amount, last, all, makers.length - 1) : null,
    };
  };
  const filled = makers.filter(({ amount }) => amount !== 0n);
  const known = Array.from(lasts.values()).flatMap((last) => last ?? []);
  return {
    filled: filled
      .sort((one, other) => (one.amount === other.amount ? 0 : one.amount > other.amount ? -1 : 1))
      .map(partOf),
    zeros: makers.flatMap(({ unit, amount }) => (amount === 0n ? [unit] : [])),
    last: known.length === 0 ? null : unscaled(known.reduce((total, one) => total + one, 0n)),
  };
}

/** The units that give a number to any of some cells, which an adjustment can change. */
export function unitsWithNumbers(sum: CountySum, cells: readonly CellId[]): Unit[] {
  const units = new Set(cells.flatMap((id) => cellOf(sum, id).makers.map(({ unit }) => unit)));
  return sum.contributions.flatMap(({ unit }) => (units.has(unit) ? [unit] : []));
}
