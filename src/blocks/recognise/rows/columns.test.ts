import { expect, test } from 'vitest';
import { solveColumns, type HeadLabel } from './columns';

const label = (index: number, at: number): HeadLabel => ({ index, at, text: `栏${index}`, sure: 'exact' });
const places = (...args: Parameters<typeof solveColumns>) => {
  const { columns, trouble } = solveColumns(...args);
  return trouble || [...columns].map(([index, { at }]) => [index, at]).sort(([a = 0], [b = 0]) => a - b);
};
const numbers = (...at: number[]) => new Set(at);

test('every column stands under its label', () => {
  expect(places([label(0, 1), label(1, 2), label(2, 3)], 3, numbers(1, 2, 3), 0)).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
});

test('a column without a label is known where its neighbours leave room for it and nothing else', () => {
  const found = solveColumns([label(0, 1), label(2, 3)], 3, numbers(1, 2, 3), 0);
  expect(found.columns.get(1)).toMatchObject({ at: 2, sure: 'order', moved: false });
});

test('the first and the last are known beside the labels, if numbers stand there and end there', () => {
  expect(places([label(1, 2), label(2, 3)], 4, numbers(1, 2, 3, 4), 0)).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
  expect(places([label(1, 2), label(2, 3)], 4, numbers(1, 2, 3, 4, 5), 0)).toBe('表头的栏和下面的数对不上');
});

test('columns in another order are said to have moved', () => {
  const { columns } = solveColumns([label(1, 1), label(0, 2)], 2, numbers(1, 2), 0);
  expect([...columns.values()].map(({ moved }) => moved)).toEqual([true, true]);
});

test.each([
  ['表头认不出', []],
  ['表头有重复的栏', [label(0, 1), label(0, 2)]],
  ['表头有重复的栏', [label(0, 1), label(1, 1)]],
] as const)('%s', (trouble, labels) => {
  expect(places(labels, 3, numbers(1, 2), 0)).toBe(trouble);
});

test('numbers under no label are given to no column', () => {
  expect(places([label(0, 1), label(1, 2)], 2, numbers(1, 2, 3), 0)).toBe('表头的栏和下面的数对不上');
});
