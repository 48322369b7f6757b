import type { ReactNode } from 'react';
import type { Arrival } from '../../collection/collection';
import type { Standing } from '../../collection/standing';
import { usedWords } from '../../collection/used-words';
import type { CollectionSession } from '../../desk/collection-session';
import { openNote } from '../../letters/open-note';
import { isoDay } from '../../report/dates/date';
import { useNow } from '../browser/now';
import styles from './desk.module.css';
import { OwnWords } from './own-words';
import { RoundEndFoot, useRoundEnd, WholeNote } from './round-end';
import { useCollectionView } from './use-collection';
import { useReviewKeys } from './use-review-keys';

/** 纸质审: nothing is found in it, so that a note holds the reviewer's own words alone. `children` stand above them. */
export function PaperReview({
  session,
  standing,
  file,
  onDone,
  children,
}: {
  session: CollectionSession;
  standing: Standing;
  file: Arrival;
  onDone: () => void;
  children: ReactNode;
}) {
  const { collection } = useCollectionView(session);
  const today = isoDay(useNow());
  const open = openNote({ collection, standing, about: file, found: [], alikeSentences: 0, today });
  const roundEnd = useRoundEnd({ session, standing, about: file, open, onDone });
  const mayReturn = !roundEnd.isPassed && open.own.trim() !== '';
  useReviewKeys({
    items: [],
    onToggle: () => undefined,
    onLook: () => undefined,
    onReturn: mayReturn ? roundEnd.sendBackNow : null,
    onPass: roundEnd.isPassed ? null : roundEnd.passNow,
  });
  return (
    <>
      <div className={styles['paneBody']}>
        {children}
        {!roundEnd.isPassed && (
          <>
            <OwnWords
              session={session}
              unit={standing.unit}
              about={file}
              words={open.own}
              used={usedWords(collection)}
            />
            <WholeNote note={open.note} />
          </>
        )}
      </div>
      <RoundEndFoot session={session} standing={standing} roundEnd={roundEnd} mayReturn={mayReturn} />
    </>
  );
}
