import { expect, test } from 'vitest';
import { writeCsv } from './write';

test('begins with the byte order mark, ends every row with CRLF', () => {
  expect(
    writeCsv([
      ['文件', '年度'],
      ['甲.docx', '2026'],
    ]),
  ).toBe('\ufeff文件,年度\r\n甲.docx,2026\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-cmd|calc', "'-cmd|calc"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  [' =1+1', "' =1+1"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
])('%j cannot run as a formula', (text, written) => {
  expect(writeCsv([[text]])).toBe(`\ufeff${written}\r\n`);
});

test.each([
  ['-3', '-3'],
  ['甲，乙', '甲，乙'],
  ['a,b', '"a,b"'],
  ['说“好”，"好"', '"说“好”，""好"""'],
  ['一\n二', '"一\n二"'],
  ['', ''],
])('%j is what it says', (text, written) => {
  expect(writeCsv([[text]])).toBe(`\ufeff${written}\r\n`);
});
