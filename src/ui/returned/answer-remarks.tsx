import { useMemo, useRef } from 'react';
import { isReplied, SIGN_AGAIN, writeAmendmentNote } from '../../letters/amendment-note';
import { compareReports } from '../../report/compare-reports';
import { ownersOf } from '../../letters/remark-owners';
import { isoDay } from '../../report/dates/date';
import { visibleOf } from '../../report/visible';
import { Button } from '../parts/button';
import { useEditor, useFollowingView, useView } from '../context/editor-context';
import { StateMark } from '../parts/state-mark';
import { LetterPreview } from '../review/letter-preview';
import opinionStyles from '../review/opinion.module.css';
import { ChangeList } from './change-list';
import { RemarkCard } from './remark-card';
import styles from './returned.module.css';

/** The remarks of one round with their answers, what was changed since, and the 修改说明. */
export function AnswerRemarks({ round, onAgain }: { round: number; onAgain: () => void }) {
  const editor = useEditor();
  const sent = useView((view) => view.draft.returns[round]);
  const report = useFollowingView((view) => view.report);
  const preview = useRef<HTMLElement>(null);
  const differences = useMemo(
    () => (sent ? compareReports(sent.base, visibleOf(report), report.form) : []),
    [sent, report],
  );
  if (!sent) return null;
  const { remarks } = sent;
  const owners = ownersOf(report.form, remarks, differences, sent.owners);
  const note = writeAmendmentNote({
    title: report.title,
    sentBack: isoDay(new Date(sent.at)),
    remarks,
    differences,
    owners,
  });
  const waiting = remarks.filter((remark) => !isReplied(remark)).length;
  const hasNumbers = differences.some(({ cell }) => cell !== null);
  const putTo = (difference: string, remark: string) => {
    const place = remarks.findIndex(({ id }) => id === remark);
    editor.change(place < 0 ? '归到意见之外' : `归到第 ${place + 1} 条意见`, [
      { path: `returns.${round}.owners`, after: { ...sent.owners, [difference]: remark } },
    ]);
  };
  const takeBack = () =>
    editor.change('撤掉这次退回', [
      { path: 'returns', after: editor.draft().returns.filter((_, index) => index !== round) },
    ]);

  return (
    <div className={opinionStyles['desk']}>
      <div>
        <p className={styles['tally']}>
          {waiting > 0 ? (
            <>
              <StateMark state="pending" />
              {remarks.length} 条意见，还有 {waiting} 条没有答复
            </>
          ) : (
            <>
              <StateMark state="done" />
              {remarks.length} 条意见都已答复
            </>
          )}
          <Button
            size="small"
            className={opinionStyles['toPreview']}
            onClick={() => preview.current?.scrollIntoView({ block: 'start' })}
          >
            看修改说明
          </Button>
        </p>
        {hasNumbers && (
          <p className={styles['sign']}>
            <StateMark state="warning" label="提示" />
            {SIGN_AGAIN}
          </p>
        )}
        <ol className={styles['remarks']}>
          {remarks.map((remark, index) => (
            <RemarkCard
              key={remark.id}
              remark={remark}
              number={index + 1}
              path={`returns.${round}.remarks.${index}`}
              changes={differences.filter(({ id }) => owners.get(id) === remark.id)}
            />
          ))}
        </ol>
        <ChangeList remarks={remarks} differences={differences} owners={owners} onPut={putTo} />
        <p className={styles['acts']}>
          <Button edits size="small" onClick={onAgain}>
            又被退回，再贴意见
          </Button>
          <Button edits size="small" look="link" onClick={takeBack}>
            撤掉这次退回
          </Button>
        </p>
      </div>
      <LetterPreview
        ref={preview}
        letter={note}
        name="修改说明"
        short="说明"
        title={report.title}
        fate="答复随报告保存。"
      />
    </div>
  );
}
