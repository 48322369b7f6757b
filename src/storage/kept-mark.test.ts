// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { keptBefore, withMark } from './kept-mark';
import { clearLocalKeys } from './local-keys';
import { createMemoryStore } from './memory-store';

const draft = { id: 'a', savedAt: '2027-01-22T08:00:00.000Z', revision: 1, meta: null, json: '{}' };

afterEach(clearLocalKeys);

test('the mark is set by the first draft and taken away where none is left', async () => {
  const store = withMark(createMemoryStore());
  expect(keptBefore()).toBe(false);
  await store.write(draft, 1);
  expect(keptBefore()).toBe(true);
  await withMark(createMemoryStore()).purge(draft.savedAt, 0);
  expect(keptBefore()).toBe(false);
});

test('a draft written after everything was deleted sets it again', async () => {
  const store = withMark(createMemoryStore());
  await store.write(draft, 1);
  await store.clear();
  clearLocalKeys();
  expect(keptBefore()).toBe(false);
  await store.write(draft, 1);
  expect(keptBefore()).toBe(true);
});
