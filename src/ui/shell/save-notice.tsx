import type { StorageFailure } from '../../storage/draft-store';
import type { Session } from '../../editor/session';
import { Button } from '../parts/button';
import { useEditor } from '../parts/editor-context';
import { StateMark } from '../parts/state-mark';
import { useWorkspace } from '../parts/workspace-context';
import { useSaveState } from './save-mark';
import styles from './shell.module.css';
import { saveToFile } from './save-to-file';

/** A conflict is told by the bar of the other window. */
const sentences: Record<Exclude<StorageFailure, 'conflict'>, string> = {
  full: '这台电脑给浏览器的空间满了，刚才的改动没有保存上。程序会不断重试；请先保存到文件，再清理磁盘。',
  unavailable: '浏览器没有接受保存，刚才的改动没有保存上。程序会不断重试；请先保存到文件。',
};

const inMemory =
  '这个浏览器不让网页保存内容（可能是无痕窗口，或设置里禁止了网站数据）。关掉本页，写的内容就没有了：请随时保存到文件。';

function wordsOf(failure: StorageFailure | null, isInMemory: boolean): string | null {
  if (failure === 'conflict') return null;
  if (failure) return sentences[failure];
  return isInMemory ? inMemory : null;
}

/** Says plainly when what is written is not kept, and offers the file on disk. Read out once, when it appears. */
export function SaveNotice({ session }: { session: Session }) {
  const state = useSaveState(session);
  const { place } = useWorkspace();
  const editor = useEditor();
  const words = wordsOf(state.failure, place === 'memory');
  if (words === null) return null;
  return (
    <div className={styles['noticeBox']}>
      <StateMark state="error" />
      <p>{words}</p>
      <Button size="small" onClick={() => saveToFile(editor)}>
        保存到文件
      </Button>
    </div>
  );
}
