import { useState } from 'react';
import type { Finding } from '../../checks/finding';
import type { Arrival, Unit } from '../../collection/collection';
import { silence, tick } from '../../collection/commands';
import { isPaperOnly } from '../../collection/paper';
import { isSameUnit } from '../../collection/same-unit';
import type { Standing } from '../../collection/standing';
import { dayOf } from '../../collection/unit-columns';
import { usedWords } from '../../collection/used-words';
import type { CollectionSession } from '../../desk/collection-session';
import type { OpinionItem } from '../../letters/opinion-item';
import { openNote } from '../../letters/open-note';
import { wordsLeft } from '../../letters/second-look';
import { isoDay } from '../../report/dates/date';
import { useNow } from '../browser/now';
import { Button } from '../parts/button';
import { goToHref } from '../route';
import { SecondLookResult } from '../review/second-look-result';
import { CopyOfReport } from './copy-of-report';
import styles from './desk.module.css';
import { OtherFiles } from './other-files';
import { OwnWords } from './own-words';
import { PaperOnly } from './paper-only';
import { ReadingNotes } from './reading-notes';
import { hasPlace, ReceivedSheet } from './received-sheet';
import { RoundEndFoot, useRoundEnd, WholeNote } from './round-end';
import { UnitFindings } from './unit-findings';
import { useCollectionView } from './use-collection';
import { useLook } from './use-look';
import { useReviewKeys } from './use-review-keys';

interface Props {
  session: CollectionSession;
  standing: Standing;
  current: Arrival;
  /** The unit it is alike to and how much, in words; empty for none. */
  alike: string;
  alikeSentences: number;
  /** Where its tables are filled in by hand, if they were, with one of their cells; or those of another of its files. */
  fillHref: (cell?: string, file?: string) => string;
  /** Called when the unit is settled: goes on to the next. */
  onDone: () => void;
}

/** That a person put the file to the unit, and whose it says it is where that is somebody else. */
function personWords({ name }: Unit, { agency }: Arrival): string {
  const isOwn = agency === '' || isSameUnit(agency, name);
  return `；由人归到这个单位${isOwn ? '' : `，报告里写的是“${agency}”，请核对`}`;
}

/** The findings of the report that counts, the note made of the ticked ones, and the two ways to settle it. */
export function UnitReview({ session, standing, current, alike, alikeSentences, fillHref, onDone }: Props) {
  const { collection } = useCollectionView(session);
  const { unit, state } = standing;
  const look = useLook(session, standing, collection);
  const today = isoDay(useNow());
  const open = openNote({
    collection,
    standing,
    about: current,
    found: look?.items ?? [],
    alikeSentences,
    today,
  });
  const { items, silenced, ticked, own, note } = open;
  const roundEnd = useRoundEnd({ session, standing, about: current, open, onDone });
  const isTicked = (item: OpinionItem) => ticked.includes(item);
  /** The findings whose places are framed in the report, `all` also before it is read; null while it is not shown. */
  const [framed, setFramed] = useState<readonly Finding[] | 'all' | null>(null);
  const findingsOf = (some: readonly OpinionItem[]) =>
    (look?.judged.findings ?? []).filter(({ id }) => some.some((item) => item.id === id));

  /** In the report, or where its numbers were typed. */
  const showPlaces = (some: readonly Finding[]) =>
    current.byHand ? goToHref(fillHref(some[0]?.cells[0])) : setFramed(some);

  const toggle = (item: OpinionItem) => session.perform(tick(unit, current, item.id, !isTicked(item)));
  const maySettle = look && !roundEnd.isPassed;
  useReviewKeys({
    items,
    onToggle: toggle,
    onLook: () => (current.byHand ? goToHref(fillHref()) : setFramed('all')),
    onReturn: maySettle ? roundEnd.sendBackNow : null,
    onPass: maySettle ? roundEnd.passNow : null,
  });

  if (look === undefined) return <p className={styles['said']}>正在读……</p>;
  if (look === null)
    return <p className={styles['said']}>这份文件存下的内容读不出来了，请重新收这份文件。</p>;
  const mayReturn = state === 'received' || state === 'resubmitted' || state === 'returned';
  return (
    <>
      <div className={styles['paneBody']}>
        <p className={styles['fileLine']}>
          {current.file}，{dayOf(current.at)} 收，
          {current.byHand
            ? `${isPaperOnly(current) ? '没有文件' : '读不了'}，数是照原件手工填的，文字没有查`
            : `校验码 ${current.checkCode}`}
          ，{standing.pasts.length > 0 ? '有上年报告' : '没有上年报告，要对照上年的没有查'}
          {current.byHand && '；空着的格先不勾，原件也空着的请勾上'}
          {standing.by === 'fileName' &&
            `；${current.byHand ? '' : '报告里没写机关，'}按文件名推定是这个单位的`}
          {standing.by === 'person' && !isPaperOnly(current) && personWords(unit, current)}
          {standing.copies > 0 && `；另有 ${standing.copies} 份相同`}
        </p>
        {state === 'returned' && <PaperOnly session={session} unit={unit} />}
        <OtherFiles session={session} standing={standing} current={current} fillHref={fillHref} />
        <ReadingNotes form={look.judged.report.form} receipt={look.received.receipt} />
        {look.second && <SecondLookResult look={look.second} />}
        <UnitFindings
          items={items}
          alike={alike}
          isTicked={isTicked}
          onToggle={toggle}
          onSilence={(item) => session.perform(silence(item.id, true))}
          hasPlace={(item) => findingsOf([item]).some(hasPlace)}
          onLook={(item) => showPlaces(findingsOf([item]))}
        />
        {silenced.length > 0 && (
          <p className={styles['quiet']}>
            本批不提的 {silenced.length} 条没有列。
            <Button
              look="link"
              edits
              onClick={() => {
                for (const { id } of silenced) session.perform(silence(id, false));
              }}
            >
              又提
            </Button>
          </p>
        )}
        <OwnWords
          session={session}
          unit={unit}
          about={current}
          words={own}
          used={usedWords(collection)}
          again={look.second ? wordsLeft(look.second) : []}
        />
        <WholeNote note={note} />
        <p className={styles['quiet']}>
          {current.byHand ? (
            <a href={fillHref()}>看、改手工填的数（O）</a>
          ) : (
            <Button look="link" onClick={() => setFramed('all')}>
              看原件（O）
            </Button>
          )}{' '}
          <CopyOfReport look={look} current={current} />
        </p>
      </div>
      {framed && (
        <ReceivedSheet
          report={look.judged.report}
          file={current.file}
          findings={framed === 'all' ? findingsOf(items) : framed}
          onClose={() => setFramed(null)}
        />
      )}
      <RoundEndFoot session={session} standing={standing} roundEnd={roundEnd} mayReturn={mayReturn} />
    </>
  );
}
