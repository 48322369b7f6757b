import type { CellId } from '../../format/table';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Unit } from '../../collection/collection';
import type { CountySum } from '../../collection/sum/county-sum';
import { scopeOf, type ScopeId } from '../../collection/sum/scope';
import type { SumCell } from '../../collection/sum/sum-cell';
import { sheetCell, type SheetBox, type SheetValue } from '../../blocks/sheet/plain-sheet';
import { lackWords } from './lack-words';
import { columnOf, reference } from './unit-columns';

/** Fill of a number that is doubtful or lacks, and was not settled. */
export const OPEN = 'FFF2CC';

/** Amounts are added as binary fractions by every program: rounded, the result is the exact one. */
const added = (sum: string, isMoney: boolean) => (isMoney ? `ROUND(${sum},6)` : sum);

const isMoney = ({ form }: CountySum, id: CellId) => form.cell(id).unit === 'money';

const amountIn = (cell: SumCell, unit: Unit) => cell.makers.find((one) => one.unit === unit)?.amount ?? null;

/** A typed number of a unit, with what was added to it or taken off: 3-1. */
function typedValue(cell: SumCell, unit: Unit, amount: bigint): SheetValue {
  const changes = cell.adjustments.filter((one) => one.unit === unit.id).map(({ by }) => by);
  if (changes.length === 0) return { number: unscaled(amount) };
  const before = changes.reduce(
    (rest, by) => (by.startsWith('-') ? rest + scaled(by.slice(1)) : rest - scaled(by)),
    amount,
  );
  const formula = `${unscaled(before)}${changes.map((by) => (by.startsWith('-') ? by : `+${by}`)).join('')}`;
  return { number: unscaled(amount), formula };
}

/** What a unit gives to a cell; a blank where it lacks, words where it was left out. */
function valueOf(sum: CountySum, cell: SumCell, unit: Unit, row: number): SheetValue {
  const { form, cells } = sum;
  const amount = amountIn(cell, unit);
  if (amount === null) {
    const out = cell.leftOut.find((one) => one.unit === unit);
    return out && out.decision.cells.length > 0 ? '不计入' : '';
  }
  const parts = form.cell(cell.id).sumOf;
  if (parts === null) return typedValue(cell, unit, amount);
  const total = parts.reduce((rest, id) => rest + (amountIn(cells.get(id) ?? cell, unit) ?? 0n), 0n);
  if (total !== amount) return { number: unscaled(amount) };
  const formula = `SUM(${parts.map((id) => reference(row, columnOf(form, id))).join(',')})`;
  return { number: unscaled(amount), formula: added(formula, isMoney(sum, cell.id)) };
}

/** A unit's 200 numbers in a row. */
export function unitBoxes(sum: CountySum, unit: Unit, row: number): SheetBox[] {
  return Array.from(sum.cells.values(), (cell) => {
    const isOpen =
      cell.lacks.some((one) => one.unit === unit) ||
      cell.suspects.some((one) => one.unit === unit && one.decision === null);
    const value = valueOf(sum, cell, unit, row);
    return sheetCell(row, columnOf(sum.form, cell.id), value, {
      align: 'center',
      fill: isOpen ? OPEN : undefined,
    });
  });
}

/** Rows of a sheet, both counted from 0 and both within. */
export interface RowRange {
  first: number;
  last: number;
}

/** The numbers of one part of the county (本级, 部门, 乡镇街道), added up by the second column of the units' rows. */
export function subtotalBoxes(sum: CountySum, scope: ScopeId, row: number, units: RowRange): SheetBox[] {
  const range = (col: number) => `${reference(units.first, col)}:${reference(units.last, col)}`;
  return Array.from(sum.cells.values(), (cell) => {
    const col = columnOf(sum.form, cell.id);
    const own = cell.makers.filter(({ unit }) => scopeOf(unit) === scope);
    const lacks = cell.lacks.filter(({ unit }) => scopeOf(unit) === scope).length;
    const number = unscaled(own.reduce((total, { amount }) => total + amount, 0n));
    const formula = added(`SUMIF(${range(1)},${reference(row, 1)},${range(col)})`, isMoney(sum, cell.id));
    const value = lacks > 0 ? lackWords(lacks) : own.length === 0 ? '' : { number, formula };
    return sheetCell(row, col, value, { align: 'center', fill: lacks > 0 ? OPEN : undefined });
  });
}

/** The county's numbers, the sums of its parts. */
export function totalBoxes(sum: CountySum, row: number, parts: RowRange): SheetBox[] {
  return Array.from(sum.cells.values(), ({ id, value, lacks }) => {
    const col = columnOf(sum.form, id);
    const formula = added(
      `SUM(${reference(parts.first, col)}:${reference(parts.last, col)})`,
      isMoney(sum, id),
    );
    const shown = value === null ? lackWords(lacks.length) : { number: value, formula };
    return sheetCell(row, col, shown, { align: 'center', fill: value === null ? OPEN : undefined });
  });
}
