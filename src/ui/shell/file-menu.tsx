import type { Session } from '../../editor/session';
import { browserDisk } from '../../storage/disk-file';
import { useEditor } from '../context/editor-context';
import { BandMenu } from './band-menu';
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
  const editor = useEditor();
  const route = useRoute();
  return (
    <BandMenu name="文件">
      {(choose, close) => (
        <>
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
              <a className={styles['item']} href={checkHref(route.draftId, 'returned')} onClick={close}>
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
        </>
      )}
    </BandMenu>
  );
}
