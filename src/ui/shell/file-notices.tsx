import type { Keeping } from '../../saving/keeping';
import { Button } from '../parts/button';
import { timeWords, useNow } from '../browser/now';
import { StateMark } from '../parts/state-mark';
import { useAccess } from './access-bar';
import styles from './shell.module.css';
import { useFileState } from './use-file-state';

const troubles = {
  denied: '浏览器没有得到允许。请再点一次“保存到文件”并选允许，或者另存为别的文件。',
  gone: '它不在原来的地方了，可能被移走、改名或者删除，或者 U 盘已拔下。请另存为别的文件，或者放回去再存。',
  failed: '文件可能正被别的程序占用，或者磁盘写不进去。请另存为别的文件。',
} as const;

/** Says that 保存到文件 did not work, and what to do. */
export function FileTrouble({ session }: { session: Pick<Keeping<unknown>, 'file'> }) {
  const { news } = useFileState(session);
  if (!news || news.kind === 'saved') return null;
  return (
    <div className={styles['noticeBox']}>
      <StateMark state="error" />
      <p>
        没有存到“{news.name}”：{troubles[news.kind]}
      </p>
      <Button size="small" onClick={() => void session.file.save(true)}>
        另存为…
      </Button>
    </div>
  );
}

/** A download may fail without the page knowing, so this asks until the writer says that the file is there. */
export function FileHandedOver({ session }: { session: Pick<Keeping<unknown>, 'file'> }) {
  const { handedOver } = useFileState(session);
  if (!handedOver) return null;
  const isReport = handedOver.name !== null;
  return (
    <div className={`${styles['noticeBox']} ${styles['calm']} ${styles['twoActs']}`}>
      <StateMark state="warning" />
      <p>
        {isReport ? '文件' : '送审版'}
        已交给浏览器下载，看到了吗？浏览器可能拦下或者取消下载，到“下载”文件夹里看一眼。
      </p>
      <Button size="small" look="quiet" onClick={() => void session.file.save()}>
        {isReport ? '再下载一次' : '没有，保存到文件'}
      </Button>
      <Button size="small" onClick={() => session.file.seen()}>
        看到了
      </Button>
    </div>
  );
}

/** A reminder after seven days without a copy on disk; can be put off for seven more. */
export function FileReminder({
  session,
  what = '报告',
}: {
  session: Pick<Keeping<unknown>, 'file' | 'access' | 'onAccess'>;
  /** What is kept: 报告, 审核. */
  what?: string;
}) {
  const { isDue, savedAt, handedOver } = useFileState(session);
  const access = useAccess(session);
  const now = useNow();
  if (!isDue || handedOver || access !== 'writing') return null;
  return (
    <div className={`${styles['noticeBox']} ${styles['calm']} ${styles['twoActs']}`}>
      <StateMark state="warning" />
      <p>
        {savedAt
          ? `上次保存到文件是 ${timeWords(savedAt, now, '今天 ')}，之后的改动只在这个浏览器里。`
          : `这份${what}写了一个多星期，还只在这个浏览器里。`}
        浏览器清理、电脑故障时，只有文件还在。
      </p>
      <Button size="small" look="quiet" onClick={() => session.file.remindLater()}>
        以后再说
      </Button>
      <Button size="small" onClick={() => void session.file.save()}>
        保存到文件
      </Button>
    </div>
  );
}
