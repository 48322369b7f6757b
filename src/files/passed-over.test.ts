import { expect, test } from 'vitest';
import {
  addPassedOver,
  countPassedOver,
  nonePassedOver,
  passedOverNames,
  passedOverWords,
} from './passed-over';

test('of what is not read the first are named, and how many more there are; what programs left is counted alone', () => {
  const others = nonePassedOver();
  expect([passedOverWords(others), passedOverNames(others)]).toEqual(['', '']);
  for (const name of ['~$甲.docx', '章.jpg', '附件.zip']) countPassedOver(others, name, `收/${name}`);
  expect(passedOverNames(others)).toBe('没有读的是：收/章.jpg、收/附件.zip。');
  const more = nonePassedOver();
  for (let at = 1; at <= 3000; at++) countPassedOver(more, `${at}.png`);
  addPassedOver(others, more);
  expect(passedOverNames(others)).toBe(
    '没有读的是：收/章.jpg、收/附件.zip、1.png、2.png、3.png、4.png，还有 2996 个。',
  );
  expect(passedOverWords(others)).toBe('另有 3003 个不是报告的文件没有读：图片 3001，压缩包 1，临时文件 1。');
  const temporary = nonePassedOver();
  countPassedOver(temporary, '.DS_Store');
  expect(passedOverNames(temporary)).toBe('');
});
