import type { ReactNode } from 'react';
import { carriedIn } from '../../../collection/sum/carried-in';
import type { CountySum } from '../../../collection/sum/county-sum';
import type { Reason, ReasonKind } from '../../../collection/sum/readiness';
import { Button } from '../../parts/button';
import { StateMark, type MarkState } from '../../parts/state-mark';
import styles from './sum.module.css';
import type { Summed } from './use-county-sum';

const marks: Readonly<Record<ReasonKind, MarkState>> = {
  nobody: 'pending',
  lacks: 'pending',
  suspects: 'warning',
  negative: 'error',
  outdated: 'warning',
  unreadAfter: 'warning',
  balance: 'error',
  carriedIn: 'error',
  split: 'error',
  roster: 'error',
  scope: 'warning',
  notPassed: 'begun',
};

/** How far 上年结转 was held against last year's 结转下年, and with what outcome. */
function carriedWords(sum: CountySum): string {
  const columns = carriedIn(sum);
  if (columns.every(({ last }) => last === null)) return '没有上年的报告，上年结转没有比';
  if (columns.some(({ difference }) => difference !== null && difference !== '0'))
    return '与上年的差已逐个单位定过';
  return columns.some(({ notCompared }) => notCompared.length > 0)
    ? '与上年比得了的都对得上'
    : '与上年逐列对得上';
}

/** 可以公布, or 还不能公布 with every reason, each leading to the next place it is about. `children` are what can be made of the sum. */
export function SumFoot({
  summed: { sum, reasons, isReading },
  onReason,
  onByUnit,
  children,
}: {
  summed: Summed;
  onReason: (reason: Reason) => void;
  /** Asks for what lacks and what is in doubt, by unit. */
  onByUnit: () => void;
  children: ReactNode;
}) {
  const isReady = reasons.length === 0 && !isReading;
  // What lacks and what is wrong is known once all is read.
  const left = isReading ? [] : reasons;
  return (
    <footer className={styles['foot']}>
      <div className={styles['state']}>
        <b data-ready={isReady || undefined}>
          <StateMark state={isReady ? 'done' : 'error'} size={14} />
          {isReady ? '可以公布' : '还不能公布'}
        </b>
        {isReady && (
          <span>
            {sum.contributions.length} 个单位都已通过或已定；缺 0 格，可疑 0 处，各列两边相等，
            {carriedWords(sum)}
          </span>
        )}
        {isReading && <span>文件还在读，数会变</span>}
        {left.map((reason) => (
          <span key={reason.kind} data-reason={reason.kind}>
            <StateMark state={marks[reason.kind]} size={14} />
            <Button look="link" onClick={() => onReason(reason)}>
              {reason.words}
            </Button>
          </span>
        ))}
        {left.some(({ kind }) => kind === 'lacks' || kind === 'suspects') && (
          <span>
            <Button look="link" onClick={onByUnit}>
              按单位看
            </Button>
          </span>
        )}
      </div>
      {children}
    </footer>
  );
}
