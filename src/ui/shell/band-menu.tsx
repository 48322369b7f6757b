import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../parts/icon';
import styles from './band.module.css';

/** Wraps an action as the click handler of an item: the menu closes first. */
export type Choose = (act: () => void) => () => void;

/** A menu of the band. */
export function BandMenu({
  name,
  children,
}: {
  name: string;
  children: (choose: Choose, close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const choose: Choose = (act) => () => {
    setOpen(false);
    button.current?.focus();
    act();
  };

  return (
    <div
      ref={box}
      className={styles['menu']}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles['tool']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {name}
        <Icon name="down" />
      </button>
      <ul id={id} className={styles['items']} hidden={!open}>
        {children(choose, () => setOpen(false))}
      </ul>
    </div>
  );
}
