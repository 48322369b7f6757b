// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { afterPaint } from './after-paint';

function source(rest = () => 0) {
  const listeners = new Set<() => void>();
  return {
    listeners,
    change: () => listeners.forEach((listener) => listener()),
    watch: afterPaint((listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }, rest),
  };
}

test('calls back after the frame, once for all changes made before', async () => {
  const { watch, change } = source();
  const order: string[] = [];
  const told = new Promise<void>((resolve) => {
    watch(() => {
      order.push('told');
      resolve();
    });
  });
  change();
  change();
  requestAnimationFrame(() => order.push('frame'));
  expect(order).toEqual([]);
  await told;
  expect(order).toEqual(['frame', 'told']);
});

test('a change made while others are told is told too', async () => {
  const { watch, change } = source();
  let times = 0;
  await new Promise<void>((resolve) => {
    watch(() => {
      times++;
      if (times === 1) change();
      else resolve();
    });
    change();
  });
  expect(times).toBe(2);
});

test('where it has to rest, calls back once the last change is so long ago', () => {
  vi.useFakeTimers();
  let ms = 400;
  const { watch, change } = source(() => ms);
  let times = 0;
  watch(() => times++);
  for (let key = 0; key < 5; key++) {
    change();
    vi.advanceTimersByTime(300);
  }
  expect(times).toBe(0);
  vi.advanceTimersByTime(400);
  expect(times).toBe(1);
  ms = 0;
  change();
  vi.advanceTimersByTime(100);
  expect(times).toBe(2);
  vi.useRealTimers();
});

test('watches only while somebody listens, and forgets who has gone', async () => {
  const { watch, change, listeners } = source();
  let gone = 0;
  const leave = watch(() => gone++);
  const last = new Promise<void>((resolve) => watch(resolve));
  change();
  leave();
  await last;
  expect(gone).toBe(0);
  expect(listeners.size).toBe(1);
  const only = source();
  only.watch(() => {})();
  expect(only.listeners.size).toBe(0);
});
