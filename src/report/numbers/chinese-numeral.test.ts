import { expect, test } from 'vitest';
import { chineseNumeral, numeralValue, PARAGRAPH_NUMBER, SUB_HEADING_NUMBER } from './chinese-numeral';

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
  for (let value = 0; value < 100; value++) {
    expect(numeralValue(chineseNumeral(value))).toBe(value);
    expect(numeralValue(String(value))).toBe(value);
  }
});

test('the number before a paragraph is known in each way it is written, and nothing else is', () => {
  const begins = new RegExp(`^${PARAGRAPH_NUMBER}`);
  for (const text of ['一、总体情况', '（十二）建设', '(3)平台', '3. 监督', '２．'])
    expect(begins.test(text.normalize('NFKC'))).toBe(true);
  for (const text of ['一是', '第一、', '2026年', '总计']) expect(begins.test(text)).toBe(false);
});

test('the numeral of a sub-heading is found between its brackets', () => {
  const numeral = (text: string) => new RegExp(`^${SUB_HEADING_NUMBER}`).exec(text)?.[1] ?? null;
  expect(['（一）主动公开', '( 十二 )监督', '（3）平台', '一、'].map(numeral)).toEqual([
    '一',
    '十二',
    null,
    null,
  ]);
});
