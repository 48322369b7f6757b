import { useEffect, useRef } from 'react';
import type { Arrival, Unit } from '../../collection/collection';
import { remark } from '../../collection/commands';
import type { CollectionSession } from '../../desk/collection-session';
import { newId } from '../../storage/new-id';
import { useReadOnly } from '../context/read-only';
import { Button } from '../parts/button';
import { controlClass } from '../parts/field';
import styles from './desk.module.css';

/** The element id of the name of the unit in hand. */
export const UNIT_ID = 'unit-in-hand';

/** The element id by which the key N finds the field. */
export const OWN_WORDS_ID = 'own-words';

/** 自己的话: the reviewer's own remarks on a report, with those used before on offer. */
export function OwnWords({
  session,
  unit,
  about,
  words,
  used,
  again = [],
}: {
  session: CollectionSession;
  unit: Unit;
  about: Arrival;
  words: string;
  used: readonly string[];
  /** Those of the last round of which the report does not tell that they were followed. */
  again?: readonly string[];
}) {
  const readOnly = useReadOnly();
  const field = useRef<HTMLTextAreaElement>(null);
  const visit = useRef(newId());
  const keep = (text: string) => session.perform(remark(unit, about, text, visit.current));
  const lines = words.split('\n').map((line) => line.trim());
  const left = again.filter((line) => !lines.includes(line));
  useEffect(() => {
    // Changed by an undo or in another window; never rewritten while it is being typed in.
    if (field.current && field.current !== document.activeElement) field.current.value = words;
  }, [words]);
  const add = (line: string) => {
    const area = field.current;
    if (!area || line === '') return;
    const before = area.value.trimEnd();
    area.value = before === '' ? line : `${before}\n${line}`;
    keep(area.value);
  };
  return (
    <div className={styles['own']}>
      <label htmlFor={OWN_WORDS_ID}>
        自己的话 <span className={styles['quiet']}>一行一条，接着上面的编号</span>
      </label>
      <textarea
        id={OWN_WORDS_ID}
        ref={field}
        className={controlClass}
        rows={2}
        readOnly={readOnly}
        defaultValue={words}
        onFocus={() => {
          visit.current = newId();
        }}
        onChange={(event) => keep(event.target.value)}
        onKeyDown={(event) => {
          // Escape leaves the field for its unit, so that the page's keys work again; not while an input method uses it.
          if (event.key === 'Escape' && !event.nativeEvent.isComposing)
            document.getElementById(UNIT_ID)?.focus({ preventScroll: true });
        }}
      />
      {left.length > 0 && (
        <p className={styles['quiet']}>
          上一轮的，看不出已改，这次再提就点：
          {left.map((line) => (
            <Button
              key={line}
              look="link"
              edits
              onClick={() => {
                add(line);
                field.current?.focus();
              }}
            >
              {line}
            </Button>
          ))}
        </p>
      )}
      {used.length > 0 && (
        <select
          aria-label="用过的话"
          className={controlClass}
          value=""
          disabled={readOnly}
          onChange={(event) => add(event.target.value)}
        >
          <option value="">用过的话（{used.length}）</option>
          {used.map((line) => (
            <option key={line}>{line}</option>
          ))}
        </select>
      )}
    </div>
  );
}
