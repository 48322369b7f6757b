import { describe, expect, test } from 'vitest';
import {
  handCell,
  handRows,
  handStyles,
  workbookFile,
  type HandSheet,
  type HandWorkbook,
} from '../../examples/workbook-by-hand';
import { readZip } from '../zip';
import { sheetsAsDocument } from './document';
import { readXlsx } from './read';

function sheets(workbook: HandWorkbook) {
  const bytes = workbookFile(workbook);
  const zip = readZip(bytes);
  const read = zip && readXlsx(bytes, zip);
  if (!read?.ok) throw new Error(read?.message ?? 'no zip');
  return read.workbook;
}

const sheet = (rows: string, more: Partial<HandSheet> = {}): HandSheet => ({ name: '表', rows, ...more });

/** What a document shows of one sheet: cells by their place, and what was named. */
function shown(workbook: HandWorkbook) {
  const { blocks, leftOut } = sheetsAsDocument(sheets(workbook));
  const cells = blocks.flatMap((block): { text: string; place: string }[] =>
    block.kind === 'table' ? block.cells.filter(({ text }) => text !== '') : [block],
  );
  return {
    texts: cells.map(({ text, place }) => `${place.replace(/^表『表』/, '')} ${text}`),
    named: leftOut.map(({ text, reason, place }) => `${place.replace(/^表『表』/, '')} ${reason}：${text}`),
  };
}

/** One cell beside a label, as it comes out. */
function one(cell: string, more: Omit<HandWorkbook, 'sheets'> = {}, of: Partial<HandSheet> = {}) {
  const { texts, named } = shown({ sheets: [sheet(`<row>${handCell('甲')}${cell}</row>`, of)], ...more });
  const found = texts.find((text) => text.startsWith('B1 '))?.slice(3) ?? '';
  return { text: found, named: named.map((item) => item.replace(/^B1 /, '')) };
}

/** A number in a format. */
const formatted = (value: number, format: string) =>
  one(handCell(value, 1), { styles: handStyles([{}, { format }]) });

describe('a number is what one sees', () => {
  test.each([
    [12, 'General', '12'],
    [0, 'General', '0'],
    [123456789, '0', '123456789'],
    [1234567, '#,##0', '1,234,567'],
    [12.5, '0.0', '12.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [12, '0"件"', '12件'],
    [12, '000', '012'],
    [1234.5, '#,##0.00', '1,234.50'],
    [12, '#,##0_);[Red](#,##0)', '12'],
    [12, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '12'],
    [0.25, '0%', '25%'],
    [12, '@', '12'],
    [12.5, 'G/通用格式', '12.5'],
    [12, '[$-804]0', '12'],
  ])('%d as %s', (value, format, text) => {
    expect(formatted(value, format)).toEqual({ text, named: [] });
  });

  test.each([
    ['rounded', 12.4, '0', /显示的是“12”/],
    ['rounded up to another', 0.5, '0', /显示的是“1”/],
    ['in thousands', 12000, '#,##0,', /显示的是“12”/],
    ['a dash for 0', 0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', /显示的是“-”/],
    ['nothing for 0', 0, '#', /显示的不是这个数/],
    ['hidden', 12, ';;;', /显示的不是这个数/],
    ['without its minus', -5, '0;0', /显示的是“5”/],
    ['as Chinese numerals', 12, '[DBNum1]General', /显示的不是这个数/],
    ['by a condition', 12, '[>10]"多";0', /显示的不是这个数/],
    ['as a fraction', 0.5, '# ?/?', /显示的不是这个数/],
    ['with a power of ten', 12345, '0.00E+00', /显示的不是这个数/],
    ['with digits beside it', 12, '0"0"', /显示的不是这个数/],
    ['per cent by a mere sign', 12, '0"%"', /显示的不是这个数/],
    ['too long for General', 1 / 3, 'General', /显示的是“0\.333333333”/],
    ['beyond what General shows', 123456789012, 'General', /显示的不是这个数/],
  ])('one shown otherwise is blank and named: %s', (_, value, format, reason) => {
    const { text, named } = formatted(value, format);
    expect(text).toBe('〓');
    expect(named).toEqual([expect.stringMatching(reason)]);
    expect(named[0]).toContain(`：${value}`);
  });

  test('a column too narrow for it, unless it is made to fit', () => {
    const before = '<cols><col min="2" max="2" width="4"/></cols>';
    expect(one(handCell(12345), {}, { before })).toEqual({
      text: '〓',
      named: [expect.stringMatching(/列太窄/)],
    });
    expect(one(handCell(1234), {}, { before }).text).toBe('1234');
    const styles = handStyles([{}]).replace(
      'borderId="0"/>',
      'borderId="0"><alignment shrinkToFit="1"/></xf>',
    );
    expect(one(handCell(12345), { styles }, { before }).text).toBe('12345');
    const merged = { before, after: '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>' };
    expect(one(handCell(12345), {}, { ...merged, before: before.replace('max="2"', 'max="3"') }).text).toBe(
      '12345',
    );
  });

  test('zeros that the sheet does not show', () => {
    const before = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>';
    expect(one(handCell(0), {}, { before })).toEqual({
      text: '〓',
      named: [expect.stringMatching(/显示的不是/)],
    });
    expect(one(handCell(3), {}, { before }).text).toBe('3');
  });

  test.each([
    ['a number kept as text', '<c t="str"><v>12</v></c>', '12'],
    ['full-width digits', handCell('１２'), '１２'],
    ['a text with thousands', handCell('1,234'), '1,234'],
    ['a text of two lines', handCell('12\n3'), '12\n3'],
    ['a formula’s kept number', '<c><f>SUM(C1:D1)</f><v>15</v></c>', '15'],
    ['a formula’s kept text', '<c t="str"><f>IF(1,"","")</f><v></v></c>', ''],
    ['truth', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['nothing', '<c s="0"/>', ''],
    ['a text with an escape', handCell('甲_x000D_乙'), '甲\r乙'],
  ])('%s', (_, cell, text) => {
    expect(one(cell)).toEqual({ text, named: [] });
  });

  test.each([
    ['a formula without a value', '<c><f>SUM(C1:D1)</f></c>', /没有存下算出的数.*：=SUM\(C1:D1\)/],
    ['a formula with an empty value', '<c><f>C1+D1</f><v></v></c>', /没有存下算出的数/],
    ['an error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', /出错.*#DIV\/0!/],
    ['a shared text that is not there', '<c t="s"><v>9</v></c>', /出错/],
    ['no number at all', '<c><v>abc</v></c>', /出错.*abc/],
    ['the same cell twice', '<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>', /写了两次/],
  ])('%s is blank and named, never 0', (_, cell, reason) => {
    expect(one(cell)).toEqual({ text: '〓', named: [expect.stringMatching(reason)] });
  });
});

describe('dates', () => {
  const date = (value: number, format: string, settings = '') =>
    one(handCell(value, 1), { styles: handStyles([{}, { format }]), settings }).text;
  test('are days of the calendar, whatever they look like', () => {
    expect(date(45292, 'yyyy"年"m"月"d"日"')).toBe('2024-01-01');
    expect(date(45292.5, 'yyyy-m-d h:mm')).toBe('2024-01-01 12:00');
    expect(date(59, 'yyyy/m/d')).toBe('1900-02-28');
    expect(date(61, 'yyyy/m/d')).toBe('1900-03-01');
  });
  test('count from 1904 where the file says so', () => {
    expect(date(0, 'yyyy/m/d', '<workbookPr date1904="1"/>')).toBe('1904-01-01');
    expect(date(43830, 'yyyy/m/d', '<workbookPr date1904="1"/>')).toBe('2024-01-01');
  });
  test('that are none of the calendar are named', () => {
    expect(date(60, 'yyyy/m/d')).toBe('〓');
    expect(date(-1, 'yyyy/m/d')).toBe('〓');
    expect(date(9e9, 'yyyy/m/d')).toBe('〓');
  });
});

describe('how a text is set', () => {
  const looks = (font: string, fill?: string) => ({
    styles: handStyles([{}, { font, ...(fill === undefined ? {} : { fill }) }]),
  });
  test('struck and white numbers are not read, white on colour is', () => {
    expect(one(handCell(12, 1), looks('<strike/>'))).toEqual({ text: '', named: ['划掉的文字：12'] });
    const white = '<color rgb="FFFFFFFF"/>';
    expect(one(handCell(12, 1), looks(white)).named).toEqual([expect.stringMatching(/白色的文字.*：12/)]);
    expect(one(handCell(12, 1), looks('<color theme="0"/>')).named).toHaveLength(1);
    const blue = '<patternFill patternType="solid"><fgColor rgb="FF0000FF"/></patternFill>';
    expect(one(handCell(12, 1), looks(white, blue))).toEqual({ text: '12', named: [] });
  });
  test('a digit in a symbol font is a sign', () => {
    expect(one(handCell(12, 1), looks('<name val="Wingdings"/>'))).toEqual({
      text: '〓12',
      named: [expect.stringContaining('特殊字体的符号') as string],
    });
    expect(one(handCell(12, 1), looks('<name val="宋体"/>')).text).toBe('12');
    const strings = '<si><r><t>1</t></r><r><rPr><rFont val="Webdings"/></rPr><t>2</t></r></si>';
    expect(one('<c t="s"><v>0</v></c>', { strings }).text).not.toMatch(/^\d+$/);
  });
  test('a raised digit makes no number', () => {
    const strings =
      '<si><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r></si><si><t>乙</t><rPh sb="0" eb="1"><t>yi</t></rPh></si>';
    expect(one('<c t="s"><v>0</v></c>', { strings }).text).toBe('12^3');
    expect(one('<c t="s"><v>1</v></c>', { strings }).text).toBe('乙');
  });
});

describe('what is out of sight', () => {
  const rows = handRows([
    ['甲', 1, 2],
    ['乙', 3, 4],
    ['丙', 5, 6],
  ]);
  test('hidden rows, rows of no height and hidden columns are left out and named', () => {
    const { texts, named } = shown({
      sheets: [
        sheet(
          rows.replace(
            '<row><c s="0" t="inlineStr"><is><t xml:space="preserve">乙',
            '<row hidden="1"><c s="0" t="inlineStr"><is><t xml:space="preserve">乙',
          ),
          {
            before: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>',
          },
        ),
      ],
    });
    expect(texts).toEqual(['A1 甲', 'C1 2', 'A3 丙', 'C3 6']);
    expect(named).toEqual(['第 2 行 隐藏的行：乙 3 4', 'B 列 隐藏的列：1 5']);
    expect(shown({ sheets: [sheet(rows.replace('<row>', '<row ht="0" customHeight="1">'))] }).named).toEqual([
      '第 1 行 隐藏的行：甲 1 2',
    ]);
  });
  test.each(['hidden', 'veryHidden'])('a sheet that is %s', (state) => {
    const { texts, named } = shown({
      sheets: [sheet(rows, { name: '底稿', state }), sheet(handRows([['丁', 7]]))],
    });
    expect(texts).toEqual(['A1 丁', 'B1 7']);
    expect(named).toEqual(['表『底稿』 隐藏的工作表：甲 1 2 乙 3 4 丙 5 6']);
  });
  test('what a merged box covers; a box that begins in a hidden row still shows its text', () => {
    const after = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B2:C3"/></mergeCells>';
    const hidden = rows.replace('<row>', '<row hidden="1">');
    const { texts, named } = shown({ sheets: [sheet(hidden, { after })] });
    expect(texts).toEqual(['A2 甲', 'B2 3', 'A3 丙']);
    expect(named).toEqual([
      'A2 合并的格子里看不见的文字：乙',
      'C2 合并的格子里看不见的文字：4',
      'B3 合并的格子里看不见的文字：5',
      'C3 合并的格子里看不见的文字：6',
      '第 1 行 隐藏的行：1 2',
    ]);
  });
  test('text boxes and comments', () => {
    const named = shown({
      sheets: [
        sheet(rows, {
          beside: [
            ['drawing', 'd.xml'],
            ['comments', 'c.xml'],
          ],
        }),
      ],
      parts: {
        'xl/d.xml': '<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>框</a:t></x>',
        'xl/c.xml':
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><t>请核</t></comments>',
      },
    }).named;
    expect(named).toEqual([' 工作表上的文本框或图形：框', ' 批注：请核']);
  });
});

describe('files of other programs', () => {
  test('the workbook stands where the relationships say, cells without places follow one another', () => {
    const file: HandWorkbook = { sheets: [sheet(handRows([['甲', 1]]))], folder: 'office/book/' };
    expect(shown(file).texts).toEqual(['A1 甲', 'B1 1']);
  });
  test('a prefix before every name', () => {
    const bytes = {
      sheets: [
        sheet(
          '<x:row r="3" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:c r="C3"><x:v>5</x:v></x:c></x:row>',
        ),
      ],
    };
    expect(shown(bytes).texts).toEqual(['C3 5']);
  });
});
