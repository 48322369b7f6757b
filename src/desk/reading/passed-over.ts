let words = '';
const listeners = new Set<() => void>();

/** A sentence on the files of the last folder that were not looked at; empty for none. */
export const passedOver = (): string => words;

/** Says so; an empty text once somebody has seen it. */
export function passOver(next: string): void {
  words = next;
  for (const listener of listeners) listener();
}

/** Calls back when that sentence changes; returns the way to stop. */
export function followPassedOver(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
