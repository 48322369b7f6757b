import type { Session } from '../../editor/session';
import { useEditor, useFollowingView } from '../context/editor-context';
import { Icon } from '../parts/icon';
import { useAccess } from './access-bar';
import { Band } from './band';
import styles from './band.module.css';
import { DaysLeft } from './days-left';
import { FileMenu } from './file-menu';
import { yearWord } from '../words/year-word';
import { SaveMark } from './save-mark';

/** The band of an open report: whose it is, 撤销 and 重做 named for their steps, 文件, saving, days left. */
export function ReportBand({ session, onOpenFile }: { session: Session; onOpenFile: () => void }) {
  const editor = useEditor();
  const agency = useFollowingView((view) => view.report.agency);
  const year = useFollowingView((view) => view.report.year);
  const readOnly = useAccess(session) !== 'writing';
  const undoLabel = useFollowingView((view) => (readOnly ? null : view.undoLabel));
  const redoLabel = useFollowingView((view) => (readOnly ? null : view.redoLabel));
  return (
    <Band inReport>
      <p className={`${styles['title']} ${styles['wide']}`}>
        <b>{agency || '（机关全称未填）'}</b>
        {yearWord(year)}政府信息公开工作年度报告
      </p>
      <div className={styles['tools']}>
        <button
          type="button"
          className={`${styles['tool']} ${styles['wide']}`}
          disabled={undoLabel === null}
          title={undoLabel === null ? '没有可撤销的改动' : `撤销：${undoLabel}（Ctrl+Z）`}
          onClick={() => editor.undo()}
        >
          <Icon name="undo" />
          撤销
        </button>
        <button
          type="button"
          className={`${styles['tool']} ${styles['wide']}`}
          disabled={redoLabel === null}
          title={redoLabel === null ? '没有可重做的改动' : `重做：${redoLabel}（Ctrl+Y）`}
          onClick={() => editor.redo()}
        >
          <Icon name="redo" />
          重做
        </button>
        <FileMenu undoLabel={undoLabel} redoLabel={redoLabel} session={session} onOpenFile={onOpenFile} />
        <i className={styles['rule']} />
        <SaveMark session={session} />
        <DaysLeft />
      </div>
    </Band>
  );
}
