import { expect, test } from 'vitest';
import { timeWords } from './now';

const now = new Date(2027, 0, 18, 14, 32);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

test.each([
  [at(2027, 0, 18, 8, 5), '8:05'],
  [at(2027, 0, 18, 0, 0), '0:00'],
  [at(2027, 0, 17, 23, 59), '昨天 23:59'],
  [at(2027, 0, 16, 16, 5), '1月16日 16:05'],
  [at(2026, 11, 31, 9, 0), '2026年12月31日'],
  ['', ''],
])('%s is said as %s', (iso, words) => {
  expect(timeWords(iso, now)).toBe(words);
});

test('a clock set back does not call a save tomorrow’s', () => {
  expect(timeWords(at(2027, 0, 19, 9, 0), now)).toBe('9:00');
});
