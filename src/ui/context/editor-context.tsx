import { createContext, useContext, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Form } from '../../format/form';
import { REST_MS } from '../../editor/endless';
import type { Editor, View } from '../../editor/editor';
import { afterPaint } from '../browser/after-paint';

interface Open {
  editor: Editor;
  /** Calls back after every change, at once. */
  subscribe: Editor['subscribe'];
  /** Calls back once the page shows the change itself; in a text far longer than a report once writing rests. */
  follow: Editor['subscribe'];
}

const EditorContext = createContext<Open | null>(null);

/** Everything below writes and shows this one open report. */
export function EditorProvider({ editor, children }: { editor: Editor; children: ReactNode }) {
  const open = useMemo((): Open => {
    const subscribe = (listener: () => void) => editor.subscribe(listener);
    const rest = () => (editor.view().endless ? REST_MS : 0);
    return { editor, subscribe, follow: afterPaint(subscribe, rest) };
  }, [editor]);
  return <EditorContext.Provider value={open}>{children}</EditorContext.Provider>;
}

/** The open report's editor. Throws outside an EditorProvider. */
export function useEditor(): Editor {
  return useOpen().editor;
}

/** Watches the open report from the next frame on: for what follows from a key rather than being it. */
export function useFollow(): Editor['subscribe'] {
  return useOpen().follow;
}

function useOpen(): Open {
  const open = useContext(EditorContext);
  if (!open) throw new Error('No report is open here');
  return open;
}

type IsEqual<T> = (left: T, right: T) => boolean;

/**
 * A piece of the view, drawn again only when that piece changes. `select` picks a primitive or something the
 * view keeps between changes; where it makes a new object each time, `isEqual` says when it is the same.
 */
export function useView<T>(select: (view: View) => T, isEqual: IsEqual<T> = Object.is): T {
  const { editor, subscribe } = useOpen();
  return useSelected(editor, subscribe, select, isEqual);
}

/**
 * The same, drawn in the frame after: findings and what is made of them. A key is seen first and judged then.
 * Whatever is done about them reads the view itself, which is never behind.
 */
export function useFollowingView<T>(select: (view: View) => T, isEqual: IsEqual<T> = Object.is): T {
  const { editor, follow } = useOpen();
  return useSelected(editor, follow, select, isEqual);
}

function useSelected<T>(
  editor: Editor,
  subscribe: Editor['subscribe'],
  select: (view: View) => T,
  isEqual: IsEqual<T>,
): T {
  const last = useRef<{ view: View; select: (view: View) => T; value: T } | null>(null);
  const snapshot = (): T => {
    const view = editor.view();
    const known = last.current;
    // React asks several times a change.
    if (known?.view === view && known.select === select) return known.value;
    const found = select(view);
    const value = known && isEqual(known.value, found) ? known.value : found;
    last.current = { view, select, value };
    return value;
  };
  return useSyncExternalStore(subscribe, snapshot);
}

/** The national form the open report is written on. */
export function useReportForm(): Form {
  return useView(({ report }) => report.form);
}
