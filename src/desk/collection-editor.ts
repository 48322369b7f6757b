import type { Collection } from '../collection/collection';
import type { Step } from '../collection/commands';

/** What pages show of the open collection, besides what is worked out from it. */
export interface CollectionView {
  collection: Collection;
  undoLabel: string | null;
  redoLabel: string | null;
  /** Grows with every change. */
  revision: number;
}

/** The one open collection: one plain value, changed by steps that can be taken back. */
export interface CollectionEditor {
  view: () => CollectionView;
  /** Calls back after every change; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  perform: (step: Step) => void;
  undo: () => void;
  redo: () => void;
}

interface Done {
  label: string;
  joins: string | undefined;
  before: Collection;
  after: Collection;
}

/** Undo steps kept. Each holds a whole value, but they share what did not change, so that this takes little memory. */
const MOST_STEPS = 500;

/** Opens a collection for changing. */
export function createCollectionEditor(initial: Collection): CollectionEditor {
  let collection = initial;
  let done: readonly Done[] = [];
  let undone: readonly Done[] = [];
  let revision = 0;
  let view: CollectionView | null = null;
  const listeners = new Set<() => void>();

  function become(next: Collection): void {
    collection = next;
    revision++;
    view = null;
    for (const listener of Array.from(listeners)) listener();
  }

  return {
    view: () =>
      (view ??= {
        collection,
        undoLabel: done[done.length - 1]?.label ?? null,
        redoLabel: undone[undone.length - 1]?.label ?? null,
        revision,
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    perform({ label, joins, apply }) {
      const before = collection;
      const after = apply(before);
      if (after === before) return;
      const last = done[done.length - 1];
      const isOneStep = joins !== undefined && last?.joins === joins && undone.length === 0;
      const kept = isOneStep ? done.slice(0, -1) : done.slice(1 - MOST_STEPS);
      done = [...kept, { label, joins, before: isOneStep ? last.before : before, after }];
      undone = [];
      become(after);
    },
    undo() {
      const last = done[done.length - 1];
      if (!last) return;
      done = done.slice(0, -1);
      undone = [...undone, last];
      become(last.before);
    },
    redo() {
      const last = undone[undone.length - 1];
      if (!last) return;
      undone = undone.slice(0, -1);
      done = [...done, last];
      become(last.after);
    },
  };
}
