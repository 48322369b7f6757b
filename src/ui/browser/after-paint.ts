/**
 * Makes of a way to watch something one that calls back only after the change has been painted, once for any
 * number of changes. A page that is not shown is told when it is shown again. `rest`, asked at each change, is how many ms
 * nothing must change before that.
 */
export function afterPaint(
  watch: (listener: () => void) => () => void,
  rest: () => number = () => 0,
): typeof watch {
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    waiting = false;
    timer = undefined;
    for (const listener of listeners) listener();
  }

  function changed(): void {
    if (timer !== undefined && rest() > 0) {
      clearTimeout(timer);
      timer = setTimeout(tell, rest());
    }
    if (waiting) return;
    waiting = true;
    // The callback comes before its frame is painted, a timer set in it after.
    requestAnimationFrame(() => {
      timer = setTimeout(tell, rest());
    });
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
