import { cellSpec } from '../format/form';
import type { CellId } from '../format/table';
import type { Remark } from '../report/draft';
import type { Difference } from '../report/compare-reports';
import { fitOf, scopeOf, type Scope } from './remark-scope';

interface ScopedRemark {
  id: string;
  scope: Scope;
}

/** The remarks that fit best, and equally well; none where none fits. */
function bestFits(remarks: readonly ScopedRemark[], difference: Difference): string[] {
  const fits = remarks.map(({ id, scope }) => ({ id, fit: fitOf(scope, difference) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  return fits.filter(({ fit }) => fit === best && fit > 0).map(({ id }) => id);
}

/**
 * The remarks each difference may belong to, by the differences' ids: the one `chosen` by hand (empty for none),
 * else those whose words name its place best. A sum goes where the changed numbers went that it adds up.
 */
export function candidatesOf(
  remarks: readonly Remark[],
  differences: readonly Difference[],
  chosen: Readonly<Record<string, string>> = {},
): Map<string, readonly string[]> {
  const scoped = remarks.map((remark) => ({ id: remark.id, scope: scopeOf(remark) }));
  const known = new Set(remarks.map(({ id }) => id));
  const candidates = new Map<string, readonly string[]>();
  const inOrder = [...differences].sort((one, other) => depth(one.cell) - depth(other.cell));
  for (const difference of inOrder) {
    const byHand = chosen[difference.id];
    const ofParts = partsOf(difference).flatMap((part) => candidates.get(part) ?? []);
    if (byHand === '') candidates.set(difference.id, []);
    else if (byHand !== undefined && known.has(byHand)) candidates.set(difference.id, [byHand]);
    else
      candidates.set(
        difference.id,
        ofParts.length > 0 ? [...new Set(ofParts)] : bestFits(scoped, difference),
      );
  }
  return candidates;
}

/** The remark each difference belongs to, where that is certain; null where none is meant, or several may be. */
export function ownersOf(...source: Parameters<typeof candidatesOf>): Map<string, string | null> {
  return new Map(
    Array.from(candidatesOf(...source), ([id, [only, second]]) => [
      id,
      second === undefined ? (only ?? null) : null,
    ]),
  );
}

function partsOf({ cell }: Difference): readonly CellId[] {
  return (cell === null ? null : cellSpec(cell).sumOf) ?? [];
}

/** Sums of sums come after the sums, and these after what is typed. */
function depth(cell: CellId | null): number {
  const parts = cell === null ? null : cellSpec(cell).sumOf;
  return parts === null ? 0 : 1 + Math.max(...parts.map(depth));
}
