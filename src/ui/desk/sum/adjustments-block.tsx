import { useState } from 'react';
import { cellOf } from '../../../collection/sum/county-sum';
import { dropAdjustment } from '../../../collection/sum/sum-commands';
import { outdatedAdjustments } from '../../../collection/sum/readiness';
import type { Adjustment } from '../../../collection/sum/summing';
import type { CellId } from '../../../format/table';
import { Button } from '../../parts/button';
import { StateMark } from '../../parts/state-mark';
import { AdjustmentDialog } from './adjustment-dialog';
import { cellName } from './cell-words';
import { decidedAt, signedWords } from './decided-words';
import styles from './margin.module.css';
import { useSettling } from './settling';

/** 调整: what was added to the cell or taken off, and those of the whole sum that change nothing. */
export function AdjustmentsBlock({ cell }: { cell: CellId }) {
  const { sum } = useSettling();
  const { adjustments, negative } = cellOf(sum, cell);
  const [changing, setChanging] = useState<Adjustment | 'new' | null>(null);
  return (
    <section className={styles['block']}>
      <h3>
        调整 {adjustments.length}
        <small>只记在工作底稿，不印</small>
      </h3>
      {negative.map((unit) => (
        <p key={unit.id} className={styles['trouble']}>
          <StateMark state="error" size={14} />
          {unit.name}调整以后是负数，请改调整。
        </p>
      ))}
      {adjustments.length > 0 && (
        <ul className={styles['list']}>
          {adjustments.map((one) => (
            <AdjustmentItem key={one.id} adjustment={one} onChange={() => setChanging(one)} />
          ))}
        </ul>
      )}
      {sum.idle.length > 0 && (
        <>
          <p className={styles['trouble']}>
            <StateMark state="warning" size={14} />有 {sum.idle.length}{' '}
            条调整没有起作用：单位不在汇总里，或者它的数没有算进来。
          </p>
          <ul className={styles['list']}>
            {sum.idle.map((one) => (
              <AdjustmentItem key={one.id} adjustment={one} onChange={() => setChanging(one)} />
            ))}
          </ul>
        </>
      )}
      <div className={styles['acts']}>
        <Button edits size="small" onClick={() => setChanging('new')}>
          加一条调整…
        </Button>
      </div>
      {changing && (
        <AdjustmentDialog
          cell={cell}
          adjustment={changing === 'new' ? null : changing}
          onClose={() => setChanging(null)}
        />
      )}
    </section>
  );
}

function AdjustmentItem({ adjustment, onChange }: { adjustment: Adjustment; onChange: () => void }) {
  const { collection, sum, perform } = useSettling();
  const { unit, cell, by, reason, at } = adjustment;
  const name = collection.roster.find(({ id }) => id === unit)?.name ?? '名册里没有的单位';
  const where = sum.form.isCellId(cell) ? cellName(sum.form, cell) : cell;
  const heard = `${name}${where}的调整`;
  return (
    <li>
      <b>
        {name}　{where}　{signedWords(by)}
      </b>
      <p>{reason}</p>
      {outdatedAdjustments(sum).includes(adjustment) && (
        <p className={styles['trouble']}>
          <StateMark state="warning" size={14} />
          单位后来又交了一份：还要加减的，点“改”再存一次；已经在里面的，删去。
        </p>
      )}
      <p className={styles['quiet']}>
        {decidedAt(at)}
        {sum.form.isCellId(cell) && (
          <Button edits look="link" aria-label={`改${heard}`} onClick={onChange}>
            改
          </Button>
        )}
        <Button
          edits
          look="link"
          aria-label={`删去${heard}`}
          onClick={() => perform(dropAdjustment(adjustment))}
        >
          删去
        </Button>
      </p>
    </li>
  );
}
