import { useEffect } from 'react';
import { saveOnLeaving } from '../../saving/autosave';
import type { Keeping } from '../../saving/keeping';
import { askToPersist } from '../../storage/open-store';

/**
 * What a page does for an open document: saves it when the page is left, checks on coming back that it is still
 * stored, and asks the browser for persistent storage after the first change. `subscribe` calls back after each change.
 */
export function useKept(
  { autosave, leave, check }: Pick<Keeping<unknown>, 'autosave' | 'leave' | 'check'>,
  subscribe: (listener: () => void) => () => void,
): void {
  useEffect(() => saveOnLeaving(window, { hide: autosave.leave, leave }), [autosave, leave]);
  useEffect(() => {
    const look = () => void check();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [check]);
  useEffect(() => {
    // Only after a change, because some browsers ask the user for permission.
    const stop = subscribe(() => {
      stop();
      askToPersist();
    });
    return stop;
  }, [subscribe]);
}
