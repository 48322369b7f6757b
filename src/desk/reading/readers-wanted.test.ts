import { expect, test } from 'vitest';
import { isReaderWanted, readersAtFirst } from './readers-wanted';

test('half of the cores begin with a batch, and at least one worker', () => {
  expect([1, 2, 3, 4, 8, 64].map(readersAtFirst)).toEqual([1, 1, 1, 2, 4, 4]);
});

test('eighty Word files are read by one worker of two cores, a thousand by both', () => {
  expect(isReaderWanted(2, 1, 55, 20)).toBe(false);
  expect(isReaderWanted(2, 1, 980, 20)).toBe(true);
});

test('files that take long each, and one that never ends, get another worker', () => {
  expect(isReaderWanted(2, 1, 20, 2)).toBe(true);
  expect(isReaderWanted(2, 1, 1, 0)).toBe(true);
});

test('never more workers than cores, nor than four, and none where nothing waits', () => {
  expect(isReaderWanted(2, 2, 1000, 1)).toBe(false);
  expect(isReaderWanted(8, 4, 1000, 1)).toBe(false);
  expect(isReaderWanted(1, 1, 1000, 0)).toBe(false);
  expect(isReaderWanted(2, 1, 0, 0)).toBe(false);
});
