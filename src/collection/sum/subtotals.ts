import type { CellId } from '../../format/table';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Unit } from '../collection';
import { numberOf } from './contribution';
import { cellOf, type CountySum } from './county-sum';
import { leavesOf } from './leaves';
import { scopeOf, scopes, type ScopeId } from './scope';

/** What one part of the county comes to in a cell (本级, 部门和机构, 乡镇、街道). */
export interface Subtotal {
  id: ScopeId;
  name: string;
  /** As decimal text; null while one of its units lacks, or none gives a number. */
  value: string | null;
  /** How many of its units give a number. */
  units: number;
  lacks: number;
}

/** A cell by the parts of the county; parts without units are left out. */
export function subtotals(sum: CountySum, id: CellId): Subtotal[] {
  const { makers, lacks } = cellOf(sum, id);
  return scopes.flatMap(({ id: scope, name }) => {
    const own = makers.filter(({ unit }) => scopeOf(unit) === scope);
    const lacking = lacks.filter(({ unit }) => scopeOf(unit) === scope);
    if (own.length + lacking.length === 0) return [];
    const total = own.reduce((amount, one) => amount + one.amount, 0n);
    const value = lacking.length > 0 ? null : unscaled(total);
    return [{ id: scope, name, value, units: own.length, lacks: lacking.length }];
  });
}

/** The number of each unit that is only shown (仅展示) in a cell; null where it gives none. */
export function shownNumbers({ form, shown }: CountySum, id: CellId): { unit: Unit; value: string | null }[] {
  return shown.map((contribution) => {
    let total = 0n;
    for (const leaf of leavesOf(form, id)) {
      const text = numberOf(contribution, form, leaf);
      if (text === null) return { unit: contribution.unit, value: null };
      total += scaled(text);
    }
    return { unit: contribution.unit, value: unscaled(total) };
  });
}
