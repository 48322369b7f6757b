import { changeWords, type Difference } from '../../report/compare-reports';
import type { Remark } from '../../report/draft';
import { controlClass } from '../parts/field';
import { useReadOnly } from '../context/read-only';
import styles from './returned.module.css';

interface Props {
  remarks: readonly Remark[];
  differences: readonly Difference[];
  owners: ReadonlyMap<string, string | null>;
  /** Assigns a difference to the remark with that id, or to none (empty). */
  onPut: (difference: string, remark: string) => void;
}

/** Everything changed since the report came back, and to which remark it belongs. */
export function ChangeList({ remarks, differences, owners, onPut }: Props) {
  const readOnly = useReadOnly();
  if (differences.length === 0)
    return <p className={styles['none']}>退回以后还没有改动；到各部分去改，改动会列在这里。</p>;
  return (
    <section aria-labelledby="changes-since">
      <h2 id="changes-since" className={styles['changesHead']}>
        退回以后的改动 <small>{differences.length} 处；归哪一条不对的，在右边另选</small>
      </h2>
      <ul className={styles['changes']}>
        {differences.map((difference) => (
          <li key={difference.id}>
            <div>
              <b>{difference.place}</b>
              <span className={styles['words']}>{changeWords(difference)}</span>
            </div>
            <select
              aria-label={`归哪条意见：${difference.place}`}
              className={controlClass}
              disabled={readOnly}
              value={owners.get(difference.id) ?? ''}
              onChange={(event) => onPut(difference.id, event.target.value)}
            >
              <option value="">意见之外</option>
              {remarks.map(({ id }, index) => (
                <option key={id} value={id}>
                  第 {index + 1} 条
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
