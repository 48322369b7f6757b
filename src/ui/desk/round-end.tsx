import { useState } from 'react';
import type { Arrival } from '../../collection/collection';
import { pass, sendBack } from '../../collection/commands';
import { blanksLeft } from '../../collection/hand-filled';
import { seenSoFar, type Standing } from '../../collection/standing';
import type { CollectionSession } from '../../desk/collection-session';
import { writeHtml } from '../../files/html/write';
import type { OpenNote } from '../../letters/open-note';
import { paragraphsOf } from '../../report/text/paragraphs';
import { Button } from '../parts/button';
import { copyWebPage } from '../preview/copy-web-page';
import styles from './desk.module.css';
import { isFreeToPass, PassingQuestion, type AgainstPassing } from './passing-question';
import { AfterPassing } from './publication';

/** The note is laid out like the report. */
const LOOK = { layout: 'gbt9704', shading: false } as const;

/** The two ways in which a round ends: 退回 or 通过. */
export interface RoundEnd {
  isPassed: boolean;
  /** Whether the note has no remark. */
  isEmpty: boolean;
  /** Copies the note and settles 退回. */
  sendBackNow: () => void;
  /** Passes it; where something speaks against that, only after a question. */
  passNow: () => void;
  /** What the question is about; null while nothing is asked. */
  asked: AgainstPassing | null;
  /** The answer to the question: passes it all the same, or not. */
  answer: (passes: boolean) => void;
  /** Why it was not settled; empty for nothing. */
  said: string;
}

/** Ends the round of a report, or of what is reviewed on paper. `onDone` goes on to the next unit. */
export function useRoundEnd({
  session,
  standing,
  about,
  open: { due, note, ticked, own, isEmpty },
  onDone,
}: {
  session: CollectionSession;
  standing: Standing;
  about: Arrival;
  open: Pick<OpenNote, 'due' | 'note' | 'ticked' | 'own' | 'isEmpty'>;
  onDone: () => void;
}): RoundEnd {
  const { unit, state } = standing;
  const [said, setSaid] = useState('');
  const [isAsking, setAsking] = useState(false);
  const against = {
    must: ticked.filter(({ grade }) => grade === 'must').length,
    own: standing.lastSending?.about === about.id ? 0 : paragraphsOf(own).length,
    blanks: blanksLeft(about, session.view().collection.year),
    unread: standing.unreadAfter.length,
  };
  const settlePassed = () => {
    session.perform(pass([{ unit, about }], new Date().toISOString()));
    onDone();
  };
  return {
    isPassed: state === 'passed' || state === 'published',
    isEmpty,
    said,
    sendBackNow: () => {
      if (!copyWebPage({ html: writeHtml(note.blocks, LOOK), text: note.text })) {
        setSaid('浏览器不让复制，没有记为退回。请选中上面的意见，按 Ctrl+C。');
        return;
      }
      session.perform(
        sendBack(unit, {
          at: new Date().toISOString(),
          due,
          note: note.text,
          list: note.list,
          about: about.id,
          seen: seenSoFar(standing),
        }),
      );
      onDone();
    },
    passNow: isFreeToPass(against) ? settlePassed : () => setAsking(true),
    asked: isAsking ? against : null,
    answer: (passes) => {
      setAsking(false);
      if (passes) settlePassed();
    },
  };
}

/** 意见全文: the note as it would be sent. */
export function WholeNote({ note }: Pick<OpenNote, 'note'>) {
  return (
    <>
      <h3>
        意见全文 <span className={styles['quiet']}>发出去就是这样，{Array.from(note.text).length} 字</span>
      </h3>
      <p className={styles['note']}>{note.text}</p>
    </>
  );
}

/** The buttons of both ways; once it is 通过, what comes after. */
export function RoundEndFoot({
  session,
  standing,
  roundEnd,
  mayReturn,
}: {
  session: CollectionSession;
  standing: Standing;
  roundEnd: RoundEnd;
  mayReturn: boolean;
}) {
  return (
    <>
      <div className={styles['foot']}>
        <output>{roundEnd.said}</output>
        {roundEnd.isPassed ? (
          <AfterPassing session={session} unit={standing.unit} published={standing.published} />
        ) : (
          <>
            <Button edits look="primary" disabled={!mayReturn} onClick={roundEnd.sendBackNow}>
              {roundEnd.isEmpty ? '没有意见，仍记为退回' : '复制意见并记为退回'}第 {standing.round} 轮{' '}
              <kbd>C</kbd>
            </Button>
            <Button edits onClick={roundEnd.passNow}>
              通过 <kbd>P</kbd>
            </Button>
          </>
        )}
      </div>
      <PassingQuestion against={roundEnd.asked} onAnswer={roundEnd.answer} />
    </>
  );
}
