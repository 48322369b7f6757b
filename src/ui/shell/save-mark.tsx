import { useSyncExternalStore } from 'react';
import type { SaveState } from '../../saving/autosave';
import type { Keeping } from '../../saving/keeping';
import { useAccess } from './access-bar';
import { useFileState } from './use-file-state';
import { Icon, type IconName } from '../parts/icon';
import { timeWords, useNow } from '../browser/now';
import { useWorkspace } from '../context/workspace-context';
import styles from './band.module.css';

/** The state of saving; the component is drawn again when it changes. */
export function useSaveState({ autosave }: Pick<Keeping<unknown>, 'autosave'>): SaveState {
  return useSyncExternalStore(autosave.subscribe, autosave.state);
}

/** Whether everything is saved, and when it was. Not read out: trouble is, by the notice below the band. */
export function SaveMark({
  session,
}: {
  session: Pick<Keeping<unknown>, 'autosave' | 'file' | 'access' | 'onAccess'>;
}) {
  const state = useSaveState(session);
  const now = useNow();
  const inMemory = useWorkspace().health.closed !== null;
  const readOnly = useAccess(session) !== 'writing';
  const { news } = useFileState(session);
  const inFile = news?.kind === 'saved' ? '已存到文件' : null;
  const [icon, words] = readOnly ? (['alert', '只能看'] as const) : markOf(state, inMemory, now);
  const trouble = icon === 'alert';
  return (
    <span className={[styles['saved'], trouble ? styles['unsaved'] : ''].join(' ')} data-save={state.kind}>
      <Icon name={inFile === null ? icon : 'tick'} />
      {inFile === null && words}
      <output>{inFile}</output>
    </span>
  );
}

function markOf(state: SaveState, inMemory: boolean, now: Date): [IconName, string] {
  if (state.kind === 'failed') return ['alert', '没有保存上'];
  if (inMemory) return ['alert', '没有存到电脑'];
  if (state.kind === 'saving') return ['wait', '正在保存…'];
  return ['tick', `已保存 ${timeWords(state.savedAt ?? '', now)}`];
}
