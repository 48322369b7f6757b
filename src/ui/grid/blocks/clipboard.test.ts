// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readClipboard as copied } from './clipboard';

const readClipboard = (text: string, html: string) => copied(text, html).cells;

describe('tab-separated text', () => {
  test.each<[string, string, string[][]]>([
    ['a cell', '12', [['12']]],
    ['a cell with a trailing line break', '12\r\n', [['12']]],
    ['a row', '1\t2\t3\r\n', [['1', '2', '3']]],
    ['a column', '1\n2\n3', [['1'], ['2'], ['3']]],
    [
      'a block',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'blanks',
      '1\t\t3\r\n\t5\t\r\n',
      [
        ['1', '', '3'],
        ['', '5', ''],
      ],
    ],
    ['quoted cells', '"1,234"\t"a ""b"""\r\n', [['1,234', 'a "b"']]],
    ['a line break in a quoted cell', '"商业\n企业"\t5', [['商业 企业', '5']]],
    ['a quote that is never closed', '"12\t5', [['"12', '5']]],
    ['blanks that do not show', '\u00a012\u200b\t\u300013\u3000', [['12', '13']]],
    [
      'rows of unlike length',
      '1\t2\n3',
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
    ['a blank last cell', '1\t', [['1', '']]],
    ['nothing', '', [['']]],
  ])('%s', (_, text, cells) => {
    expect(readClipboard(text, '')).toEqual(cells);
  });
});

describe('HTML', () => {
  test('of Excel and WPS', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>
      <!--StartFragment--><table><colgroup><col width=72></colgroup>
      <tr><td class=xl65 x:num>1</td><td>2<span style='mso-spacerun:yes'> </span></td></tr>
      <tr><td>3</td><td>&nbsp;</td></tr></table><!--EndFragment--></body></html>`;
    expect(readClipboard('ignored', html)).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  test('of Word: paragraphs in cells, merged cells in their first place', () => {
    const html = `<table><tr><td rowspan=2><p>（三）<br>不予公开</p></td><td><p>1.属于</p><p>国家秘密<o:p></o:p></p></td><td>0</td></tr>
      <tr><td>2.其他</td><td><p class=MsoNormal>１２</p></td></tr><tr><td colspan=2>总计</td><td>5</td></tr></table>`;
    expect(readClipboard('', html)).toEqual([
      ['（三） 不予公开', '1.属于 国家秘密', '0'],
      ['', '2.其他', '１２'],
      ['总计', '', '5'],
    ]);
  });

  test('that is no single table leaves the word to the plain text', () => {
    expect(readClipboard('7', '<p>7</p>')).toEqual([['7']]);
    expect(readClipboard('1\t2', '<table><tr><td>9</td></tr></table><table></table>')).toEqual([['1', '2']]);
    // A layout table round the real one is not counted.
    const nested = '<table><tr><td><table><tr><td>4</td></tr></table></td></tr></table>';
    expect(readClipboard('', nested)).toEqual([['4']]);
  });

  test('with absurd spans stays small', () => {
    const cells = readClipboard('', '<table><tr><td colspan=900 rowspan=60000>1</td><td>2</td></tr></table>');
    expect(cells).toHaveLength(1);
    expect(cells[0]?.length).toBeLessThan(2000);
  });
});

describe('what is not plainly there is no number', () => {
  test.each<[string, string, string, string[][]]>([
    ['two paragraphs in a cell', '', '<p>12</p><p>34</p>', [['12↵34']]],
    ['a line break', '', '12<br>345', [['12↵345']]],
    ['struck', '', '<s>12</s>15', [['15']]],
    ['deleted', '', '<del>12</del>15', [['15']]],
    ['raised', '', '12<sup>3</sup>', [['12^3']]],
    ['hidden', '', '12<span style="display : none">9</span>', [['12']]],
    ['struck by class, as Excel does it', '', '<span class=font5>12</span>15', [['15']]],
  ])('%s', (_, text, inner, [[cell = ''] = []]) => {
    const html = `<style>.font5{color:red;text-decoration:line-through;}</style><table><tr><td>规章</td><td>${inner}</td></tr></table>`;
    expect(readClipboard(text, html)).toEqual([['规章', cell]]);
  });

  test('also where there is no table, or the plain text says otherwise', () => {
    expect(readClipboard('123', '<p>12<sup>3</sup></p>')).toEqual([['12^3']]);
    expect(readClipboard('1215', '<s>12</s>15')).toEqual([['15']]);
    expect(readClipboard('"12\n345"\t6', '')).toEqual([['12↵345', '6']]);
  });

  test('what was left out is named with its reason', () => {
    const named = (text: string, html: string) =>
      copied(text, html).leftOut.map(({ text: words, reason }) => `${reason} ${words}`);
    expect(named('', '<table><tr><td><s>12</s>15</td><td><i hidden>9</i>7</td></tr></table>')).toEqual([
      '划掉的文字 12',
      '隐藏的文字 9',
    ]);
    expect(named('1215', '<s>12</s>15')).toEqual(['划掉的文字 12']);
    expect(named('12', '<p>12</p>')).toEqual([]);
    const table = '<table><tr><td>12</td><td>13</td></tr></table>';
    expect(copied('12\t13', `<s>${table}</s>`)).toEqual({
      cells: [],
      leftOut: [expect.objectContaining({ text: '12 13', reason: '划掉的文字' })],
    });
  });
});

test('a sentence beside the table that is read although it may not be seen is not said to be left out', () => {
  const html =
    '<p><span style="color:#ffffff">内部一句话</span></p><table><tr><td>12</td><td>3</td></tr></table>';
  expect(copied('内部一句话\n12\t3', html)).toEqual({ cells: [['12', '3']], leftOut: [] });
});
