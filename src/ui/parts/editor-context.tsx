import { createContext, useCallback, useContext, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Editor, View } from '../../editor/editor';

const EditorContext = createContext<Editor | null>(null);

/** Everything below writes and shows this one open report. */
export function EditorProvider({ editor, children }: { editor: Editor; children: ReactNode }) {
  return <EditorContext.Provider value={editor}>{children}</EditorContext.Provider>;
}

/** The open report's editor. Throws outside an EditorProvider. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('No report is open here');
  return editor;
}

/**
 * A piece of the view, drawn again only when that piece changes. `select` picks a primitive or something the
 * view keeps between changes; where it makes a new object each time, `isEqual` says when it is the same.
 */
export function useView<T>(
  select: (view: View) => T,
  isEqual: (left: T, right: T) => boolean = Object.is,
): T {
  const editor = useEditor();
  const last = useRef<{ value: T } | null>(null);
  const snapshot = (): T => {
    const value = select(editor.view());
    if (last.current && isEqual(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  };
  const subscribe = useCallback((listener: () => void) => editor.subscribe(listener), [editor]);
  return useSyncExternalStore(subscribe, snapshot);
}
