import { useLayoutEffect } from 'react';

/** Elements that use keys themselves, so that they are no keys of the page. Checkboxes only use the space bar. */
const OWN_KEYS = 'input:not([type=checkbox]), textarea, select, dialog';

/** Whether a key belongs to the field or dialog in which it was pressed. */
export function isForField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}

/** Keys that go on while they are held down: those that move. Any other would settle one thing after another. */
const GO_ON = /^(?:[jk]|Arrow.*|Page.*)$/;

/**
 * Keys of the page, pressed by themselves and outside fields. `act` is given the key, letters as small ones, and says
 * whether it was one of its own.
 */
export function usePlainKeys(act: (key: string) => boolean): void {
  // Before the page is drawn: whoever sees a button is answered by its key, also on a busy computer.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || isForField(event.target)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const isWithAnother = event.ctrlKey || event.metaKey || event.altKey;
      if (event.repeat && !GO_ON.test(key)) return;
      if (isWithAnother || (event.shiftKey && /^[a-z]$/.test(key))) return;
      if (act(key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
