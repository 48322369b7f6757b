import { useEffect, useId, useState } from 'react';
import type { Arrival } from '../../collection/collection';
import { reviewOnPaper } from '../../collection/commands';
import { isPaperOnly } from '../../collection/paper';
import type { Standing } from '../../collection/standing';
import { dayOf } from '../../collection/unit-columns';
import type { CollectionSession } from '../../desk/collection-session';
import { takeForUnit, type GivenForUnit } from '../../desk/file-for-unit';
import { formFor } from '../../report/form-of';
import { isForField } from '../browser/plain-keys';
import { useReadOnly } from '../context/read-only';
import { useFileInput } from '../opening/file-input';
import { Button, ButtonLink } from '../parts/button';
import { controlClass } from '../parts/field';
import { AskForWord } from './ask-for-word';
import styles from './desk.module.css';
import { FormerReport } from './former-report';
import { PaperOnly } from './paper-only';
import { PaperReview } from './paper-review';
import { WhoseFile } from './whose-file';

/** 读不了, or 纸质审: why nothing was read of a unit's file, and the ways out. Each of them can be taken back. */
export function UnreadFile({
  session,
  standing,
  file,
  fillHref,
  onDone,
}: {
  session: CollectionSession;
  standing: Standing;
  file: Arrival;
  /** Where its tables are filled in by hand, or those of another of its files. */
  fillHref: (cell?: string, file?: string) => string;
  /** Called when the unit is settled: goes on to the next. */
  onDone: () => void;
}) {
  const { unit, state, lastSending } = standing;
  const readOnly = useReadOnly();
  const [said, setSaid] = useState('');
  const id = useId();
  const isPassed = state === 'passed' || state === 'published';
  const give = async (given: GivenForUnit) => {
    setSaid('正在读……');
    setSaid(await takeForUnit(session, unit, given, new Date().toISOString()));
  };
  const another = useFileInput({
    label: '换一个文件',
    onChoose: ([from]) => from && void give({ name: from.name, from }),
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const isHere = event.target instanceof Element && event.target.id === id;
      if (readOnly || isPassed || (isForField(event.target) && !isHere)) return;
      const copied = {
        html: event.clipboardData?.getData('text/html') ?? '',
        text: event.clipboardData?.getData('text/plain') ?? '',
      };
      if (copied.html.trim() === '' && copied.text.trim() === '') return;
      void give({ name: `${file.file}（粘贴的原文）`, from: copied });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
  const byHand = (
    <p className={styles['acts']}>
      <ButtonLink size="small" href={fillHref()}>
        手工填三张表
      </ButtonLink>
      <span className={styles['quiet']}>
        照着原件填 {formFor(session.view().collection.year).typedCells.length} 格，文字不查
      </span>
    </p>
  );
  const what = (
    <>
      <p className={styles['fileLine']}>
        {file.file}，{dayOf(file.at)} 收
        {file.agency === '' && file.unit === '' && '；按文件名推定是这个单位的'}
      </p>
      <p>{file.refused}</p>
      {lastSending && (state === 'unread' || state === 'returned') && (
        <details>
          <summary>看第 {state === 'unread' ? standing.round - 1 : standing.round} 轮退回时的意见</summary>
          <p className={styles['note']}>{lastSending.note}</p>
        </details>
      )}
      <FormerReport session={session} standing={standing} unread={file} fillHref={fillHref} />
      <p>
        {file.onPaper
          ? '已记为只收到、纸质审：退回、通过照记；汇总时这个单位仍算缺，除非填了数。'
          : state === 'returned'
            ? `已退回第 ${standing.round} 轮；单位重报的来了再收，会接到这个单位下。也可以现在就办：`
            : '没有猜，一个数也没有读。请让单位换一种文件重报，来了再收，会接到这个单位下；也可以现在就办：'}
      </p>
      {isPassed && byHand}
      {!isPassed && (
        <>
          <div className={styles['own']}>
            <label htmlFor={id}>
              把原文贴进来{' '}
              <span className={styles['quiet']}>
                打开原件，全选、复制，在本页按 Ctrl+V；表格一起贴，贴了就读
              </span>
            </label>
            <textarea id={id} className={controlClass} rows={4} readOnly={readOnly} />
          </div>
          <output>{said}</output>
          <h3>别的办法</h3>
          {state === 'unread' && (
            <AskForWord session={session} standing={standing} file={file} onDone={onDone} />
          )}
          <p className={styles['acts']}>
            <Button edits size="small" onClick={another.choose}>
              换一个文件…
            </Button>
          </p>
          {byHand}
          {state === 'returned' && <PaperOnly session={session} unit={unit} />}
          {state !== 'returned' && !isPaperOnly(file) && (
            <p className={styles['acts']}>
              <Button edits size="small" onClick={() => session.perform(reviewOnPaper(file, !file.onPaper))}>
                {file.onPaper ? '不按纸质审了' : '只记收到，纸质审'}
              </Button>
              {!file.onPaper && (
                <span className={styles['quiet']}>通过与否照记；汇总仍算“缺”，除非填了数</span>
              )}
            </p>
          )}
          {another.element}
          <WhoseFile session={session} file={file} label="其实是别的单位的" />
        </>
      )}
    </>
  );
  return file.onPaper ? (
    <PaperReview session={session} standing={standing} file={file} onDone={onDone}>
      {what}
    </PaperReview>
  ) : (
    <div className={styles['paneBody']}>{what}</div>
  );
}
