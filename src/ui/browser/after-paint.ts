/**
 * Makes of a way to watch something one that calls back only after the change has been painted, once for any
 * number of changes. A page that is not shown is told when it is shown again.
 */
export function afterPaint(watch: (listener: () => void) => () => void): typeof watch {
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;
  let waiting = false;

  function tell(): void {
    waiting = false;
    for (const listener of listeners) listener();
  }

  function changed(): void {
    if (waiting) return;
    waiting = true;
    // The callback comes before its frame is painted, a timer set in it after.
    requestAnimationFrame(() => setTimeout(tell));
  }

  return (listener) => {
    stop ??= watch(changed);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = null;
    };
  };
}
