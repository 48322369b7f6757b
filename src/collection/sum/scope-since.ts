import type { Collection } from '../collection';
import type { CountySum } from './county-sum';
import { madeScope } from './scope';
import type { ScopeUnit, Summing } from './summing';

/** What a 口径 is written over: the sentence made then, and how each unit of the roster stood. */
export interface ScopeBasis {
  over: string;
  units: ScopeUnit[];
}

const howWords: Readonly<Record<ScopeUnit['how'], string>> = {
  counts: '计入报来的数',
  zero: '没有报告、按 0 计',
  blanksZero: '空着的格按 0 计',
  partly: '一部分数不计入',
  excluded: '不计入',
  waiting: '还没有数',
  shown: '仅展示',
  no: '按名册不计入',
};

/** How every unit of the roster stands in the sum, in the roster's order. */
function unitsNow({ roster }: Collection, sum: CountySum): ScopeUnit[] {
  const [counting, confirmed, leftOut] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const cell of sum.cells.values()) {
    for (const maker of cell.makers) {
      counting.add(maker.unit.id);
      if (maker.confirmed) confirmed.add(maker.unit.id);
    }
    for (const { unit } of cell.leftOut) leftOut.add(unit.id);
  }
  const withReport = new Set(sum.contributions.flatMap(({ unit, figures }) => (figures ? [unit.id] : [])));
  const howOf = (id: string): ScopeUnit['how'] => {
    if (!counting.has(id)) return leftOut.has(id) ? 'excluded' : 'waiting';
    if (!withReport.has(id)) return 'zero';
    if (leftOut.has(id)) return 'partly';
    return confirmed.has(id) ? 'blanksZero' : 'counts';
  };
  return roster.map(({ id, name, counted }) => ({
    id,
    name,
    how: counted === 'yes' ? howOf(id) : counted,
  }));
}

/** What a sentence that is written now is written over. */
export function scopeBasis(collection: Collection, sum: CountySum): ScopeBasis {
  return { over: madeScope(collection, sum), units: unitsNow(collection, sum) };
}

function unitChanges(before: readonly ScopeUnit[], now: readonly ScopeUnit[]): string[] {
  const [were, are] = [before, now].map((list) => new Map(list.map((one) => [one.id, one] as const)));
  const changed = now.flatMap(({ id, name, how }) => {
    const was = were?.get(id);
    if (!was) return [`${name}是后来加进名册的，现在${howWords[how]}`];
    return [
      ...(was.name === name ? [] : [`${was.name}改名为${name}`]),
      ...(was.how === how ? [] : [`${name}原来${howWords[was.how]}，现在${howWords[how]}`]),
    ];
  });
  return [...changed, ...before.flatMap(({ id, name }) => (are?.has(id) ? [] : [`${name}不在名册里了`]))];
}

/** What is other than when a 口径 was written by hand. */
export interface ScopeChange {
  /** In short: 计入的单位变了. */
  words: string;
  /** Each unit that stands otherwise, in words; empty for what was written before this was kept. */
  units: readonly string[];
}

/**
 * What changed since the sentence was written by hand, so that it has to be read again; null where nothing did, or where
 * the sentence is made. While reports are still being read nothing is said: what is not read yet has not changed.
 */
export function scopeChange(collection: Collection, sum: CountySum): ScopeChange | null {
  const { scope, scopeOver, scopeUnits }: Summing = collection.summing;
  if (scope === null || sum.contributions.some(({ absence }) => absence === 'reading')) return null;
  const now = scopeBasis(collection, sum);
  const units = scopeUnits === undefined ? [] : unitChanges(scopeUnits, now.units);
  if (scopeOver !== undefined && scopeOver !== now.over) return { words: '计入的单位变了', units };
  return units.length > 0 ? { words: '单位怎样计入变了', units } : null;
}
