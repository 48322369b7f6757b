import { describe, expect, test } from 'vitest';
import type { SourceTable } from '../../blocks/source';
import { readReportFile } from '../read';
import { readHtml } from './read';

function read(html: string) {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.message);
  return result.document;
}

const texts = (html: string) =>
  read(html).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const boxes = (html: string) =>
  read(html)
    .blocks.filter((block): block is SourceTable => block.kind === 'table')
    .flatMap(({ cells }) =>
      cells.map(({ row, col, rows, cols, text }) => `${row},${col} ${rows}×${cols} ${text}`),
    );

describe('a web page', () => {
  test.each([
    ['paragraphs', '<p>一</p><div>二<br>三</div>', ['一', '二', '三']],
    ['text without a paragraph', '一<p>二</p>三', ['一', '二', '三']],
    ['scripts and styles are none of it', '<style>p{}</style><script>var a="1"</script><p>一</p>', ['一']],
    ['hidden text is not shown', '<p>一<span style="display:none">9</span></p>', ['一']],
    ['entities and spans', '<p><span>2025</span>年<b>&nbsp;</b>1&#26376;</p>', ['2025年\u00a01月']],
    [
      'a line break in the source is a space, and between Chinese characters nothing',
      '<p>公开\n  信息 3\n条，\nA\nB</p>',
      ['公开信息 3 条， A B'],
    ],
    [
      'lines that are kept as written',
      '<pre>甲\n  乙\t1\n\n丙</pre><p>丁 \n戊</p>',
      ['甲', '  乙\t1', '', '丙', '丁戊'],
    ],
    ['navigation stays outside', '<nav><a>首页</a></nav><p>一</p><footer>版权所有</footer>', ['一']],
  ])('%s', (_, html, expected) => expect(texts(html)).toEqual(expected));

  test('what is left out is said', () => {
    expect(read('<nav>首页</nav>').leftOut).toEqual([expect.objectContaining({ text: '首页' })]);
  });
});

describe('a table', () => {
  test.each([
    [
      'spans',
      '<table><tr><td rowspan=2>甲<td colspan=2>1<tr><td>2<td>3</table>',
      ['0,0 2×1 甲', '0,1 1×2 1', '1,1 1×1 2', '1,2 1×1 3'],
    ],
    [
      'a span that reaches too far',
      '<table><tr><td rowspan="9">甲</td><td>1</td></tr></table>',
      ['0,0 1×1 甲', '0,1 1×1 1'],
    ],
    [
      'a foot written before the body stands last, a head first',
      '<table><tfoot><tr><td>计<td>3</tfoot><thead><tr><th>名<th>数</thead><tr><td>甲<td>1</table>',
      ['0,0 1×1 名', '0,1 1×1 数', '1,0 1×1 甲', '1,1 1×1 1', '2,0 1×1 计', '2,1 1×1 3'],
    ],
    [
      'of two feet only the first is one',
      '<table><tbody><tr><td>甲<td>1</tbody><tfoot><tr><td>计<td>3</tfoot><tfoot><tr><td>乙<td>2</tfoot></table>',
      ['0,0 1×1 甲', '0,1 1×1 1', '1,0 1×1 乙', '1,1 1×1 2', '2,0 1×1 计', '2,1 1×1 3'],
    ],
    [
      'a foot that a style draws where it is written',
      '<style>tfoot{display:table-row-group}</style><table><tfoot><tr><td>计<td>3<tbody><tr><td>甲<td>1</table>',
      ['0,0 1×1 计', '0,1 1×1 3', '1,0 1×1 甲', '1,1 1×1 1'],
    ],
    [
      'an absurd span',
      '<table><tr><td colspan="99999999">甲</td><td>1</td></tr></table>',
      ['0,0 1×100 甲', '0,100 1×1 1'],
    ],
    [
      'lines within a cell',
      '<table><tr><td><p>商业</p><p>企业</p></td><td>1<br>2</td></tr></table>',
      ['0,0 1×1 商业\n企业', '0,1 1×1 1\n2'],
    ],
    [
      'blank cells of Word',
      '<table><tr><td>甲</td><td><p><o:p>&nbsp;</o:p></p></td></tr></table>',
      ['0,0 1×1 甲', '0,1 1×1 '],
    ],
    [
      'in a table that frames the page',
      '<table><tr><td>导航</td><td><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr></table>',
      ['0,0 1×1 甲', '0,1 1×1 1', '1,0 1×1 乙', '1,1 1×1 2'],
    ],
    [
      'a small table within a box is none of its text',
      '<table><tr><td>甲</td><td>1<table><tr><td>9</td><td>8</td></tr></table></td><td>2</td></tr></table>',
      ['0,0 1×1 9', '0,1 1×1 8', '0,0 1×1 甲', '0,1 1×1 1', '0,2 1×1 2'],
    ],
  ])('%s', (_, html, expected) => expect(boxes(html)).toEqual(expected));
});

test('what a table frames stands in its order, around the tables within', () => {
  const inner = '<table><tr><td>甲</td><td>1</td></tr></table>';
  const document = read(`<table><tr><td><p>题</p><p>一、</p>${inner}<p>二、</p></td></tr></table>`);
  expect(document.blocks.map((block) => (block.kind === 'table' ? block.place : block.text))).toEqual([
    '题',
    '一、',
    '第 1 张表',
    '二、',
  ]);
});

const page = (charset: string) =>
  `<html><head><meta charset="${charset}"><title>云溪县水务局2026年政府信息公开工作年度报告</title></head><body><p>一、总体情况</p><p>甲。</p></body></html>`;
/** 一、总体情况 and so on in GBK, which Node can only decode: made from the decoder's own table. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [high, low]);
    }
  return new Uint8Array(
    Array.from(text).flatMap((character) =>
      character < '\x80' ? [character.charCodeAt(0)] : (codes.get(character) ?? []),
    ),
  );
}

test.each([
  ['UTF-8', new TextEncoder().encode(page('utf-8'))],
  ['GBK', gbk(page('gb2312'))],
  ['GBK that declares nothing', gbk(page('').replace('<meta charset="">', ''))],
  ['UTF-8 that says GBK', new TextEncoder().encode(page('gbk'))],
])('a page in %s is read', (_, bytes) => {
  const found = readReportFile(bytes);
  expect(found.ok && found.receipt?.title).toBe('云溪县水务局2026年政府信息公开工作年度报告');
  expect(found.ok && found.draft.overview.lead).toBe('甲。');
});

test('a text in GBK is read', () => {
  const found = readReportFile(gbk('云溪县水务局2026年政府信息公开工作年度报告\r\n一、总体情况\r\n甲。\r\n'));
  expect(found.ok && found.receipt?.title).toBe('云溪县水务局2026年政府信息公开工作年度报告');
  expect(found.ok && found.draft.overview.lead).toBe('甲。');
});

test('a page cut off within a tag, in a table within a table, loses nothing', () => {
  const html = '<table><tr><td>甲</td><td>乙<p>丙</p><table><tr><td>丁</td><td>戊</td><td sty';
  const { blocks } = read(html);
  const said = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  );
  const found = said.join('\n').match(/[甲乙丙丁戊]/g) ?? [];
  expect([...found].sort()).toEqual(['丁', '丙', '乙', '戊', '甲']);
});
