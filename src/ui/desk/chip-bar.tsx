import { chips, type Chip, type UnitRow } from '../../collection/unit-row';
import { ChipMark } from './chip-mark';
import styles from './desk.module.css';

/** How many rows stand under each chip; a click shows only those. */
export function ChipBar({
  rows,
  chip,
  onChoose,
}: {
  rows: readonly UnitRow[];
  chip: string | null;
  onChoose: (chip: Chip | null) => void;
}) {
  const units = rows.filter(({ standing }) => standing !== null).length;
  return (
    <fieldset className={styles['chips']}>
      <legend className={styles['hidden']}>只看</legend>
      <button type="button" aria-pressed={chip === null} onClick={() => onChoose(null)}>
        全部 <b>{units}</b>
      </button>
      {chips.map(({ id, word }) => {
        const count = rows.filter((row) => row.chip === id).length;
        return (
          (count > 0 || chip === id) && (
            <button key={id} type="button" aria-pressed={chip === id} onClick={() => onChoose(id)}>
              <ChipMark chip={id} />
              {word} <b>{count}</b>
            </button>
          )
        );
      })}
    </fieldset>
  );
}
