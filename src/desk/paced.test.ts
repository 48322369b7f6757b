import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from './paced';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first is done at once, what is asked for meanwhile together, and the rest when it is finished', () => {
  const act = vi.fn<() => void>();
  const { ask, finish } = paced(act, 300);
  finish();
  expect(act).toHaveBeenCalledTimes(0);
  ask();
  expect(act).toHaveBeenCalledTimes(1);
  for (let nth = 0; nth < 40; nth++) ask();
  vi.advanceTimersByTime(299);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(2);
  ask();
  finish();
  expect(act).toHaveBeenCalledTimes(3);
  finish();
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(3);
});

test('after a rest it is done at once again', () => {
  const act = vi.fn<() => void>();
  const { ask } = paced(act, 300);
  ask();
  vi.advanceTimersByTime(300);
  ask();
  expect(act).toHaveBeenCalledTimes(2);
});
