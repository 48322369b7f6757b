import { useEffect } from 'react';
import type { CollectionSession } from '../../desk/collection-session';
import { isForField, usePlainKeys } from '../browser/plain-keys';

/** Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z, Ctrl+S, and U for 撤销. Within a field all but Ctrl+S is the browser's. */
export function useDeskKeys({ undo, redo, file }: CollectionSession): void {
  usePlainKeys((key) => {
    if (key === 'u') undo();
    return key === 'u';
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.altKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      const key = `${event.shiftKey ? 'Shift+' : ''}${event.key.toLowerCase()}`;
      if (key === 's') void file.save();
      else if (isForField(event.target)) return;
      else if (key === 'z') undo();
      else if (key === 'y' || key === 'Shift+z') redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo, file]);
}
