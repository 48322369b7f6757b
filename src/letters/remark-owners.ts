import type { Form } from '../format/form';
import { inQuotes } from '../format/plain-label';
import type { CellId } from '../format/table';
import type { Remark } from '../report/draft';
import type { Difference } from '../report/compare-reports';
import { balancingOf, behind, equationOf, movesIn, neededBy } from './equation-changes';
import { fitOf, scopeOf, type Scope } from './remark-scope';

/** A remark with what it speaks of. */
export interface ScopedRemark {
  id: string;
  scope: Scope;
  /** The changed numbers it asked for; null where that can only be told by its words. */
  asked: ReadonlySet<CellId> | null;
}

/** In a person's own words: that the two sides of a column differ. */
const UNBALANCED = /不平|不相等|不一致|两边|勾稽|差\s{0,3}\d/;

function askedBy(remark: Remark, scope: Scope, changed: ReadonlyMap<CellId, number>): ScopedRemark['asked'] {
  const equation = equationOf(scope.form, remark.finding);
  // A remark made by this program names the cell that is probably wrong.
  const suspected = (cell: CellId) => remark.text.includes(`${inQuotes(scope.form.rowOf(cell).name)}疑为`);
  if (equation) return neededBy(scope.form, equation, changed, suspected);
  if (scope.cells.size > 0) {
    const asked = new Set([...scope.cells].flatMap((cell) => [cell, ...behind(scope.form, cell, changed)]));
    const columns = new Set(
      [...asked]
        .map((cell) => scope.form.cell(cell))
        .flatMap(({ table, column }) => (table === 'applications' ? [column] : [])),
    );
    // A correction that puts a column out of balance requires another change in it: that was asked for too.
    for (const column of columns)
      for (const cell of balancingOf(scope.form, column, asked, changed)) asked.add(cell);
    return asked;
  }
  const [column, second] = scope.columns.applications;
  if (column === undefined || second !== undefined || !UNBALANCED.test(remark.text)) return null;
  return neededBy(scope.form, { code: 'A1', column }, changed);
}

/** The remarks with what each speaks of; `evidence` has the words of the report a remark's finding speaks of, by its id. */
export function scopedRemarks(
  form: Form,
  remarks: readonly Remark[],
  differences: readonly Difference[],
  evidence: ReadonlyMap<string, readonly string[]> = new Map(),
): ScopedRemark[] {
  const changed = movesIn(differences);
  return remarks.map((remark) => {
    const scope = scopeOf(form, remark, evidence.get(remark.id));
    return { id: remark.id, scope, asked: askedBy(remark, scope, changed) };
  });
}

/** How well a change fits a remark, 0 to 4; a number that a remark did not ask for does not fit it. */
export function fit({ scope, asked }: ScopedRemark, difference: Difference): number {
  if (difference.cell === null || asked === null) return fitOf(scope, difference);
  if (!asked.has(difference.cell)) return 0;
  // A remark in somebody's own words fits as well as its words do.
  return scope.ofFinding ? 4 : fitOf(scope, difference);
}

/** The remarks that fit best, and equally well; none where none fits. */
export function bestFits(remarks: readonly ScopedRemark[], difference: Difference): string[] {
  const fits = remarks.map((remark) => ({ id: remark.id, fit: fit(remark, difference) }));
  const best = Math.max(...fits.map((each) => each.fit));
  return fits.filter((each) => each.fit === best && best > 0).map(({ id }) => id);
}

/**
 * The remarks each difference may belong to, by the differences' ids: the one `chosen` by hand (empty for none),
 * else those whose words name its place best. A sum goes to the same remarks as the changed numbers it adds up.
 */
export function candidatesOf(
  form: Form,
  remarks: readonly Remark[],
  differences: readonly Difference[],
  chosen: Readonly<Record<string, string>> = {},
  scoped: readonly ScopedRemark[] = scopedRemarks(form, remarks, differences),
): Map<string, readonly string[]> {
  const known = new Set(remarks.map(({ id }) => id));
  const candidates = new Map<string, readonly string[]>();
  const inOrder = [...differences].sort((one, other) => depth(form, one.cell) - depth(form, other.cell));
  for (const difference of inOrder) {
    const byHand = chosen[difference.id];
    const parts = partsOf(form, difference).filter((part) => candidates.has(part));
    if (byHand === '') candidates.set(difference.id, []);
    else if (byHand !== undefined && known.has(byHand)) candidates.set(difference.id, [byHand]);
    else if (parts.length === 0) candidates.set(difference.id, bestFits(scoped, difference));
    else {
      const { cell } = difference;
      const own = scoped.filter(({ asked }) => cell !== null && asked?.has(cell)).map(({ id }) => id);
      const ofParts = parts.flatMap((part) => candidates.get(part) ?? []);
      candidates.set(difference.id, [...new Set([...ofParts, ...own])]);
    }
  }
  return candidates;
}

/** The remark each difference belongs to; null where there is none, or several are possible. */
export function ownersOf(...source: Parameters<typeof candidatesOf>): Map<string, string | null> {
  return new Map(
    Array.from(candidatesOf(...source), ([id, [only, second]]) => [
      id,
      second === undefined ? (only ?? null) : null,
    ]),
  );
}

function partsOf(form: Form, { cell }: Difference): readonly CellId[] {
  return (cell === null ? null : form.cell(cell).sumOf) ?? [];
}

/** For sorting: 0 for typed cells, 1 for their sums, 2 for sums of sums. */
function depth(form: Form, cell: CellId | null): number {
  const parts = cell === null ? null : form.cell(cell).sumOf;
  return parts === null ? 0 : 1 + Math.max(...parts.map((part) => depth(form, part)));
}
