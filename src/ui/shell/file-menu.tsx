import type { Session } from '../../editor/session';
import { useEditor } from '../context/editor-context';
import { BandMenu } from './band-menu';
import { FileItems } from './file-items';
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
          <FileItems
            undoLabel={undoLabel}
            redoLabel={redoLabel}
            undo={() => editor.undo()}
            redo={() => editor.redo()}
            isRedoInBand
            file={session.file}
            choose={choose}
          />
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
