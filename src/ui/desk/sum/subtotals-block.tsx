import { shownNumbers, subtotals } from '../../../collection/sum/subtotals';
import type { CellId } from '../../../format/table';
import { shownNumber } from './decided-words';
import styles from './margin.module.css';
import { useSettling } from './settling';
import { UnitLink } from './unit-link';

/** 本级, 部门和机构, 乡镇、街道 of the cell, and apart from them the units that are only shown. */
export function SubtotalsBlock({ cell }: { cell: CellId }) {
  const { sum, isReading } = useSettling();
  const shown = shownNumbers(sum, cell);
  return (
    <section className={styles['block']}>
      <h3>分口径</h3>
      <table className={styles['parts']}>
        <thead>
          <tr>
            <th scope="col">口径</th>
            <th scope="col">本年</th>
            <th scope="col">单位</th>
          </tr>
        </thead>
        <tbody>
          {subtotals(sum, cell).map(({ id, name, value, units, lacks }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <b>{value !== null ? shownNumber(value) : isReading ? '还在读' : `—（缺${lacks}）`}</b>
              </td>
              <td>{units}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > 0 && (
        <>
          <p className={styles['quiet']}>仅展示，没有算进来：</p>
          <ul className={styles['list']}>
            {shown.map(({ unit, value }) => (
              <li key={unit.id} className={styles['name']}>
                <UnitLink unit={unit} />
                <span>{value ?? '没有数'}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
