import type { Succession } from '../../collection/collection';
import { sharedCells } from '../../collection/sum/shared-cells';
import { formFor } from '../../report/form-of';
import { controlClass, Field } from '../parts/field';
import styles from './roster.module.css';

/** Of agencies that were split (拆分): what of last year's numbers the unit takes over, cell by cell. */
export function SplitFields({
  year,
  successions,
  onChange,
}: {
  /** The collection's year. */
  year: number;
  successions: readonly Succession[];
  onChange: (successions: Succession[]) => void;
}) {
  const form = formFor(year);
  return successions.map((succession, at) => {
    const { from, how, shares = {} } = succession;
    if (how !== 'split') return null;
    const keep = (cell: string, text: string) =>
      onChange(
        successions.map((one, place) =>
          place === at ? { ...succession, shares: { ...shares, [cell]: text.trim() } } : one,
        ),
      );
    return (
      <fieldset key={from} className={styles['shares']}>
        <legend>
          从{from}的上年数里承继多少（几个承继单位合起来要等于它上年的数；没有承继的写 0，空着的没有与上年比）
        </legend>
        {sharedCells(form).map((cell) => (
          <Field key={cell} label={`${form.rowOf(cell).name}，${form.columnOf(cell).name}`}>
            {(control) => (
              <input
                {...control}
                className={controlClass}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={shares[cell] ?? ''}
                onChange={(event) => keep(cell, event.target.value)}
              />
            )}
          </Field>
        ))}
      </fieldset>
    );
  });
}
