/** ms: on a busy computer the browser may have something else to do for minutes, and is not waited for longer. */
const LONGEST_WAIT = 2_000;

/** Does something while the browser has nothing else to do, or at last. Safari has no idle callback and waits a moment. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: LONGEST_WAIT });
  else setTimeout(act, 200);
}
