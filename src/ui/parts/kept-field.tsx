import type { ReactNode } from 'react';
import { Field, controlClass } from './field';
import { useReadOnly } from '../context/read-only';

interface KeptFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What the draft holds. */
  value: string;
  placeholder: string;
  /** What may be chosen from. */
  choices?: readonly string[];
  /** Takes the text, trimmed, when the field is left with another one. */
  onKeep: (text: string) => void;
}

/** A text of the draft that no path of the form leads to: it is taken when the field is left. */
export function KeptField({ label, hint, value, placeholder, choices = [], onKeep }: KeptFieldProps) {
  const readOnly = useReadOnly();
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <>
          <input
            {...control}
            // A new key for another text, because undo may change it while the field is shown.
            key={value}
            type="text"
            autoComplete="off"
            readOnly={readOnly}
            className={controlClass}
            list={choices.length > 0 ? `${control.id}-choices` : undefined}
            defaultValue={value}
            placeholder={placeholder}
            onBlur={(event) => {
              const text = event.target.value.trim();
              if (text !== value) onKeep(text);
            }}
          />
          {choices.length > 0 && (
            <datalist id={`${control.id}-choices`}>
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {choice}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
