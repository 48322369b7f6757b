import { expect, test } from 'vitest';
import { usualIndicators } from '../format/indicators';
import { indicatorName, withNew, withUsual } from './indicator-edits';

test('the usual ones are added after what is there, each once', () => {
  const website = { name: ' 政府网站公开 ', value: '12', unit: '篇', source: '办公室' };
  const own = { name: '短视频', value: '3', unit: '条', source: '' };
  const { list, added } = withUsual([own, website]);
  expect(list.slice(0, 2)).toEqual([own, website]);
  expect(added).toBe(usualIndicators.length - 1);
  expect(list.filter(({ name }) => name.trim() === '政府网站公开')).toEqual([website]);
  expect(withUsual(list)).toEqual({ list, added: 0 });
});

test('a new one is empty and blank is not 0', () => {
  expect(withNew([])).toEqual([{ name: '', value: '', unit: '', source: '' }]);
});

test('one without a name goes by its place', () => {
  expect([indicatorName(' ', 2), indicatorName('培训场次', 0)]).toEqual(['第 3 项', '“培训场次”']);
});
