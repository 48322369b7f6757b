import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';
import { Hidden } from './hidden';
import fieldStyles from './field.module.css';
import { useReadOnly } from '../context/read-only';

export interface ChoiceOption<T extends string> {
  value: T;
  name: string;
}

/**
 * Radios drawn as a row or a grid of buttons of equal weight. The value is the draft's; choosing calls
 * `onChoose`, which makes the edit. `legend` may be heard only (`quiet`) where the place says it.
 */
export function Choice<T extends string>({
  legend,
  quiet = false,
  options,
  value,
  layout = 'row',
  small = false,
  name,
  describedBy,
  ofPage = false,
  onChoose,
}: {
  legend: string;
  quiet?: boolean;
  options: readonly ChoiceOption<T>[];
  value: T | '';
  layout?: 'row' | 'grid';
  small?: boolean;
  /** The field's path in the draft, so that a finding can lead here. */
  name?: string;
  describedBy?: string;
  /** The value is the page's, not the draft's: it can be chosen where the draft can only be read. */
  ofPage?: boolean;
  onChoose: (value: T) => void;
}) {
  const id = useId();
  const readOnly = useReadOnly() && !ofPage;
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className={quiet ? undefined : fieldStyles['label']}>
        {quiet ? <Hidden>{legend}</Hidden> : legend}
      </legend>
      <div className={[styles[layout], small ? styles['small'] : ''].join(' ')}>
        {options.map((option) => (
          <label key={option.value} className={styles['choice']}>
            <input
              type="radio"
              name={name ?? id}
              value={option.value}
              checked={option.value === value}
              disabled={readOnly}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A tick with its words. The value is the draft's (or the page's); ticking calls `onTick`. */
export function Checkbox({
  checked,
  onTick,
  name,
  describedBy,
  ofPage = false,
  children,
}: {
  checked: boolean;
  onTick: (checked: boolean) => void;
  name?: string;
  describedBy?: string;
  ofPage?: boolean;
  children: ReactNode;
}) {
  const readOnly = useReadOnly() && !ofPage;
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        name={name}
        aria-describedby={describedBy}
        checked={checked}
        disabled={readOnly}
        onChange={(event) => onTick(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
