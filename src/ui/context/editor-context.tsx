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

/** Subscribes to changes, called back in the next frame: for everything a keystroke changes besides its own field. */
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
 * A part of the view; the component is drawn again only when that part changes. `select` picks a primitive or
 * something the view keeps between changes; where it makes a new object each time, `isEqual` compares them.
 */
export function useView<T>(select: (view: View) => T, isEqual: IsEqual<T> = Object.is): T {
  const { editor, subscribe } = useOpen();
  return useSelected(editor, subscribe, select, isEqual);
}

/**
 * The same, drawn a frame later: for findings and what follows from them, so that a keystroke is shown first. Actions
 * must read the view itself, which is never behind.
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
    // React calls this several times for one change.
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
