import { useEffect, useRef, type RefObject } from 'react';

/** Where what had the focus is gone, as a button whose question was answered, the keyboard goes on from the cell in hand. */
export function useFocusOnCell(page: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    const element = page.current;
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [page]);
  useEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    page.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus({ preventScroll: true });
  });
}
