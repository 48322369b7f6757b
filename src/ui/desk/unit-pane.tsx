import { useEffect, useRef } from 'react';
import type { Arrival, Unit } from '../../collection/collection';
import { putTo } from '../../collection/commands';
import { nextOpenRow } from '../../collection/rows-shown';
import { countedByWords } from '../../collection/counted-elsewhere';
import { noVersionWords, type UnitRow } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { Button, ButtonLink } from '../parts/button';
import { ChipMark } from './chip-mark';
import styles from './desk.module.css';
import { DoubtfulFiles } from './doubtful-files';
import { OutsideFile } from './outside-file';
import { UNIT_ID } from './own-words';
import { PaperOnly } from './paper-only';
import { UnitReview } from './unit-review';
import { UnreadFile } from './unread-file';

interface Props {
  session: CollectionSession;
  row: UnitRow;
  rows: readonly UnitRow[];
  backHref: string;
  /** Where the tables of the unit are filled in by hand, with one of their cells; of another file than the one in hand. */
  fillHref: (cell?: string, file?: string) => string;
  /** Goes on to another row. */
  onNext: (id: string) => void;
}

/** The chosen unit, or a file without a unit, beside the table. */
export function UnitPane({ session, row, rows, backHref, fillHref, onNext }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { standing, file } = row;
  const unread = standing?.unread ?? standing?.paper;
  useEffect(() => {
    // On a phone the pane covers the list like a page of its own, so focus must move to it.
    if (window.matchMedia('(max-width: 720px)').matches) heading.current?.focus();
  }, []);
  // One that sent nothing is told about it below.
  const countedBy = standing && standing.state !== 'elsewhere' ? countedByWords(standing.unit) : '';
  const goOn = () => {
    const next = nextOpenRow(rows, row.id);
    if (next) onNext(next.id);
  };
  return (
    <section className={styles['pane']} aria-labelledby={UNIT_ID}>
      <div className={styles['paneHead']}>
        <ButtonLink size="small" href={backHref} className={styles['back']}>
          单位表
        </ButtonLink>
        <h2 id={UNIT_ID} ref={heading} tabIndex={-1}>
          {row.name}
        </h2>
        <span className={styles['state']}>
          <ChipMark chip={row.chip} />
          {row.state}
          {standing && row.round !== null && `，第 ${standing.round} 轮`}
        </span>
        {countedBy !== '' && <span className={styles['quiet']}>{countedBy}，数不计入汇总</span>}
      </div>
      {standing === null && file && <OutsideFile session={session} file={file} />}
      {standing?.doubt && <DoubtfulFiles session={session} standing={standing} doubt={standing.doubt} />}
      {standing && unread && (
        <UnreadFile
          key={unread.id}
          session={session}
          standing={standing}
          file={unread}
          fillHref={fillHref}
          onDone={goOn}
        />
      )}
      {standing?.noVersion && (
        <div className={styles['said']}>
          <p>
            <b>{standing.noVersion.file}</b>：{noVersionWords(standing)}，不是第 {standing.round + 1}{' '}
            稿。请单位改后再报。
          </p>
        </div>
      )}
      {standing?.noReport && <NoReport session={session} unit={standing.unit} file={standing.noReport} />}
      {standing?.state === 'missing' && (
        <div className={styles['said']}>
          <p>
            {row.chip === 'awaited' ? '文件还在读，还没读到这个单位的报告。' : '还没有收到这个单位的报告。'}
            {standing.pasts.length > 0 && '上年的已在旁边。'}
          </p>
          {standing.unit.contact !== '' && <p>联系：{standing.unit.contact}</p>}
          {row.chip !== 'awaited' && <PaperOnly session={session} unit={standing.unit} />}
        </div>
      )}
      {standing?.state === 'elsewhere' && (
        <div className={styles['said']}>
          <p>名册里写着{countedByWords(standing.unit)}：数不计入汇总，没有交也不算未收。</p>
        </div>
      )}
      {standing?.current && !standing.doubt && (
        <UnitReview
          key={standing.current.id}
          session={session}
          standing={standing}
          current={standing.current}
          alike={row.alike}
          alikeSentences={row.alikeSentences}
          fillHref={fillHref}
          onDone={goOn}
        />
      )}
    </section>
  );
}

/** A file that bears the unit's name and is no report: it was not counted. */
function NoReport({ session, unit, file }: { session: CollectionSession; unit: Unit; file: Arrival }) {
  return (
    <div className={styles['said']}>
      <p>
        <b>{file.file}</b> 像是这个单位的，但不是报告，没有算。{file.refused}
      </p>
      <p>
        <Button edits onClick={() => session.perform(putTo(file, unit))}>
          就是它的报告，算读不了
        </Button>
      </p>
    </div>
  );
}
