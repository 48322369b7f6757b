let passed = 0;
const listeners = new Set<() => void>();

/** How many files of the last folder were not looked at, because no report has such an ending. */
export const passedOver = (): number => passed;

/** Says how many those are; 0 once somebody has seen it. */
export function passOver(count: number): void {
  passed = count;
  for (const listener of listeners) listener();
}

/** Calls back when that number changes; returns the way to stop. */
export function followPassedOver(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
