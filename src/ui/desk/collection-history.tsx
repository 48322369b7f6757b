import { useEffect, useState } from 'react';
import { withLaterFiles } from '../../collection/arriving';
import type { CollectionSession } from '../../desk/collection-session';
import type { SnapshotListing } from '../../saving/snapshots';
import { timeWords, useNow } from '../browser/now';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Trouble } from '../parts/trouble';
import { reasonWords } from '../words/snapshot-words';
import { useCollections } from './collections-context';
import styles from './desk.module.css';

/** 历史版本: what the collection was like before; going back to one is a step that can be undone. */
export function CollectionHistory({ session, onClose }: { session: CollectionSession; onClose: () => void }) {
  const collections = useCollections();
  const now = useNow();
  const [listed, setListed] = useState<readonly SnapshotListing[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void collections.snapshots(session.id).then((list) => {
      if (!wanted) return;
      setListed(list.ok ? list.value : []);
      if (!list.ok) setTrouble('浏览器没有让本页读取历史版本。请刷新本页再试。');
    });
    return () => {
      wanted = false;
    };
  }, [collections, session]);
  const restore = async ({ number, at }: SnapshotListing) => {
    const collection = await collections.readSnapshot(session.id, number);
    if (collection === null) {
      setTrouble('这一份读不出来了。');
      return;
    }
    session.restore(
      withLaterFiles(collection, session.view().collection),
      `恢复到 ${timeWords(at, now, '今天 ')}`,
    );
    onClose();
  };
  return (
    <Dialog
      title="历史版本"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          关闭
        </Button>
      }
    >
      <p>名册、状态、勾选和意见回到那时；收到的文件都还在。恢复以后可以撤销。</p>
      <Trouble words={trouble} />
      {listed?.length === 0 && <p>还没有历史版本。</p>}
      <ul className={styles['files']}>
        {(listed ?? []).map((listing) => (
          <li key={listing.number}>
            <span>
              {timeWords(listing.at, now, '今天 ')}，{reasonWords(listing.why)}
            </span>
            <Button
              edits
              size="small"
              aria-label={`恢复到 ${timeWords(listing.at, now, '今天 ')}`}
              onClick={() => void restore(listing)}
            >
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
