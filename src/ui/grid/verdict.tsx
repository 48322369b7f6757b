import { StateMark } from '../parts/state-mark';
import styles from './grid.module.css';
import { verdictWords, type Verdict } from './sums';

/** ＝ 相等, ≠ 差 n or 还没填: a shape and a word, which also say it without colour. */
export function VerdictWords({ verdict }: { verdict: Verdict }) {
  const state = verdict === 'equal' || verdict === 'blank' ? verdict : 'unequal';
  return (
    <span className={styles['verdict']} data-verdict={state}>
      {state === 'blank' ? (
        <StateMark state="pending" size={14} />
      ) : (
        <b aria-hidden="true">{state === 'equal' ? '＝' : '≠'}</b>
      )}
      {verdictWords(verdict)}
    </span>
  );
}
