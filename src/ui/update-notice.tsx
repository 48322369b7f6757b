import { useState, useSyncExternalStore } from 'react';
import type { Updates } from '../offline/updates';
import { Button } from './parts/button';
import { useDesk } from './context/desk-context';
import { useWorkspace } from './context/workspace-context';
import styles from './update-notice.module.css';

/** Asks before a newer version of the program replaces this one, so that nobody is interrupted and nothing is lost. */
export function UpdateNotice({ updates }: { updates: Updates }) {
  const isReady = useSyncExternalStore(updates.subscribe, updates.isReady);
  const workspace = useWorkspace();
  const desk = useDesk();
  const [state, setState] = useState<'asked' | 'saving' | 'unsaved' | 'later'>('asked');
  const saveAndRefresh = async () => {
    setState('saving');
    await Promise.all([workspace.session()?.autosave.flush(), desk.loaded()?.session()?.autosave.flush()]);
    if (workspace.isAtRisk() || desk.loaded()?.isAtRisk()) setState('unsaved');
    else updates.apply();
  };
  return (
    <output className={styles['corner']} aria-label="程序更新">
      {isReady && state !== 'later' && (
        <div className={styles['notice']}>
          <p>
            {state === 'unsaved' ? (
              '写的内容没有保存上，所以没有刷新。请先用“文件”里的“保存到文件”存一份，再试。'
            ) : (
              <>
                <b>有新版本，保存后刷新。</b>报告和审核会先保存；一份报告里没存为文件的审核意见会清空。
              </>
            )}
          </p>
          <p className={styles['acts']}>
            <Button size="small" disabled={state === 'saving'} onClick={() => void saveAndRefresh()}>
              保存后刷新
            </Button>
            <Button size="small" look="quiet" onClick={() => setState('later')}>
              以后再说
            </Button>
          </p>
        </div>
      )}
    </output>
  );
}
