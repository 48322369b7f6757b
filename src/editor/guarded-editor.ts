import type { Draft } from '../report/draft';
import type { Editor } from './editor';
import { valueAt, type DraftPath } from '../report/path';

/** Values in one change: from here on it is a paste, an opened file or a fill, and a snapshot is taken before. */
const BULK = 10;

/** Characters added in one change: from here on a text was pasted or copied, not typed. */
const BULK_LETTERS = 300;

/** The path of last year's reports: a change of one value that is large all the same. */
const IMPORTED = 'lastYear.reports';

interface Guard {
  /** Asked before each change, because another window may have taken over the draft. */
  mayWrite: () => boolean;
  /** Called before a large change, with the draft as it still is and the name of the change. */
  onBulk: (draft: Draft, label: string) => void;
}

/** The same editor, refusing what may not be written and telling of large changes beforehand. */
export function guardedEditor(editor: Editor, { mayWrite, onBulk }: Guard): Editor {
  function isPasted(path: DraftPath, after: unknown): boolean {
    if (typeof after !== 'string' || after.length < BULK_LETTERS) return false;
    const before = valueAt(editor.draft(), path);
    return after.length - (typeof before === 'string' ? before.length : 0) >= BULK_LETTERS;
  }

  return {
    ...editor,
    register(path) {
      const field = editor.register(path);
      const onChange: typeof field.onChange = (event) => {
        // A field may still be shown from when this window had the draft.
        if (!mayWrite()) return Promise.resolve();
        const { value } = event.target as { value?: unknown };
        if (isPasted(path, value)) onBulk(editor.draft(), '粘贴文字');
        return field.onChange(event);
      };
      return { ...field, onChange };
    },
    change(label, changes) {
      if (!mayWrite()) return;
      const isBulk = ({ path, after }: (typeof changes)[number]) =>
        path === IMPORTED || isPasted(path, after);
      if (changes.length >= BULK || changes.some(isBulk)) onBulk(editor.draft(), label);
      editor.change(label, changes);
    },
    note: (path, after) => mayWrite() && editor.note(path, after),
    undo: () => mayWrite() && editor.undo(),
    redo: () => mayWrite() && editor.redo(),
  };
}
