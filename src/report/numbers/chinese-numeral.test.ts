import { expect, test } from 'vitest';
import { chineseNumeral, numeralValue } from './chinese-numeral';

test.each([
  [0, '零'],
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [25, '二十五'],
  [90, '九十'],
  [99, '九十九'],
  [100, '100'],
])('%i is written %s', (value, written) => expect(chineseNumeral(value)).toBe(written));

test('a numeral is read as the number it was written for', () => {
  for (let value = 0; value < 100; value++) expect(numeralValue(chineseNumeral(value))).toBe(value);
});
