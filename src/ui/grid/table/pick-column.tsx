import type { CSSProperties, ReactNode } from 'react';
import type { Line } from '../../../format/table';
import { Hidden } from '../../parts/hidden';
import styles from './picker.module.css';

/** Columns to choose from in one line; the last takes what is left of its line. */
const A_LINE = 4;
const lastSpan = (columns: readonly Line[]): number => A_LINE - ((columns.length - 1) % A_LINE);

/** Which one column of numbers a phone shows; not to be seen on a larger screen. `children` is said under its name. */
export function PickColumn({
  columns,
  shown,
  onPick,
  children,
}: {
  columns: readonly Line[];
  /** Its place, from 0. */
  shown: number;
  onPick: (column: number) => void;
  children?: (column: Line) => ReactNode;
}) {
  return (
    <fieldset
      className={styles['picker']}
      style={{ '--a-line': A_LINE, '--last-span': lastSpan(columns) } as CSSProperties}
    >
      <legend>
        <Hidden>选一列</Hidden>
      </legend>
      {columns.map((column, index) => (
        <label key={column.id}>
          <input type="radio" name="shown-column" checked={index === shown} onChange={() => onPick(index)} />
          <span>
            {column.name}
            {children?.(column)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
