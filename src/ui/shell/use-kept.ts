import { useEffect } from 'react';
import { saveOnLeaving } from '../../saving/autosave';
import type { Keeping } from '../../saving/keeping';
import { askToPersist } from '../../storage/open-store';

/**
 * What a page does for an open document: saves it when it is left, looks whether it is still there when one comes
 * back, and asks the browser to keep it once something was changed. `subscribe` calls back after every change.
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
    // Asked for once something worth it is kept; some browsers put the question to the writer.
    const stop = subscribe(() => {
      stop();
      askToPersist();
    });
    return stop;
  }, [subscribe]);
}
