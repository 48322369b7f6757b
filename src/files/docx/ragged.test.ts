import { expect, test } from 'vitest';
import { isRagged } from './ragged';

test('a paragraph with a long address is not stretched', () => {
  expect(isRagged('本报告电子版可在 https://www.yunxi.example/zwgk/nianbao 下载。')).toBe(true);
  expect(isRagged('电子邮箱：zhengwugongkai@yunxi.example。')).toBe(true);
});
test('all others are, also with numbers, dates and short words in them', () => {
  expect(isRagged('2025年1月1日至2025年12月31日，APP下载12345678次，占比38.25%。')).toBe(false);
});
