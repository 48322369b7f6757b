import { StateMark } from '../../parts/state-mark';
import styles from './equation.module.css';
import { verdictOf, verdictWords, type Verdict } from '../cells/sums';
import { useWritten } from '../cells/use-written';
import { writeText } from '../cells/write-text';

/** Whether a column is equal: ＝ 相等, ≠ 差 n, 还没填 or 有格不是数, a shape and a word, which also say it without colour. */
export function ColumnVerdict({ column }: { column: string }) {
  const element = useWritten<HTMLSpanElement, Verdict>((report) => verdictOf(report, column), writeVerdict);
  return (
    <span ref={element} className={styles['verdict']}>
      <StateMark state="pending" size={14} />
      <b aria-hidden="true" />
      <span />
    </span>
  );
}

const shapes = { equal: '＝', unequal: '≠', blank: '', unread: '' };

function writeVerdict(element: HTMLSpanElement, verdict: Verdict): void {
  const state = verdict === 'equal' || verdict === 'blank' || verdict === 'unread' ? verdict : 'unequal';
  const [, shape, words] = element.children;
  if (words) writeText(words, verdictWords(verdict));
  if (!shape || element.dataset['verdict'] === state) return;
  element.dataset['verdict'] = state;
  const button = element.closest('button');
  if (button) button.disabled = state !== 'unequal';
  writeText(shape, shapes[state]);
}
