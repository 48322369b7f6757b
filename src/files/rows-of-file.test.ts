import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { handCell, handRows, workbookFile, type HandSheet } from '../examples/workbook-by-hand';
import { xls, xlsFile } from '../examples/xls-by-hand';
import { readRows } from './rows-of-file';

const sheet = (rows: string, more: Partial<HandSheet> = {}): HandSheet => ({ name: '名册', rows, ...more });
const rowsIn = (...sheets: HandSheet[]) => readRows(workbookFile({ sheets }));

describe('a list in a workbook is what one sees', () => {
  test('the rows of each sheet, short rows and gaps in their columns', () => {
    const rows = handRows([
      ['序号', '全称'],
      [1, '云溪县<b>教育局'],
      [null, '云溪县水利局', '县水利局'],
    ]);
    expect(rowsIn(sheet(rows), sheet(handRows([['全称']]), { name: '乡镇' }))).toEqual({
      ok: true,
      sheets: [
        {
          name: '名册',
          rows: [
            ['序号', '全称'],
            ['1', '云溪县<b>教育局'],
            ['', '云溪县水利局', '县水利局'],
          ],
        },
        { name: '乡镇', rows: [['全称']] },
      ],
      notRead: [],
    });
  });

  test('hidden rows, columns and sheets are not read; rows and sheets are named', () => {
    const rows = `<row>${handCell('全称')}${handCell('备注')}</row><row hidden="1">${handCell('云溪县甲局')}</row><row>${handCell('云溪县乙局')}${handCell('撤')}</row>`;
    const before = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const hidden = sheet(handRows([['云溪县丙局']]), { name: '旧', state: 'hidden' });
    expect(rowsIn(sheet(rows, { before }), hidden)).toEqual({
      ok: true,
      sheets: [{ name: '名册', rows: [['全称'], ['云溪县乙局']] }],
      notRead: ['隐藏的表『旧』没有读', '表『名册』隐藏的 1 行没有读'],
    });
  });

  test('of a formula what was kept of it, and where nothing was, its cell is named', () => {
    const rows = `<row>${handCell('全称')}</row><row><c t="str"><f>A9</f><v>云溪县甲局</v></c></row><row><c><f>A9</f></c></row>`;
    const read = rowsIn(sheet(rows));
    expect(read).toMatchObject({ ok: true, sheets: [{ rows: [['全称'], ['云溪县甲局'], ['']] }] });
    expect(read.ok && read.notRead).toEqual([expect.stringMatching(/^表『名册』A3.*没有读/)]);
  });

  test('an old workbook', () => {
    const records = [xls.label(0, 0, '全称'), xls.label(1, 0, '云溪县水利局')];
    expect(readRows(xlsFile([{ name: '名册', records }]))).toMatchObject({
      sheets: [{ name: '名册', rows: [['全称'], ['云溪县水利局']] }],
    });
  });
});

test('a text, in the encodings Excel writes', () => {
  const gbk = Uint8Array.from([0xc8, 0xab, 0xb3, 0xc6, 0x0a, 0xcb, 0xae, 0xbe, 0xd6]);
  for (const bytes of [gbk, strToU8('\ufeff全称\r\n水局')])
    expect(readRows(bytes)).toMatchObject({ sheets: [{ rows: [['全称'], ['水局']] }] });
});

test.each([
  ['an empty file', new Uint8Array(), /空的/],
  ['half a workbook', workbookFile({ sheets: [sheet(handRows([['全称']]))] }).subarray(0, 300), /损坏/],
  ['a page', strToU8('<html><table><tr><td>全称</td></tr></table></html>'), /不是表格文件/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), /图片/],
])('%s is refused in a sentence', (_, bytes, words) =>
  expect(readRows(bytes)).toEqual({ ok: false, message: expect.stringMatching(words) as string }),
);
