import { steps, type StepId } from '../../editor/steps';
import { stepToContinue, type DraftSummary } from '../../editor/summary';
import type { DraftListing } from '../../editor/draft-listings';
import { isoDay } from '../../report/dates/date';
import { nextDeadline } from '../../report/dates/deadline';
import { Button, ButtonLink } from '../parts/button';
import { timeWords } from '../browser/now';
import { yearWord } from '../words/year-word';
import { StateMark } from '../parts/state-mark';
import { historyHref, stepHref } from '../route';
import { dueName, monthAndDay } from '../shell/days-left';
import { draftState } from './draft-state';
import styles from './latest-draft.module.css';

/** The steps in words that fit side by side. */
const shortNames: readonly { id: StepId; name: string }[] = [
  { id: 'basics', name: '基本信息' },
  { id: 'overview', name: '一、总体' },
  { id: 'disclosure', name: '二、主动公开' },
  { id: 'applications', name: '三、申请' },
  { id: 'disputes', name: '四、复议诉讼' },
  { id: 'problems', name: '五、问题改进' },
  { id: 'others', name: '六、其他' },
];

/** The draft last worked on: how far it is, how much time is left, and one button to go on. */
export function LatestDraft({
  draft,
  now,
  onRemove,
}: {
  draft: DraftListing;
  now: Date;
  onRemove: () => void;
}) {
  const { summary } = draft;
  const next = summary ? stepToContinue(summary) : 'basics';
  return (
    <section className={styles['card']} aria-labelledby="latest-draft">
      <div className={styles['head']}>
        <div>
          <h2 id="latest-draft">
            {summary
              ? `${summary.agency || '（机关全称未填）'}　${yearWord(summary.year)}`
              : '读不出名称的报告'}
          </h2>
          <p>
            上次保存：{timeWords(draft.savedAt, now, '今天 ')}；
            {draft.inFileAt ? `存到文件：${timeWords(draft.inFileAt, now, '今天 ')}` : '还没有保存到文件'}
          </p>
        </div>
        {summary && <Days summary={summary} now={now} />}
      </div>
      {summary && (
        <ol className={styles['steps']}>
          {shortNames.map(({ id, name }) => (
            <li key={id}>
              {name}
              <StepState summary={summary} step={id} />
            </li>
          ))}
        </ol>
      )}
      <div className={styles['foot']}>
        <span>接着写：{steps.find(({ id }) => id === next)?.title}</span>
        <div className={styles['acts']}>
          <a href={historyHref(draft.id)}>历史版本</a>
          <Button look="quiet" onClick={onRemove}>
            删除
          </Button>
          <ButtonLink look="primary" href={stepHref(draft.id, next)}>
            继续填写
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}

function StepState({ summary, step }: { summary: DraftSummary; step: StepId }) {
  const { mark, words } = draftState(summary.steps[step]);
  return (
    <span className={mark === 'error' ? styles['error'] : undefined}>
      <StateMark state={mark} size={14} />
      {words}
    </span>
  );
}

function Days({ summary, now }: { summary: DraftSummary; now: Date }) {
  const deadline = nextDeadline({ ...summary, agency: { kind: summary.kind } }, isoDay(now));
  if (!deadline) return null;
  const { what, date, days } = deadline;
  return (
    <p className={styles['days']}>
      {days > 0 && (
        <>
          距 {monthAndDay(date)} {dueName(what)}还有<b>{days}</b>天
        </>
      )}
      {days === 0 && `今天 ${monthAndDay(date)} ${dueName(what)}截止`}
      {days < 0 && (
        <>
          {monthAndDay(date)} {what}期限已过<b>{-days}</b>天
        </>
      )}
    </p>
  );
}
