import { cellSpec } from '../format/form';
import type { CellId } from '../format/table';
import type { Remark } from '../report/draft';
import type { Difference } from '../report/compare-reports';
import { fitOf, scopeOf, type Scope } from './remark-scope';

interface ScopedRemark {
  id: string;
  scope: Scope;
}

/** The remark that fits best, where it is the only one to fit so well; null where none does, or several. */
function certainOwner(remarks: readonly ScopedRemark[], difference: Difference): string | null {
  const fits = remarks.map(({ id, scope }) => ({ id, fit: fitOf(scope, difference) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  const [only, second] = fits.filter(({ fit }) => fit === best && fit > 0);
  return only && !second ? only.id : null;
}

/**
 * To which remark each difference belongs, by the differences' ids: as `chosen` by hand (empty for none), else as
 * the places named make certain. A sum goes where the changed numbers it adds up went, if they all went one way.
 */
export function ownersOf(
  remarks: readonly Remark[],
  differences: readonly Difference[],
  chosen: Readonly<Record<string, string>>,
): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  const known = new Set(remarks.map(({ id }) => id));
  const scoped = remarks.map((remark) => ({ id: remark.id, scope: scopeOf(remark) }));
  const inOrder = [...differences].sort((one, other) => depth(one.cell) - depth(other.cell));
  for (const difference of inOrder) {
    const byHand = chosen[difference.id];
    if (byHand !== undefined && (byHand === '' || known.has(byHand)))
      owners.set(difference.id, byHand || null);
    else owners.set(difference.id, ownerOfParts(difference, owners) ?? certainOwner(scoped, difference));
  }
  return owners;
}

/** Sums of sums come after the sums, and these after what is typed. */
function depth(cell: CellId | null): number {
  const parts = cell === null ? null : cellSpec(cell).sumOf;
  return parts === null ? 0 : 1 + Math.max(...parts.map(depth));
}

function ownerOfParts({ cell }: Difference, owners: ReadonlyMap<string, string | null>): string | null {
  const parts = cell === null ? null : cellSpec(cell).sumOf;
  const changed = (parts ?? []).flatMap((id) => (owners.has(id) ? [owners.get(id) ?? null] : []));
  const [first] = changed;
  return first !== undefined && changed.every((owner) => owner === first) ? first : null;
}
