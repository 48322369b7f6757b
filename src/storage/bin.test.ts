import { expect, test } from 'vitest';
import { entryPutBack, lookedThrough, removedEntry } from './bin';

const DAY = 86_400_000;
const START = Date.parse('2027-01-18T08:00:00Z');
const iso = (time: number) => new Date(time).toISOString();
const draft = (id: string) => ({ id, savedAt: iso(START), revision: 3, meta: { agency: '青禾县水利局' } });

test('what is removed and put back is the entry it was', () => {
  expect(entryPutBack(removedEntry(draft('a'), iso(START)))).toEqual(draft('a'));
});

test('goes once it has been there for longer than allowed, at the very length it stays', () => {
  const removed = [removedEntry(draft('a'), iso(START)), removedEntry(draft('b'), iso(START + 1))];
  const { gone, staying } = lookedThrough(removed, iso(START + DAY), DAY - 1);
  expect(gone.map(({ id }) => id)).toEqual(['a']);
  expect(staying).toEqual([{ ...removed[1], elapsed: { mark: START + DAY, ms: DAY - 1 } }]);
});

test('what an earlier version removed is counted from the first look on, however long ago that was', () => {
  const old = { ...draft('a'), removedAt: iso(START - 400 * DAY) };
  const { gone, staying } = lookedThrough([old], iso(START), 0);
  expect(gone).toEqual([]);
  expect(staying).toEqual([{ ...old, elapsed: { mark: START, ms: 0 } }]);
  expect(lookedThrough(staying, iso(START + 1), 0).gone.map(({ id }) => id)).toEqual(['a']);
});

test('a time that is none counts nothing and deletes nothing', () => {
  const removed = [removedEntry(draft('a'), iso(START))];
  expect(lookedThrough(removed, '昨天', 0)).toEqual({ gone: [], staying: removed });
});
