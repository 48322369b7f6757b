/** Does something while the browser has nothing else to do. Safari has no idle callback and waits a moment. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act);
  else setTimeout(act, 200);
}
