import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useEditor } from '../../context/editor-context';
import { attachMode, type CellMode } from './cell-mode';

/** The mode of a table's focused cell: chosen as a whole, or being edited. */
export function useCellMode(element: RefObject<HTMLTableElement | null>): RefObject<CellMode | null> {
  const editor = useEditor();
  const mode = useRef<CellMode | null>(null);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const attached = attachMode(element.current);
    mode.current = attached;
    const stop = editor.subscribe(() => attached.settle());
    return () => {
      stop();
      attached.detach();
      mode.current = null;
    };
  }, [editor, element]);
  return mode;
}
