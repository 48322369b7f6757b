import type { Arrival } from '../../collection/collection';
import type { Standing } from '../../collection/standing';
import type { CollectionSession } from '../../desk/collection-session';
import { openNote } from '../../letters/open-note';
import { otherKind } from '../../letters/other-kind';
import { isoDay } from '../../report/dates/date';
import { useNow } from '../browser/now';
import { Button } from '../parts/button';
import styles from './desk.module.css';
import { useRoundEnd } from './round-end';
import { useCollectionView } from './use-collection';
import { useReviewKeys } from './use-review-keys';

/** 请单位改发 Word: sends back a file of which nothing could be read, with a note that asks for another kind of file. */
export function AskForWord({
  session,
  standing,
  file,
  onDone,
}: {
  session: CollectionSession;
  standing: Standing;
  file: Arrival;
  onDone: () => void;
}) {
  const { collection } = useCollectionView(session);
  const today = isoDay(useNow());
  const found = [otherKind];
  const open = openNote({ collection, standing, about: file, found, alikeSentences: 0, today });
  const roundEnd = useRoundEnd({ session, standing, about: file, open, onDone });
  useReviewKeys({
    items: [],
    onToggle: () => undefined,
    onLook: () => undefined,
    onReturn: roundEnd.sendBackNow,
    onPass: null,
  });
  return (
    <>
      <p className={styles['acts']}>
        <Button edits size="small" onClick={roundEnd.sendBackNow}>
          请单位改发 Word <kbd>C</kbd>
        </Button>
        <span className={styles['quiet']}>复制意见，记为退回第 {standing.round} 轮</span>
        <output>{roundEnd.said}</output>
      </p>
      <details>
        <summary>看这份意见</summary>
        <p className={styles['note']}>{open.note.text}</p>
      </details>
    </>
  );
}
