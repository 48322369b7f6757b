import { grades, gradeWords, type Grade } from '../../checks/grade';
import { whyNotTicked, type OpinionItem } from '../../letters/opinion-item';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/choice';
import { StateMark, type MarkState } from '../parts/state-mark';
import styles from './opinion.module.css';

const marks: Readonly<Record<Grade, MarkState>> = { must: 'error', explain: 'warning', suggest: 'none' };

/** All that can be remarked on, in the reviewer's order, each to be ticked. */
export function OpinionTicks({
  items,
  isTicked,
  onTick,
}: {
  items: readonly OpinionItem[];
  isTicked: (item: OpinionItem) => boolean;
  onTick: (which: (item: OpinionItem) => boolean) => void;
}) {
  if (items.length === 0) return <p>没有查出要改的；有自己的意见，写在下面。</p>;
  return (
    <fieldset>
      <legend className={styles['legend']}>勾选要写进意见的</legend>
      <p className={styles['all']}>
        <Button size="small" onClick={() => onTick(() => true)}>
          全选
        </Button>
        <Button size="small" onClick={() => onTick(({ grade }) => grade === 'must')}>
          只选必须改
        </Button>
        <span>
          {grades
            .map((grade) => `${gradeWords[grade]} ${items.filter((item) => item.grade === grade).length} 条`)
            .join('，')}
        </span>
      </p>
      <ul className={styles['items']}>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              ofPage
              checked={isTicked(item)}
              onTick={(ticked) => onTick((other) => (other.id === item.id ? ticked : isTicked(other)))}
            >
              <b className={styles[item.grade]}>
                <StateMark state={marks[item.grade]} size={14} />
                {gradeWords[item.grade]}
              </b>
              {item.place !== '' && <b>{item.place}：</b>}
              {item.words}
              {item.suspicion}
              <span className={styles['why']}>{whyNotTicked(item, items)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
