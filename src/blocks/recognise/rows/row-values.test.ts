import { expect, test } from 'vitest';
import type { SourceCell, SourceTable } from '../../source';
import { placeValues, type Head } from './row-values';
import { splitRow, tableRows } from './table-rows';

/** A row of boxes of one column each, or of `[text, columns]`. */
function placed(layout: SourceTable['layout'], boxes: readonly (string | [string, number])[], head: Head) {
  let col = 0;
  const cells = boxes.map((box): SourceCell => {
    const [text, cols] = typeof box === 'string' ? [box, 1] : box;
    const cell = { text, row: 0, rows: 1, col, cols, place: '' };
    col += cols;
    return cell;
  });
  const [row] = tableRows({ kind: 'table', layout, cells, place: '' });
  const found = row && placeValues(splitRow(row), head);
  if (!found?.ok) return found?.why;
  return Object.fromEntries([...found.byIndex].map(([index, { text }]) => [index, text]));
}

/** Three columns of numbers behind one of labels. */
const head: Head = {
  columns: new Map(
    [0, 1, 2].map((index) => [index, { at: index + 1, text: '', sure: 'exact', moved: false }]),
  ),
  width: 4,
  labelsEnd: 0,
};

test('in a whole row each number stands in its column, blanks among them', () => {
  expect(placed('grid', ['予以公开', '1', '', '3'], head)).toEqual({ 0: '1', 1: '', 2: '3' });
});

test('a row that lost a box keeps no number: none is moved along to fill the gap', () => {
  expect(placed('grid', ['予以公开', '1', '3'], head)).toBe('有 2 个数，表有 3 栏，看不出缺的是哪一栏');
  expect(placed('grid', ['予以公开', '1', '2', '3', '4'], head)).toBe(
    '有 4 个数，表有 3 栏，看不出多的是哪一个',
  );
});

test('exactly one number a column is taken in order, wherever the row begins', () => {
  expect(placed('grid', [['予以公开', 2], '1', '2', '3'], head)).toEqual({ 0: '1', 1: '2', 2: '3' });
});

test('in a list the order says all, as long as there are as many boxes as columns', () => {
  expect(placed('list', ['予以公开', '1', '', '3'], head)).toEqual({ 0: '1', 1: '', 2: '3' });
  expect(placed('list', ['予以公开', '1', '3'], head)).toContain('看不出缺的是哪一栏');
});

test('between separators a lost field is noticed', () => {
  expect(placed('fields', ['予以公开', '1', '', '3'], head)).toEqual({ 0: '1', 1: '', 2: '3' });
  expect(placed('fields', ['予以公开', '1', '3'], head)).toContain('看不出缺的是哪一栏');
});

test('a row without numbers is blank, whatever its width', () => {
  expect(placed('grid', ['予以公开', '', ''], head)).toEqual({});
});
