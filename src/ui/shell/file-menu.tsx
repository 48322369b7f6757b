import { useEffect, useId, useRef, useState } from 'react';
import type { Session } from '../../editor/session';
import { browserDisk } from '../../storage/disk-file';
import { useEditor } from '../context/editor-context';
import { Icon } from '../parts/icon';
import { checkHref, historyHref, homeHref, useRoute } from '../route';
import styles from './band.module.css';

/** 文件: what can be done with the report as a whole. On phones also 撤销 and 重做, for which the band has no room. */
export function FileMenu({
  undoLabel,
  redoLabel,
  session,
  onOpenFile,
}: {
  undoLabel: string | null;
  redoLabel: string | null;
  session: Session;
  onOpenFile: () => void;
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const editor = useEditor();
  const route = useRoute();

  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const choose = (act: () => void) => () => {
    setOpen(false);
    button.current?.focus();
    act();
  };

  return (
    <div
      ref={box}
      className={styles['menu']}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles['tool']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        文件
        <Icon name="down" />
      </button>
      <ul id={id} className={styles['items']} hidden={!open}>
        <li className={styles['narrow']}>
          <button
            type="button"
            className={styles['item']}
            disabled={undoLabel === null}
            onClick={choose(() => editor.undo())}
          >
            撤销{undoLabel === null ? '' : `：${undoLabel}`}
          </button>
        </li>
        <li className={styles['narrow']}>
          <button
            type="button"
            className={styles['item']}
            disabled={redoLabel === null}
            onClick={choose(() => editor.redo())}
          >
            重做{redoLabel === null ? '' : `：${redoLabel}`}
          </button>
        </li>
        <li>
          <button type="button" className={styles['item']} onClick={choose(() => void session.file.save())}>
            保存到文件<kbd>Ctrl+S</kbd>
          </button>
        </li>
        {browserDisk.canPick() && (
          <li>
            <button
              type="button"
              className={styles['item']}
              onClick={choose(() => void session.file.save(true))}
            >
              另存为…
            </button>
          </li>
        )}
        <li>
          <button type="button" className={styles['item']} onClick={choose(onOpenFile)}>
            打开报告文件…
          </button>
        </li>
        {route.page === 'report' && (
          <li>
            <a
              className={styles['item']}
              href={checkHref(route.draftId, 'returned')}
              onClick={() => setOpen(false)}
            >
              退回修改…
            </a>
          </li>
        )}
        <li>
          <a className={styles['item']} href={historyHref(session.id)}>
            历史版本
          </a>
        </li>
        <li>
          <a className={styles['item']} href={homeHref}>
            回到首页
          </a>
        </li>
      </ul>
    </div>
  );
}
