import type { ReactNode } from 'react';
import { Button, IconButton } from '../../parts/button';
import { useEditor, useView } from '../../context/editor-context';
import type { Done } from '../../context/tell-done';
import styles from './done-bar.module.css';

/** What was just done to a whole section. */
export interface SectionDone extends Done {
  /** Another way to insert what was pasted; the paste is undone first. */
  otherwise?: { name: string; act: () => void };
}

/** One line on what was done to a whole section, with a button to undo it. Disappears with the next change. */
export function DoneBar({ done, onClose }: { done: SectionDone | null; onClose: () => void }) {
  const editor = useEditor();
  const undoLabel = useView((view) => view.undoLabel);
  const shown = done !== null && done.label === undoLabel ? done : null;
  const undo = (then?: () => void) => {
    editor.undo();
    onClose();
    then?.();
  };
  let body: ReactNode = null;
  if (shown) {
    const { words, otherwise } = shown;
    body = (
      <div className={styles['bar']}>
        <p>{words}</p>
        <Button edits size="small" onClick={() => undo()}>
          撤销
        </Button>
        {otherwise && (
          <Button edits size="small" onClick={() => undo(otherwise.act)}>
            {otherwise.name}
          </Button>
        )}
        <IconButton icon="close" label="知道了" onClick={onClose} />
      </div>
    );
  }
  return <output className={styles['place']}>{body}</output>;
}
