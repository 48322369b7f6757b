import { deadlineRule, localDeadlineAdvice } from '../../format/agencies';
import { basis } from '../../format/basis';
import { useView } from '../context/editor-context';
import styles from './basics.module.css';

/** What stands beside 基本信息: the title as printed, where the deadline comes from, how a date is written. */
export function BasicsNotes() {
  const title = useView((view) => view.report.title);
  return (
    <>
      <section className={styles['note']}>
        <h3>报告标题</h3>
        <p className={styles['title']}>{title}</p>
      </section>
      <section className={styles['note']}>
        <h3>期限从哪里来</h3>
        <p>{deadlineRule}</p>
        <p className={styles['basis']}>
          依据：{basis.deadline}。{localDeadlineAdvice}
        </p>
      </section>
      <section className={styles['note']}>
        <h3>日期的写法</h3>
        <p>用阿拉伯数字，月、日不编虚位：写“1月5日”，不写“01月05日”。</p>
      </section>
    </>
  );
}
