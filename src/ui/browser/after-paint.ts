/**
 * Wraps a `subscribe` function so that it calls back only after a change has been painted, once for any number of
 * changes. A hidden page is called back when it is shown again. `rest`, asked at each change, says for how many ms
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
    // The frame callback runs before the frame is painted; a timer set in it runs after.
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
