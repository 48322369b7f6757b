import { expect, test } from 'vitest';
import { movedPart, partName, withNewPart, withoutPart } from './part-edits';

const parts = ['甲', '乙', '丙'].map((heading) => ({ heading, text: `${heading}文` }));
const headings = (list: { heading: string }[]) => list.map((part) => part.heading).join('');

test('a part moves with its text, and not past either end', () => {
  expect(headings(movedPart(parts, 1, -1))).toBe('乙甲丙');
  expect(movedPart(parts, 1, 1)[2]).toEqual({ heading: '乙', text: '乙文' });
  expect(headings(movedPart(parts, 0, -1))).toBe('甲乙丙');
  expect(headings(movedPart(parts, 2, 1))).toBe('甲乙丙');
});

test('a part goes and another comes at the end', () => {
  expect(headings(withoutPart(parts, 1))).toBe('甲丙');
  expect(withNewPart(parts)[3]).toEqual({ heading: '', text: '' });
  expect(headings(parts)).toBe('甲乙丙');
});

test('a part is called by its sub-heading, or by its place', () => {
  expect(partName({ heading: ' 主动公开 ', text: '' }, 0)).toBe('“主动公开”');
  expect(partName({ heading: ' ', text: '' }, 4)).toBe('第 5 部分');
});
