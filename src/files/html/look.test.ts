import { expect, test } from 'vitest';
import { declaredIn } from './declarations';
import { partingOf, partingWithin } from './layout';
import { doubtIn, seenWithin, showingOf, type Seen } from './look';

const OUTSIDE: Seen = {
  gone: false,
  visible: true,
  tiny: false,
  as: 'plain',
  colour: '',
  behind: '',
  doubt: '',
  moved: '',
  folds: false,
};
const seen = (style: string, name = 'span', parent = OUTSIDE, attributes: Record<string, string> = {}) =>
  seenWithin(parent, name, { ...declaredIn(style)?.usual }, attributes);

test.each([
  ['display:none', 'span', 'hidden'],
  ['display:none', 'table', 'hidden'],
  ['visibility:hidden', 'td', 'hidden'],
  ['font-size:0', 'span', 'hidden'],
  ['text-decoration:line-through', 'td', 'struck'],
  ['', 's', 'struck'],
  ['', 'sup', 'raised'],
  ['vertical-align:top', 'td', 'plain'],
  ['vertical-align:sub', 'span', 'lowered'],
  ['font-family:Wingdings', 'span', 'drawn'],
  ['color:red', 'span', 'plain'],
])('%j on %s', (style, name, as) => {
  expect(showingOf(seen(style, name))).toBe(as);
});

test('what is gone stays so within, what is only not visible may be shown again', () => {
  expect(showingOf(seen('display:block', 'b', seen('display:none')))).toBe('hidden');
  expect(showingOf(seen('visibility:visible', 'b', seen('visibility:hidden')))).toBe('plain');
  expect(showingOf(seen('', 'td', OUTSIDE, { hidden: '' }))).toBe('hidden');
});

test.each([
  ['color:#fff', true],
  ['color:#fff;background:#036', false],
  ['color:#036;background:#036', true],
  ['opacity:.03', true],
  ['transform:scaleX(-1)', true],
  ['transform:rotate(5deg)', false],
  ['letter-spacing:2px', false],
])('%j is in doubt: %s', (style, isDoubtful) => {
  expect(doubtIn(seen(style)) !== '').toBe(isDoubtful);
});

test('boxes part lines, floats a place', () => {
  expect(
    ['display:block', 'float:left', 'display:inline', 'display:inline-block', 'order:2'].map((style) =>
      partingOf('span', { ...declaredIn(style)?.usual }),
    ),
  ).toEqual(['line', 'place', null, 'place', 'place']);
});

test('what a flex box or a grid holds are boxes', () => {
  expect(
    ['display:grid', 'display:inline-flex', 'display:flex;flex-flow:column wrap', 'display:block'].map(
      (style) => partingWithin({ ...declaredIn(style)?.usual }),
    ),
  ).toEqual(['line', 'place', 'line', null]);
});

test('a text is moved with all that stands in its line, a block takes its lines with it', () => {
  const moved = seen('position:relative;left:40px');
  expect(moved.moved).not.toBe('');
  expect(seen('', 'b', moved).moved).toBe(moved.moved);
  expect(seenWithin(moved, 'td', {}, {}, true).moved).toBe('');
  expect(seen('position:relative;left:1px').moved).toBe('');
  expect(seen('margin:0 -2px').moved).toBe('');
});
