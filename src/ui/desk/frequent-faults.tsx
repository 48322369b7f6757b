import { silence, speakOf } from '../../collection/commands';
import { frequentFaults } from '../../collection/frequent-faults';
import type { UnitRow } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { StateMark } from '../parts/state-mark';
import { collectionHref } from '../route';
import styles from './going-out.module.css';
import { useCollectionView } from './use-collection';

/** So few names stand there at once; more come when they are asked for. */
const FEW = 3;

/** 最常见的问题: what is found in how many units, from here to their rows, and what this collection does not speak of. */
export function FrequentFaults({
  session,
  rows,
  onClose,
}: {
  session: CollectionSession;
  rows: readonly UnitRow[];
  onClose: () => void;
}) {
  const { collection } = useCollectionView(session);
  const faults = frequentFaults(rows, collection.silenced);
  const judged = rows.filter(({ must }) => must !== null).length;
  return (
    <Dialog
      title="最常见的问题"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          关闭
        </Button>
      }
    >
      <p>{judged} 个单位现在算数的报告里查出的，单位多的在前。点“只看”，表里只留这些单位。</p>
      {faults.length === 0 && <p>还没有查出问题。</p>}
      <ul className={styles['faults']}>
        {faults.map(({ code, name, usual, must, units, isSilenced }) => (
          <li key={code} className={isSilenced ? styles['silenced'] : undefined}>
            <p>
              <StateMark state={must ? 'error' : 'warning'} size={14} />
              <b>{name}</b> {code}
              {isSilenced && '（本批不提）'}
            </p>
            <p className={styles['usual']}>
              {units.length > 1 && '多为：'}
              {usual}
            </p>
            {units.length <= FEW ? (
              <p className={styles['usual']}>{units.map((unit) => unit.name).join('、')}</p>
            ) : (
              <details>
                <summary>哪些单位</summary>
                {units.map((unit) => unit.name).join('、')}
              </details>
            )}
            <p className={styles['acts']}>
              <a href={collectionHref(session.id, null, { chip: null, search: code })} onClick={onClose}>
                只看这 {units.length} 个单位
              </a>
              {isSilenced ? (
                <Button
                  edits
                  look="link"
                  aria-label={`又提：${name}`}
                  onClick={() => session.perform(speakOf(code))}
                >
                  又提
                </Button>
              ) : (
                !must && (
                  <Button
                    edits
                    look="link"
                    aria-label={`本批不提这一条：${name}`}
                    onClick={() => session.perform(silence(code, true))}
                  >
                    本批不提这一条
                  </Button>
                )
              )}
            </p>
          </li>
        ))}
      </ul>
      {faults.some(({ must }) => must) && <p>有“必须改”的，不能整条不提；个别不该提的，到单位那里不勾。</p>}
    </Dialog>
  );
}
