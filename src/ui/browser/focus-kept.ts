import { useEffect, type RefObject } from 'react';

/** Whether an element can hold the focus no more: it was taken off the page, or can no longer be pressed. */
function isGone(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled');
}

/**
 * Where what had the focus within `root` is gone, as a button whose question was answered, the keyboard goes on from the
 * first of `targets` (selectors) that can be focused; without this it would begin again at the top of the page.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>, targets: readonly string[]): void {
  const wanted = targets.join('\n');
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let last: Element | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element && element.contains(target) ? target : null;
    };
    const keep = () => {
      const at = document.activeElement;
      if (last === null || !isGone(last) || (at !== null && at !== document.body && at !== last)) return;
      for (const selector of wanted.split('\n')) {
        const next = document.querySelector<HTMLElement>(selector);
        next?.focus({ preventScroll: true });
        if (next !== null && document.activeElement === next) break;
      }
    };
    document.addEventListener('focusin', onFocus);
    const observer = new MutationObserver(keep);
    observer.observe(element, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, [root, wanted]);
}
