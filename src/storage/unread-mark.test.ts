// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { clearLocalKeys } from './local-keys';
import { unreadMark } from './unread-mark';

afterEach(clearLocalKeys);

test.each([
  { chosen: 1, ofSenders: false },
  { chosen: 1280, ofSenders: true },
])('what was being read, %o, is there for the next page, and gone once all is read', (unread) => {
  unreadMark('a').set(unread);
  expect(unreadMark('a').left()).toEqual(unread);
  unreadMark('a').set(null);
  expect(unreadMark('a').left()).toBeNull();
});

test('each collection has a mark of its own, and all go with what else is kept', () => {
  unreadMark('a').set({ chosen: 2, ofSenders: true });
  unreadMark('b').set({ chosen: 3, ofSenders: false });
  unreadMark('a').set(null);
  expect(unreadMark('b').left()).toEqual({ chosen: 3, ofSenders: false });
  clearLocalKeys();
  expect(unreadMark('b').left()).toBeNull();
});

test.each(['', 'abc', 'senders', '0', '-2 senders', 'null'])('%j is no mark', (damaged) => {
  unreadMark('a').set({ chosen: 2, ofSenders: false });
  const key = localStorage.key(0) ?? '';
  localStorage.setItem(key, damaged);
  expect(localStorage).toHaveLength(1);
  expect(unreadMark('a').left()).toBeNull();
});

test('where the browser blocks storage nothing is said, and nothing breaks', () => {
  unreadMark('a').set({ chosen: 2, ofSenders: false });
  const storage = localStorage;
  // As browsers do where the data of websites is forbidden.
  const blocked = new DOMException('The operation is insecure.', 'SecurityError');
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw blocked;
    },
  });
  try {
    expect(() => localStorage).toThrow(blocked);
    expect(unreadMark('a').left()).toBeNull();
    unreadMark('a').set({ chosen: 3, ofSenders: true });
    unreadMark('a').set(null);
  } finally {
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, writable: true, value: storage });
  }
  expect(unreadMark('a').left()).toEqual({ chosen: 2, ofSenders: false });
});
