import type { Unit } from '../../../collection/collection';
import { isOnGap } from '../../../collection/sum/blanks';
import { cellOf } from '../../../collection/sum/county-sum';
import type { Decision } from '../../../collection/sum/summing';
import { reopen } from '../../../collection/sum/sum-commands';
import type { CellId } from '../../../format/table';
import { Button } from '../../parts/button';
import { decidedAt } from './decided-words';
import styles from './margin.module.css';
import { useSettling } from './settling';
import { UnitLink } from './unit-link';

/** Whose missing numbers were settled in the cell: taken for 0, or left out; each can be decided anew. */
export function DecidedBlock({ cell }: { cell: CellId }) {
  const { sum, perform } = useSettling();
  const { makers, leftOut } = cellOf(sum, cell);
  const settled = [
    ...makers.flatMap(({ unit, confirmed }) => (confirmed ? [{ unit, decision: confirmed }] : [])),
    ...leftOut.filter(({ decision }) => isOnGap(decision)),
  ];
  if (settled.length === 0) return null;
  const again = (decision: Decision, unit: Unit) => perform(reopen(decision, unit));
  return (
    <section className={styles['block']}>
      <h3>已定的 {settled.length} 个单位</h3>
      <ul className={styles['list']}>
        {settled.map(({ unit, decision }) => (
          <li key={unit.id}>
            <div className={styles['name']}>
              <b>
                <UnitLink unit={unit} />
              </b>
              <span>
                {decision.how === 'zero' ? '确认为 0' : '不计入'}
                {decision.cells.length === 0 && '（整份）'}
              </span>
            </div>
            <p className={styles['quiet']}>
              {decidedAt(decision.at)}定。
              <Button
                edits
                look="link"
                aria-label={`${unit.name}重新定`}
                onClick={() => again(decision, unit)}
              >
                重新定
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
