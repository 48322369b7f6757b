import { elapsedFrom, lookedAt } from './elapsed';

/** What thinning needs to know of a snapshot. */
interface Kept {
  /** ISO time. */
  at: string;
  bytes: number;
}

/** Snapshots: this many of the newest stay whatever their times, because a clock may have been set back. */
const NEWEST = 12;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Of older ones the last of each hour stays for a day, then the last of each day, then the last of each week. */
const SPANS = [
  { upTo: DAY_MS, one: HOUR_MS },
  { upTo: 30 * DAY_MS, one: DAY_MS },
  { upTo: Infinity, one: 7 * DAY_MS },
] as const;

/** Limit for all snapshots of a draft. It only matters for drafts of megabytes: one of the usual size takes 60 KB. */
const MOST_BYTES = 24_000_000;
/** Snapshots kept of one draft. */
const MOST = 60;

/** How long before the newest each was taken, in ms, as far as a clock that may have been set can be trusted. */
function agesOf(snapshots: readonly Kept[]): number[] {
  let elapsed = elapsedFrom(NaN);
  const since = Array.from(snapshots)
    .reverse()
    .map(({ at }) => (elapsed = lookedAt(elapsed, Date.parse(at))).ms)
    .reverse();
  return since.map((ms) => (since[0] ?? 0) - ms);
}

/**
 * Which snapshots of a draft need not be kept any longer. `snapshots` stand newest first, in the order they were
 * taken; the newest always stays.
 */
export function toThinOut<T extends Kept>(snapshots: readonly T[]): T[] {
  const ages = agesOf(snapshots);
  let newer = '';
  let bytes = 0;
  let count = 0;
  return snapshots.filter((snapshot, index) => {
    const time = Date.parse(snapshot.at);
    const { one } = SPANS.find(({ upTo }) => (ages[index] ?? 0) <= upTo) ?? SPANS[2];
    const span = `${one} ${Math.floor(time / one)}`;
    // Compared with the next newer one only: if the clock was set back, the same hour comes twice and counts twice.
    const isFirst = span !== newer;
    newer = span;
    const isWanted = index === 0 || ((index < NEWEST || isFirst) && count < MOST);
    if (!isWanted || (index > 0 && bytes + snapshot.bytes > MOST_BYTES)) return true;
    bytes += snapshot.bytes;
    count++;
    return false;
  });
}
