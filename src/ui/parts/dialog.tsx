import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './dialog.module.css';

/** Firefox 78 and Safari 14 have no <dialog>: there it is a box with the same manners. */
const native = typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype;

const focusable = 'button:not(:disabled), a[href], input:not(:disabled), select, textarea, [tabindex="0"]';

/**
 * A question that must be answered before going on. Mounted is open; Escape is the same as `onClose`.
 * `actions` are its buttons, the likeliest last. Focus starts on its heading and goes back where it came from.
 */
export function Dialog({
  title,
  onClose,
  actions,
  isWide = false,
  children,
}: {
  title: string;
  onClose: () => void;
  actions: ReactNode;
  /** Whether it holds a sheet of paper. */
  isWide?: boolean;
  children: ReactNode;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const headingId = useId();

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const before = document.activeElement;
    if (native) element.showModal();
    (element.querySelector<HTMLElement>('[data-first-focus]') ?? element.querySelector('h2'))?.focus();
    return () => {
      if (native) element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // Keys must not reach the page behind: Ctrl+Z there would change what is hidden.
    event.stopPropagation();
    if (native || !box.current) return;
    if (event.key === 'Escape') onClose();
    if (event.key === 'Tab') keepInside(event, box.current);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keeps keys and, in old browsers, focus inside
    <dialog
      ref={box}
      className={[styles['dialog'], native ? '' : styles['plain'], isWide ? styles['wide'] : ''].join(' ')}
      aria-labelledby={headingId}
      {...(native ? {} : { role: 'dialog', 'aria-modal': true, open: true })}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={onKeyDown}
    >
      <div className={styles['body']}>
        <h2 id={headingId} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
      <div className={styles['actions']}>{actions}</div>
    </dialog>
  );
}

function keepInside(event: KeyboardEvent, box: HTMLElement): void {
  const stops = box.querySelectorAll<HTMLElement>(focusable);
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const at = document.activeElement;
  const inside = at !== null && box.contains(at);
  if (event.shiftKey ? at === first || !inside : at === last || !inside) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
