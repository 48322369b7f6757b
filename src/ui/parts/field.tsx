import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from 'react';
import { useEditor } from '../context/editor-context';
import { useReadOnly } from '../context/read-only';
import styles from './field.module.css';
import { useShownText } from './shown-text';
import { StateMark } from './state-mark';
import type { DraftPath } from '../../report/path';

/** What a control is given so that its label, hint and message are heard with it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface Words {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, in one sentence: takes the place of the hint. */
  error?: string | null | undefined;
  /** What to look at again; the value is taken all the same. */
  warning?: string | null | undefined;
}

/** A label, a control and the line below it. The control is drawn by `children`, so that any kind fits. */
export function Field({
  label,
  hint,
  error,
  warning,
  children,
}: Words & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const below = error ?? warning ?? hint;
  // A field that can be wrong reserves the line, so that nothing moves when a message appears.
  const reserved = error !== undefined || warning !== undefined;
  const hintId = `${id}-hint`;
  return (
    <div>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': below ? hintId : undefined, 'aria-invalid': Boolean(error) })}
      {(reserved || (below !== undefined && below !== null)) && (
        <FieldNote id={hintId} state={error ? 'error' : warning ? 'warning' : null}>
          {below}
        </FieldNote>
      )}
    </div>
  );
}

/** The line below a control: a hint, or what is wrong with a mark before it. */
export function FieldNote({
  id,
  state = null,
  children,
}: {
  id?: string;
  state?: 'error' | 'warning' | null;
  children: ReactNode;
}) {
  const look = state === null ? [] : [styles['message'], state === 'warning' ? styles['warning'] : ''];
  return (
    <p id={id} className={[styles['hint'], ...look].join(' ')}>
      {state && <StateMark state={state} label={state === 'error' ? '必须改' : '请核对'} />}
      <span>{children}</span>
    </p>
  );
}

/**
 * A one-line field of the draft, uncontrolled: what is typed is never rewritten while it is typed.
 * `shown` stands in it while the draft has no text of its own there (null).
 */
export function TextField({
  name,
  shown,
  label,
  hint,
  error,
  warning,
  className,
  onBlur,
  ...rest
}: Words & { name: DraftPath; shown?: string } & InputHTMLAttributes<HTMLInputElement>) {
  const { ref, onChange, onBlur: leave } = useEditor().register(name);
  const showText = useShownText(name, shown);
  const readOnly = useReadOnly();
  return (
    <Field label={label} hint={hint} error={error} warning={warning}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          readOnly={readOnly}
          {...rest}
          {...control}
          className={[styles['control'], className].filter(Boolean).join(' ')}
          name={name}
          ref={(element) => {
            ref(element);
            showText(element);
          }}
          onChange={(event) => void onChange(event)}
          onBlur={(event) => {
            onBlur?.(event);
            void leave(event);
          }}
        />
      )}
    </Field>
  );
}

/** A native list to choose from. The caller makes the change: choosing is an edit with a name. */
export function SelectField({
  label,
  hint,
  error,
  warning,
  className,
  children,
  ...rest
}: Words & SelectHTMLAttributes<HTMLSelectElement>) {
  const readOnly = useReadOnly();
  return (
    <Field label={label} hint={hint} error={error} warning={warning}>
      {(control) => (
        <select
          disabled={readOnly}
          {...rest}
          {...control}
          className={[styles['control'], className].filter(Boolean).join(' ')}
        >
          {children}
        </select>
      )}
    </Field>
  );
}

/** The look of a control drawn elsewhere (a textarea, a number). */
export const controlClass = styles['control'] ?? '';
