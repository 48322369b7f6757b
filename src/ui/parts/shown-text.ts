import { useCallback, useLayoutEffect, useRef } from 'react';
import { valueAt } from '../../report/path';
import { useEditor } from '../context/editor-context';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps a worked-out text in a field as long as the draft holds none of its own there (null), so that the writer
 * can begin to change it where it stands. The first key makes it the draft's. `shown` undefined: a plain field.
 * Returns what the field's ref must be called with as well.
 */
export function useShownText(name: string, shown: string | undefined): (control: TextControl | null) => void {
  const editor = useEditor();
  const control = useRef<TextControl | null>(null);

  useLayoutEffect(() => {
    if (shown === undefined) return undefined;
    // Whenever the program changes any value, the form empties each field whose value is null.
    const show = () => {
      const field = control.current;
      if (field && valueAt(editor.draft(), name) === null && field.value !== shown) field.value = shown;
    };
    show();
    return editor.subscribe(show);
  }, [editor, name, shown]);

  return useCallback((element: TextControl | null) => {
    control.current = element;
  }, []);
}
