import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handRows, workbookFile } from '../../examples/workbook-by-hand';
import { runs } from '../../examples/runs';
import { readReportFile } from '../read';
import { csvAsDocument, csvRecords } from './document';
import { noFormula } from './no-formula';
import { readCsv } from './read';
import { writeCsv } from './write';

const fieldsOf = (text: string) => readCsv(text)?.map(({ fields }) => fields);

test('what was written is read: commas, quotes and line breaks within fields', () => {
  const field = fc.string({ unit: fc.constantFrom('甲', '1', ',', '"', '\n', '\r', ' ', '='), maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        expect(fieldsOf(writeCsv(rows))).toEqual(rows.map((row) => row.map(noFormula)));
      },
    ),
    runs(100),
  );
  expect(fieldsOf('a,b\r"c\nd",e')).toEqual([
    ['a', 'b'],
    ['c\nd', 'e'],
  ]);
  expect(readCsv('a,"b')).toBe(null);
});

test('a text with commas in it is no CSV file', () => {
  for (const text of [
    '行政许可 1,384,207\n行政处罚 10,462,318\n行政强制 5,276,400\n',
    '一是甲,二是乙,三是丙。\n本年无其他事项。\n',
    '甲\t1,234\n乙\t2,345\n丙\t3,456\n',
    '没有逗号的文字。',
  ])
    expect(csvRecords(text)).toBe(null);
});

test('a row with another number of fields is named, and digits on two lines are two numbers', () => {
  const records = csvRecords('类,甲,乙\n一,1,2\n二,"1\n2",3\n三,1,234,5\n四,6,7\n');
  const { blocks, leftOut } = csvAsDocument(records ?? []);
  const texts = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  );
  expect(texts).toEqual(['类', '甲', '乙', '一', '1', '2', '二', '1↵2', '3', '四', '6', '7']);
  expect(leftOut).toEqual([
    { text: '三,1,234,5', reason: expect.stringMatching(/格数/) as string, place: '第 5 行' },
  ]);
});

test('a workbook that is no report is told so in its own sentence, whether it shows something or hides all', () => {
  const rows = handRows([
    ['单位', '联系人'],
    ['云溪县水务局', '无'],
  ]);
  for (const state of ['visible', 'hidden']) {
    const read = readReportFile(workbookFile({ sheets: [{ name: '名册', rows, state }] }));
    expect(read.ok ? '' : read.message).toMatch(/表格文件里没有找到年度报告的三张表.*隐藏的工作表/);
  }
});
