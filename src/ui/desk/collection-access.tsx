import { useState } from 'react';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { StateMark } from '../parts/state-mark';
import { useAccess } from '../shell/access-bar';
import shellStyles from '../shell/shell.module.css';
import { useCollections } from './collections-context';

const accessWords = {
  reading: '这份审核正在另一个标签页中使用，这里只能看。',
  taken: '这份审核正在另一个标签页中使用，这里只能看。',
  refused: '这份审核已在另一个标签页中改过，这里没来得及保存的改动没有盖掉那边的，已存进“文件”里的历史版本。',
  removed: '这份审核已在另一个标签页中删除，至少留 7 天，可以恢复。',
  cleared: '本机全部数据已在另一个标签页中清除，这份审核只剩这里看得到的。还要用，请保存到文件。',
} as const;

interface Props {
  session: CollectionSession;
  /** Called after taking it over from another window, as there is a new session now. */
  onTakenOver: () => void;
}

/** Says that another window has the collection, or that it is gone, and what can be done. */
export function CollectionAccess({ session, onTakenOver }: Props) {
  const collections = useCollections();
  const access = useAccess(session);
  const [hasFailed, setFailed] = useState(false);
  if (access === 'writing') return null;
  const act = async () => {
    if (access === 'cleared') {
      await session.file.save();
      return;
    }
    const isBack = access === 'removed';
    const opening = await (isBack ? collections.bringBack(session.id) : collections.takeOver(session.id));
    // If it could not be brought back, this page has the only copy, so it stays shown.
    const stays = !opening.ok && (isBack || opening.failure === 'unsaved');
    setFailed(stays);
    if (!stays) onTakenOver();
  };
  return (
    <div className={`${shellStyles['noticeBox']} ${shellStyles['calm']}`}>
      <StateMark state="warning" />
      <p>
        {accessWords[access]}
        {hasFailed &&
          (access === 'removed'
            ? '没有恢复成。请先用“文件”里的“保存到文件”存一份。'
            : '那个标签页还有内容没有保存上，现在接过来会丢。请到那边看看，再试。')}
      </p>
      <Button size="small" onClick={() => void act()}>
        {access === 'cleared' ? '保存到文件' : access === 'removed' ? '恢复' : '在这里继续'}
      </Button>
    </div>
  );
}
