import { gradeWords } from '../../checks/grade';
import { ALIKE } from '../../collection/unit-row';
import { whyNotTicked, type OpinionItem } from '../../letters/opinion-item';
import { useReadOnly } from '../context/read-only';
import { Button } from '../parts/button';
import { StateMark, type MarkState } from '../parts/state-mark';
import styles from './desk.module.css';

const marks: Readonly<Record<OpinionItem['grade'], MarkState>> = {
  must: 'error',
  explain: 'warning',
  suggest: 'none',
};

/** The findings, each to be ticked for the note; the first nine have the keys 1 to 9. */
export function UnitFindings({
  items,
  alike,
  isTicked,
  onToggle,
  onSilence,
  hasPlace,
  onLook,
}: {
  items: readonly OpinionItem[];
  alike: string;
  isTicked: (item: OpinionItem) => boolean;
  onToggle: (item: OpinionItem) => void;
  onSilence: (item: OpinionItem) => void;
  /** Whether it has a place in the report that can be looked at. */
  hasPlace: (item: OpinionItem) => boolean;
  onLook: (item: OpinionItem) => void;
}) {
  const readOnly = useReadOnly();
  if (items.length === 0) return <p>没有查出要改的。自己另有意见的，写在下面。</p>;
  return (
    <fieldset className={styles['findings']}>
      <legend>查出的问题，勾选的写进意见</legend>
      <ol>
        {items.map((item, index) => (
          <li key={item.id}>
            <label>
              <input
                type="checkbox"
                checked={isTicked(item)}
                disabled={readOnly}
                onChange={() => onToggle(item)}
              />
              <span>
                {index < 9 && <kbd>{index + 1}</kbd>}
                <b className={styles[item.grade]}>
                  <StateMark state={marks[item.grade]} size={14} />
                  {gradeWords[item.grade]}
                </b>
                {item.place !== '' && <b>{item.place}：</b>}
                {item.words}
                {item.id === ALIKE && `（${alike}）`}
                {item.suspicion}
                <span className={styles['quiet']}>{whyNotTicked(item, items)}</span>
              </span>
            </label>
            {hasPlace(item) && (
              <Button look="link" aria-label={`看原处：${item.words}`} onClick={() => onLook(item)}>
                看原处
              </Button>
            )}
            <Button edits look="link" aria-label={`本批不提：${item.words}`} onClick={() => onSilence(item)}>
              本批不提
            </Button>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
