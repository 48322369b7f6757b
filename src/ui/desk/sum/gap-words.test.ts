import { expect, test } from 'vitest';
import { lackWords } from './gap-words';

test('why a unit lacks, and where its numbers were typed by hand, off what', () => {
  expect(lackWords('missing', '3')).toBe('未收，上年 3');
  expect(lackWords('blank', null)).toBe('这一格是空的');
  expect(lackWords('blank', '0', '高坪乡.doc')).toBe('.doc，手工填时空着，上年 0');
  expect(lackWords('blank', null, '高坪乡')).toBe('手工填时空着');
  expect(lackWords('unread', null, '高坪乡.doc')).toBe('读不了');
});
