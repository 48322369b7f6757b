import { changeSettings } from '../../collection/commands';
import { unmatchedLastYears } from '../../collection/last-years';
import { commonYear } from '../../collection/common-year';
import type { CollectionSession } from '../../desk/collection-session';
import { unmatchedWords } from '../../desk/intake-words';
import { Button } from '../parts/button';
import styles from './desk.module.css';
import { useCollectionView, useIntake } from './use-collection';

/** How far the files are read, and the result once they are. */
export function IntakeLine({ session }: { session: CollectionSession }) {
  const { isRunning, isStopping, done, total, said } = useIntake(session);
  const unkept = session.records.unkept();
  const { collection } = useCollectionView(session);
  const year = isRunning ? null : commonYear(collection);
  const isJudged = !isRunning && collection.roster.length > 0;
  const unmatched = isJudged ? unmatchedWords(unmatchedLastYears(collection)) : '';
  return (
    <div className={styles['intake']}>
      <output>
        {isRunning &&
          (isStopping ? '正在停止……' : `正在读，已读 ${done} 份，共 ${total} 份。页面可以照常用。`)}
        {!isRunning && said}
      </output>
      {!isRunning && said !== '' && (
        <Button size="small" look="quiet" onClick={() => session.intake.dismiss()}>
          知道了
        </Button>
      )}
      {unmatched !== '' && <p>{unmatched}</p>}
      {unkept > 0 && (
        <p role="alert">
          有 {unkept} 份文件的内容没有存进这台电脑（可能磁盘满了），关掉本页就没有了。请先“保存到文件”。
        </p>
      )}
      {year !== null && year !== collection.year && (
        <>
          <p>
            收到的多是 {year} 年的报告，这次审核收的是 {collection.year} 年的。
          </p>
          <Button edits size="small" onClick={() => session.perform(changeSettings('改年度', { year }))}>
            改为 {year} 年
          </Button>
        </>
      )}
      {isRunning && !isStopping && (
        <Button size="small" onClick={() => session.intake.stop()}>
          停止
        </Button>
      )}
    </div>
  );
}
