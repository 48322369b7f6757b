import { useState, useSyncExternalStore } from 'react';
import type { Session } from '../../editor/session';
import type { Access } from '../../saving/keeping';
import { Button } from '../parts/button';
import { StateMark } from '../parts/state-mark';
import { useWorkspace } from '../context/workspace-context';
import { historyHref } from '../route';
import { useFileState } from './use-file-state';
import styles from './shell.module.css';

/** Whether this window may write the draft; the component is drawn again when that changes. */
export function useAccess({ access, onAccess }: Pick<Session, 'access' | 'onAccess'>): Access {
  return useSyncExternalStore(onAccess, access);
}

const UNSAVED =
  '那个标签页还有内容没有保存上，现在接过来会丢。请到那边看看，先“保存到文件”，或关掉那个标签页再试。';

/** Says that another window has the draft, and takes it over. Read out when it appears. */
export function AccessBar({ session, onTakenOver }: { session: Session; onTakenOver: () => void }) {
  const access = useAccess(session);
  const workspace = useWorkspace();
  const [state, setState] = useState<'idle' | 'asking' | 'unsaved'>('idle');
  const takeOver = async () => {
    setState('asking');
    const result = await workspace.takeOver(session.id);
    setState(!result.ok && result.failure === 'unsaved' ? 'unsaved' : 'idle');
    if (result.ok || result.failure !== 'unsaved') onTakenOver();
  };
  if (access === 'writing') return null;
  if (access === 'removed') return <RemovedBar session={session} onTakenOver={onTakenOver} />;
  if (access === 'cleared') return <ClearedBar session={session} />;
  return (
    <div className={`${styles['noticeBox']} ${styles['calm']}`}>
      <StateMark state="warning" />
      <p>
        {access === 'refused' ? (
          <>
            这份报告已在另一个标签页中编辑，这里没来得及保存的改动没有盖掉那边的，已存进
            <a href={historyHref(session.id)}>历史版本</a>。
          </>
        ) : (
          '这份报告正在另一个标签页中编辑，这里只能看。'
        )}
        {state === 'unsaved' && ` ${UNSAVED}`}
      </p>
      <Button size="small" disabled={state === 'asking'} onClick={() => void takeOver()}>
        {state === 'asking' ? '正在等那边保存…' : '在这里继续编辑'}
      </Button>
    </div>
  );
}

function RemovedBar({ session, onTakenOver }: { session: Session; onTakenOver: () => void }) {
  const workspace = useWorkspace();
  const [failed, setFailed] = useState(false);
  const bringBack = async () => {
    const opening = await workspace.bringBack(session.id);
    if (opening.ok) onTakenOver();
    else setFailed(true);
  };
  return (
    <div className={styles['noticeBox']}>
      <StateMark state="error" />
      <p>
        这份报告已在另一个标签页中删除，放在首页的“已删除的报告”里，至少留 7 天，可以恢复。
        {session.unsavedAtRemoval() && '这里还没保存上的改动也留着，恢复时一起补回。'}
        {failed && ' 没有恢复成。请先用“文件”里的“保存到文件”存一份。'}
      </p>
      <Button size="small" onClick={() => void bringBack()}>
        恢复
      </Button>
    </div>
  );
}

function ClearedBar({ session }: { session: Session }) {
  useFileState(session);
  const inFile = session.file.isCurrent();
  return (
    <div className={styles['noticeBox']}>
      <StateMark state="error" />
      <p>
        本机全部数据已在另一个标签页中清除，
        {inFile
          ? '这份报告已存到文件，离开本页也还在那里。'
          : '这份报告只剩这里看得到的，离开本页就没有了。还要用，请保存到文件。'}
      </p>
      <Button size="small" onClick={() => void session.file.save()}>
        保存到文件
      </Button>
    </div>
  );
}
