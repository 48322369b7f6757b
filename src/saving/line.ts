import type { OpenDocument, Revised } from './document';

/** The simplest possible document, one line of text, for the tests of saving. */
export function createLine(): OpenDocument<Revised & { line: string }, string> {
  let view = { line: '', revision: 0 };
  const listeners = new Set<() => void>();
  return {
    view: () => view,
    value: () => view.line,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(line) {
      if (line !== view.line) view = { line, revision: view.revision + 1 };
      for (const listener of Array.from(listeners)) listener();
    },
  };
}
