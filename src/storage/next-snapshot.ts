import { bytesOf, type SnapshotEntry } from './draft-store';
import { toThinOut } from './thinning';

/** The newest snapshot as it is kept. */
interface Taken {
  draftId: string;
  /** ISO time. */
  at: string;
  why: unknown;
  text: string;
}

/**
 * The snapshot a text becomes, and those that need not be kept any longer beside it. `kept` are the draft's so far,
 * newest first. Numbers go on from the newest, so that none is given twice.
 */
export function nextSnapshot(
  kept: readonly SnapshotEntry[],
  { draftId, at, why, text }: Taken,
): { entry: SnapshotEntry; out: SnapshotEntry[] } {
  const entry = { draftId, number: (kept[0]?.number ?? 0) + 1, at, why, bytes: bytesOf(text) };
  return { entry, out: toThinOut([entry, ...kept]) };
}
