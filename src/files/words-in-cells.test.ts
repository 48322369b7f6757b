import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { unreadSentences } from '../blocks/recognise/receipt/exceptions';
import ordinary from '../examples/ordinary.json';
import { form2021 } from '../format/forms';
import { reportOf, valueText } from '../report/report';
import { openStored } from '../report/versions';
import { writeHtml } from './html/write';
import { readReportFile } from './read';

const opened = openStored(ordinary);
if (!opened.ok) throw new Error('the example does not open');
const original = reportOf(opened.report.draft);
const page = writeHtml(compose(original), { shading: false });
const numbersOf = (report: typeof original) =>
  Object.fromEntries(form2021.typedCells.map(({ id }) => [id, valueText(report, id)]));
const own = numbersOf(original);

/** The report with one cell of a row, from the first number on, written otherwise. */
function withCell(label: string, column: number, text: string): string {
  const row = page.match(/<tr>.*?<\/tr>/gs)?.find((one) => one.includes(`>${label}<`)) ?? '';
  let at = -1;
  const changed = row.replace(/>(\d[\d.]*)</g, (whole) => (++at === column ? `>${text}<` : whole));
  if (row === '' || changed === row) throw new Error(`no such cell: ${label}`);
  return page.replace(row, changed);
}

function read(html: string) {
  const result = readReportFile(new TextEncoder().encode(html));
  if (!result.ok || !result.receipt) throw new Error('not read');
  const { draft, receipt } = result;
  const numbers = numbersOf(reportOf(draft));
  const other = Object.keys(own).filter((id) => numbers[id] !== own[id]);
  return { other, numbers, receipt, unread: unreadSentences(form2021, receipt) };
}

describe('words in a cell where a number belongs', () => {
  test.each(['未收到', '见附件', '单击此处输入数字', '待统计', '无数据'])('%s', (words) => {
    for (const [label, id] of [
      ['1.属于国家秘密', 'applications.stateSecret'],
      ['（一）予以公开', 'applications.granted'],
    ] as const)
      for (const column of [0, 2]) {
        const { other, receipt, unread } = read(withCell(label, column, words));
        const [cell = '', ...more] = other;
        expect([cell.startsWith(id), more, unread]).toEqual([true, [], []]);
        const rows = receipt.tables[1]?.rows ?? [];
        expect(rows.every(({ sure }) => sure === 'exact')).toBe(true);
        expect(rows.flatMap(({ cells }) => cells).find((one) => one.cell === cell)?.text).toBe(words);
      }
  });

  test('where the row has but one', () => {
    const { other, receipt } = read(withCell('行政许可', 0, '没有办理'));
    expect(other).toEqual(['disclosure.licences.decisions']);
    expect(receipt.tables[0]?.rows.every(({ sure }) => sure === 'exact')).toBe(true);
  });
});

describe('what the words of a row or column say of the unit', () => {
  const fee = 'disclosure.charges.amount';
  test.each([
    ['the row', page.replace('>行政事业性收费<', '>行政事业性收费（元）<')],
    ['the row, in words', page.replace('>行政事业性收费<', '>行政事业性收费（单位：元）<')],
    ['the column, of charges', page.replace('（单位：万元）', '（单位：千元）')],
    ['no column', page.replace('（单位：万元）', '')],
  ])('an amount is not taken for one in 万元: %s', (_, html) => {
    const { other, unread } = read(html);
    expect([other, unread.length]).toEqual([[fee], 1]);
  });

  test('an amount that says 万元 itself needs no column that says it', () => {
    const html = withCell('行政事业性收费', 0, '12.5万元').replace('（单位：万元）', '');
    const { numbers, receipt } = read(html);
    expect([numbers[fee], receipt.tables[0]?.missingColumns]).toEqual(['12.5', []]);
    const both = withCell('行政事业性收费', 0, '12.5万元').replace('（单位：万元）', '（单位：元）');
    expect(read(both).numbers[fee]).toBe('');
  });

  test('a count under 万件 is not taken for one of 件', () => {
    const { other, unread } = read(page.replace('>本年处理决定数量<', '>本年处理决定数量（单位：万件）<'));
    expect([other, unread.length]).toEqual([['disclosure.licences.decisions'], 1]);
  });
});
