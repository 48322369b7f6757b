import { isoDay } from '../../report/dates/date';
import { nextDeadline, type Deadline } from '../../report/dates/deadline';
import { useFollowingView } from '../context/editor-context';
import { useNow } from '../browser/now';
import styles from './band.module.css';

/** 1月26日 for 2027-01-26: the year is clear from the context. */
export function monthAndDay(date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
}

/** 报送, 公布 or 法定期限: the name of the deadline. */
export function dueName(what: Deadline['what']): string {
  return what === '法定' ? '法定期限' : what;
}

/** How many days are left to the nearest deadline, in the band; nothing while none is known. */
export function DaysLeft() {
  const now = useNow();
  const kind = useFollowingView(({ draft }) => draft.agency.kind);
  const year = useFollowingView(({ draft }) => draft.year);
  const dates = useFollowingView(({ draft }) => draft.dates);
  const deadline = nextDeadline({ agency: { kind }, year, dates }, isoDay(now));
  if (!deadline) return null;
  return (
    <>
      <i className={styles['rule']} />
      <DaysTo deadline={deadline} />
    </>
  );
}

/** How many days are left to a deadline. */
export function DaysTo({ deadline: { what, date, days } }: { deadline: Deadline }) {
  return (
    <p className={styles['days']}>
      {days > 0 && (
        <>
          <span className={styles['wide']}>
            距 {monthAndDay(date)} {dueName(what)}{' '}
          </span>
          还有<b>{days}</b>天
        </>
      )}
      {days === 0 && (
        <>
          <span className={styles['wide']}>今天 {monthAndDay(date)} </span>
          {dueName(what)}截止
        </>
      )}
      {days < 0 && (
        <>
          <span className={styles['wide']}>
            {monthAndDay(date)} {what}期限{' '}
          </span>
          已过<b>{-days}</b>天
        </>
      )}
    </p>
  );
}
