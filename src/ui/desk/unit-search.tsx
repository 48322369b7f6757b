import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { usePlainKeys } from '../browser/plain-keys';
import styles from './desk.module.css';

/** The search field of the table: `/` leads to it, Enter and ↓ from it to the rows, Esc clears it. */
export function UnitSearch({
  sought,
  onSearch,
  onRows,
}: {
  /** What the rows shown were searched for. */
  sought: string;
  onSearch: (sought: string) => void;
  /** Goes on to the rows. */
  onRows: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const keysId = useId();
  /** Whether the rows are to have the focus as soon as those searched for are shown. */
  const isLeaving = useRef(false);
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    // A link, or Back, asks for other rows; what is being typed is never written over.
    if (input !== document.activeElement) input.value = sought;
    else if (isLeaving.current && input.value === sought) onRows();
    isLeaving.current = false;
  }, [sought, onRows]);
  usePlainKeys((key) => {
    if (key === '/') field.current?.focus();
    return key === '/';
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    // Enter also ends what an input method offers.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && input.value === '') input.blur();
    else if (event.key === 'Escape') {
      input.value = '';
      onSearch('');
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      if (input.value === sought) onRows();
      else isLeaving.current = true;
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles['search']}>
      <input
        ref={field}
        type="search"
        aria-label="找单位、文件、问题"
        aria-describedby={keysId}
        placeholder="找单位、文件、问题  /"
        defaultValue={sought}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          isLeaving.current = false;
          onSearch(event.target.value);
        }}
      />
      <p id={keysId} className={styles['searchKeys']}>
        <kbd>Enter</kbd> <kbd>↓</kbd> 到表里，<kbd>Esc</kbd> 清空
      </p>
    </div>
  );
}
