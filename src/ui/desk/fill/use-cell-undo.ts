import { useLayoutEffect } from 'react';
import type { Editor } from '../../../editor/editor';
import { listen } from '../../browser/listen';
import { cellInput } from '../../grid/cells/cell-elements';

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z within a cell: all typing in one is a step, as in Excel. Elsewhere they are the desk's. */
export function useCellUndo(editor: Editor): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || cellInput(event.target) === null) return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = `${event.shiftKey ? 'Shift+' : ''}${event.key.toLowerCase()}`;
      if (key === 'z') editor.undo();
      else if (key === 'y' || key === 'Shift+z') editor.redo();
      else return;
      event.preventDefault();
    };
    return listen(document, { keydown: onKeyDown });
  }, [editor]);
}
