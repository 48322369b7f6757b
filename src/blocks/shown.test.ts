import { expect, test } from 'vitest';
import { isKept, isSetAside, namedOnce, shownText, signPieces, type Piece } from './shown';

const piece = (text: string, as: Piece['as'] = 'plain', what?: string): Piece => ({
  text,
  as,
  ...(what === undefined ? {} : { what }),
});

test.each<[string, Piece[], string, string[]]>([
  ['plain', [piece('12'), piece('3')], '123', []],
  ['raised', [piece('12'), piece('3', 'raised')], '12^3', ['3']],
  ['struck before', [piece('12', 'struck'), piece('15')], '15', ['12']],
  ['struck within', [piece('1'), piece('7', 'struck'), piece('5')], '1~~7~~5', ['7']],
  ['hidden within', [piece('1'), piece('7', 'hidden'), piece('5')], '15', ['7']],
  ['a raise of all', [piece('12', 'shifted')], '12', []],
  ['a picture beside', [piece('12'), piece('', 'drawn', '图片')], '12〓', ['']],
  ['a picture in a label', [piece('行政许可'), piece('', 'drawn', '图片')], '行政许可', ['']],
  ['words that may not be seen', [piece('行政许可', 'unsure')], '行政许可', []],
  ['a number that may not be seen', [piece('12', 'unsure')], '^12', ['12']],
  ['two pages', [piece('1\f2')], '1\n2', []],
])('in a cell: %s', (_, pieces, text, left) => {
  const shown = shownText(pieces, 'cell');
  expect(shown.text).toBe(text);
  expect(shown.leftOut.map((item) => item.text)).toEqual(left);
});

test('in a sentence a mark goes, a unit stays, and digits it stood between stay apart', () => {
  const raised = (text: string) => piece(text, 'raised');
  expect(shownText([piece('收到3'), raised('1'), piece('件')], 'sentence').text).toBe('收到3件');
  expect(shownText([piece('3'), raised('1'), piece('5')], 'sentence').text).toBe('3 5');
  expect(shownText([piece('500m'), raised('2')], 'sentence').text).toBe('500m²');
});

test('in a sentence words that may not be seen are kept and named, numbers go', () => {
  const shown = shownText(
    [piece('收到申请。'), piece('白字一句', 'unsure', '白色的文字'), piece('12', 'unsure', '白色的文字')],
    'sentence',
  );
  // What stands side by side in one look is one piece.
  expect(shown.text).toBe('收到申请。白字一句12');
  expect(shown.leftOut.map(({ text, reason }) => [text, isKept(reason)])).toEqual([['白字一句12', true]]);
  const digits = shownText([piece('收到'), piece('12', 'unsure', '白色的文字'), piece('件')], 'sentence');
  expect(digits.leftOut.map(({ text, reason }) => [text, isKept(reason)])).toEqual([['12', false]]);
});

test('a cell without end is only named', () => {
  const { text, leftOut } = shownText([piece('9'.repeat(3_000))], 'cell');
  expect(text).toBe('〓');
  expect(leftOut).toHaveLength(1);
});

test('pictures are named once with their count, words each', () => {
  const item = (text: string) => ({ text, reason: text === '' ? '图片' : '划掉的文字' });
  expect(namedOnce([item(''), item('12'), item(''), item('12')])).toEqual([
    { text: '', reason: '图片，共 2 处' },
    item('12'),
    item('12'),
  ]);
});

test('Chinese characters in a font of signs stay, the rest is drawn', () => {
  expect(signPieces('数3').map(({ as }) => as)).toEqual(['plain', 'drawn']);
});

test('what a person took out is told from what was only not read', () => {
  expect(['划掉的文字', '隐藏的一行', '修订中删去的文字'].every(isSetAside)).toBe(true);
  expect(['上标', '图片', '网页的导航或页脚'].some(isSetAside)).toBe(false);
});
