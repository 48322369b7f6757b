import type { StorageFailure } from '../../storage/draft-store';
import type { StorageHealth } from '../../storage/open-store';
import type { Keeping } from '../../saving/keeping';
import { Button } from '../parts/button';
import { StateMark } from '../parts/state-mark';
import { closedWords } from '../words/storage-words';
import { useWorkspace } from '../context/workspace-context';
import { useSaveState } from './save-mark';
import styles from './shell.module.css';

/** A sentence for each failure but `conflict`, which AccessBar tells. */
const sentences: Record<Exclude<StorageFailure, 'conflict'>, string> = {
  full: '这台电脑给浏览器的空间满了，刚才的改动没有保存上。程序会不断重试；请先保存到文件，再清理磁盘。',
  newer:
    '另一个标签页里打开了更新的年报助手，这个旧版本存不进去了，刚才的改动没有保存上。请先保存到文件，再用新版打开。',
  unavailable: '浏览器没有接受保存，刚才的改动没有保存上。程序会不断重试；请先保存到文件。',
};

function wordsOf(failure: StorageFailure | null, health: StorageHealth): string | null {
  if (failure === 'conflict') return null;
  return failure ? sentences[failure] : closedWords(health);
}

/** Says that saving fails, and offers to save to a file. Read out once, when it appears. */
export function SaveNotice({ session }: { session: Pick<Keeping<unknown>, 'autosave' | 'file'> }) {
  const state = useSaveState(session);
  const { health } = useWorkspace();
  const words = wordsOf(state.failure, health);
  if (words === null) return null;
  return (
    <div className={styles['noticeBox']}>
      <StateMark state="error" />
      <p>{words}</p>
      <Button size="small" onClick={() => void session.file.save()}>
        保存到文件
      </Button>
    </div>
  );
}
