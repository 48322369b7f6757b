import { cellOf } from '../../../collection/sum/county-sum';
import { printedTotals } from '../../../collection/sum/printed-totals';
import type { CellId } from '../../../format/table';
import styles from './margin.module.css';
import { useSettling } from './settling';
import { UnitLink } from './unit-link';

/** What the totals that the units print come to, held against the sum of their parts. */
export function PrintedNote({ cell }: { cell: CellId }) {
  const { sum } = useSettling();
  const printed = printedTotals(sum, cell);
  if (!printed) return null;
  const { soFar } = cellOf(sum, cell);
  if (printed.differing.length === 0)
    return (
      <p className={styles['quiet']}>
        {printed.printed === soFar
          ? `以各单位印出的总计相加也是 ${printed.printed}。`
          : `以各单位印出的总计相加是 ${printed.printed}；差的是调整或不计入的。`}
      </p>
    );
  return (
    <div className={styles['quiet']}>
      <p>
        以各单位印出的总计相加是 {printed.printed}，按分项相加是 {soFar}：
      </p>
      <ul>
        {printed.differing.map((one) => (
          <li key={one.unit.id}>
            <UnitLink unit={one.unit} />
            ：印 {one.printed}，分项相加 {one.made}。
          </li>
        ))}
      </ul>
    </div>
  );
}
