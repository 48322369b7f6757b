import { mayBeCorrected } from '../../../collection/sum/contribution';
import { cellOf } from '../../../collection/sum/county-sum';
import { unreadAfterWords } from '../../../collection/unit-row';
import type { CellId } from '../../../format/table';
import { StateMark } from '../../parts/state-mark';
import styles from './margin.module.css';
import { contributionOf, useSettling } from './settling';
import { UnitLink } from './unit-link';

/** So many are listed one by one. */
const LISTED = 3;

/** Of whom a file came that cannot be read and may correct the number it gives to the cell, and what to do. */
export function CorrectionsBlock({ cell }: { cell: CellId }) {
  const settling = useSettling();
  const { makers } = cellOf(settling.sum, cell);
  const corrected = makers.map(({ unit }) => contributionOf(settling, unit)).filter(mayBeCorrected);
  if (corrected.length === 0) return null;
  const rest = corrected.slice(LISTED);
  return (
    <section className={styles['block']}>
      {corrected.slice(0, LISTED).map(({ unit, standing }) => (
        <p key={unit.id}>
          <StateMark state="warning" size={14} />
          <UnitLink unit={unit} />
          {unreadAfterWords(standing)}
        </p>
      ))}
      {rest.length > 0 && (
        <p>
          还有 {rest.length} 个单位也这样：{rest.map(({ unit }) => unit.name).join('、')}
        </p>
      )}
      <p className={styles['quiet']}>
        可能改了这里的数：请打开原件看，改了的请单位发 Word，没改的按这一份通过。
      </p>
    </section>
  );
}
