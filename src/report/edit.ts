/** One change of one value of the draft, by its dotted path (`cells.applications.granted.enterprise`). */
export interface Change {
  path: string;
  before: unknown;
  after: unknown;
}

/** One step a person can undo: what it is called, and all it changed. */
export interface Edit {
  /** Names the step in 撤销 and 重做: 「其余填 0（35 格）」. */
  label: string;
  changes: readonly Change[];
}

/** The edit that takes another back. */
export function inverse(edit: Edit): Edit {
  return {
    label: edit.label,
    changes: edit.changes
      .map(({ path, before, after }) => ({ path, before: after, after: before }))
      .reverse(),
  };
}

/** Undo and redo as two piles; the newest step is last. */
export interface History {
  done: readonly Edit[];
  undone: readonly Edit[];
}

/** The history of a report that was just opened: nothing to undo, nothing to redo. */
export const emptyHistory: History = { done: [], undone: [] };

/** Steps kept for undo: far more than a person goes back, and little memory. */
const MOST_STEPS = 500;

/** Adds a step just made; what had been undone can no longer be redone. An edit without changes is no step. */
export function record(history: History, edit: Edit): History {
  const real = edit.changes.filter((change) => !same(change.before, change.after));
  if (real.length === 0) return history;
  return { done: [...history.done, { ...edit, changes: real }].slice(-MOST_STEPS), undone: [] };
}

/** Takes the newest step back: the edit to apply, and the piles after it. null when there is none. */
export function undo(history: History): { edit: Edit; history: History } | null {
  const last = history.done[history.done.length - 1];
  if (!last) return null;
  return {
    edit: inverse(last),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
  };
}

/** Makes the newest undone step again. null when there is none. */
export function redo(history: History): { edit: Edit; history: History } | null {
  const last = history.undone[history.undone.length - 1];
  if (!last) return null;
  return { edit: last, history: { done: [...history.done, last], undone: history.undone.slice(0, -1) } };
}

function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
