import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import ordinary from '../examples/ordinary.json';
import { form2021 } from '../format/forms';
import { reportOf, valueText, type Report } from '../report/report';
import { sectionText } from '../report/text/section-text';
import { openStored } from '../report/versions';
import { writeHtml } from './html/write';
import { readPastedReport, readReportFile, type ReadReport } from './read';
import { writeText } from './text/write';

const { cells: allCells, cell: cellSpec } = form2021;

const opened = openStored(ordinary);
if (!opened.ok) throw new Error('the example does not open');
const original = reportOf(opened.report.draft);
const page = writeHtml(compose(original), { shading: false });

/** All that a report says. */
const saying = (report: Report) => ({
  numbers: allCells.map(({ id }) => valueText(report, id)),
  texts: ([0, 1, 2, 3, 4, 5, 6] as const).map((section) => sectionText(report, section)),
  title: report.title,
  signature: report.signature,
});

function whole(read: ReadReport) {
  if (!read.ok || !read.receipt) throw new Error(read.ok ? 'own file' : read.message);
  return { said: saying(reportOf(read.draft)), receipt: read.receipt };
}
const read = (text: string) => whole(readReportFile(new TextEncoder().encode(text)));

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
}

/** The row of the page's applications table that holds these words. */
const rowWith = (words: string) =>
  (page.match(/<tr>.*?<\/tr>/gs) ?? []).find((row) => row.includes(words)) ?? '';

describe('a report torn by pages', () => {
  const BREAK = '</tbody></table><p>— 4 —</p><table><tbody>';
  const head = (page.match(/<tr>.*?<\/tr>/gs) ?? []).slice(
    (page.match(/<tr>.*?<\/tr>/gs) ?? []).findIndex((row) => row.includes('申请人情况')),
  );

  test.each([
    ['the applications table in two', '4.保护第三方合法权益', ''],
    ['the applications table in two, its head repeated', '4.保护第三方合法权益', head.slice(0, 3).join('')],
    ['the disclosure table in two', '行政处罚', ''],
  ])('%s', (_, words, repeated) => {
    const row = rowWith(words);
    // The tall boxes of the rows above end with their piece.
    const { said, receipt } = read(replaced(page, row, BREAK + repeated + row));
    const torn = receipt.tables.flatMap(({ rows }) => rows).filter(({ remark }) => remark !== '');
    expect(torn).toEqual([]);
    expect(said).toEqual(saying(original));
  });

  test('the disclosure table in four', () => {
    const blocks = page.replace(/(<tr>(?:(?!<tr>).)*第二十条第（[五六八]）项.*?<\/tr>)/gs, `${BREAK}$1`);
    expect(blocks.split(BREAK)).toHaveLength(4);
    expect(read(blocks).said).toEqual(saying(original));
  });

  test('a row in two, its label cut', () => {
    const row = rowWith('3.要求提供公开出版物');
    const upper = replaced(row, '3.要求提供公开出版物', '3.要求提供公');
    const cells = (row.match(/<t[dh]/g) ?? []).length;
    const lower = `<tr><td>开出版物</td>${'<td></td>'.repeat(cells - 1)}</tr>`;
    const { said } = read(replaced(page, row, upper + lower));
    expect(said.numbers).toEqual(saying(original).numbers);
  });

  // Once such lines were joined: but two numbers in one box look the same, and nothing in a file tells them apart.
  test('a number broken over lines stays blank, and both lines are named', () => {
    const row = rowWith('一、本年新收');
    const { said, receipt } = read(replaced(page, row, replaced(row, '>14<', '><p>1</p><p>4</p><')));
    const blank = [...said.numbers.keys()].filter((at) => said.numbers[at] !== saying(original).numbers[at]);
    const names = blank.map((at) => allCells[at]?.id);
    expect(names).toContain('applications.newlyReceived.naturalPerson');
    expect(names.filter((id) => id && cellSpec(id).sumOf === null)).toEqual([
      'applications.newlyReceived.naturalPerson',
    ]);
    expect(blank.map((at) => said.numbers[at]).filter((text) => text !== '')).toEqual([]);
    expect(receipt.exceptions.join()).toMatch(/写的是“1↵4”，分在几行里，看不出是不是一个数，留空/);
  });

  test('labels broken over lines by narrow columns', () => {
    const { said, receipt } = read(
      page.replace(/>商业企业</g, '>商业<br>企业<').replace('2.重复申请', '2.重复<br/>申请'),
    );
    expect(said).toEqual(saying(original));
    expect(receipt.exceptions).toEqual([]);
  });

  test('page numbers between and within paragraphs', () => {
    const body = page.replace(/<\/p>/g, '</p><p>— 12 —</p><div>第 3 页 共 5 页</div>');
    expect(read(body).said).toEqual(saying(original));
  });
});

test('a column that another program cut in two, each of its boxes over both halves, is one', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  // The fifth column is two wide, and the label over the other groups begins in the middle of it.
  const box = (text: string, at: number, more = '') =>
    `<td${more}${at === 4 ? ' colspan="2"' : ''}>${text}</td>`;
  const values = allCells
    .filter(({ table }) => table === 'disputes')
    .map(({ id }) => valueText(original, id));
  const rows = [
    '<td colspan="5">行政复议</td><td colspan="11">行政诉讼</td>',
    `${outcomes.map((text, at) => box(text, at, ' rowspan="2"')).join('')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td>`,
    [...outcomes, ...outcomes].map((text) => box(text, 0)).join(''),
    values.map((text, at) => box(text, at)).join(''),
  ];
  const start = page.lastIndexOf('<table');
  const end = page.indexOf('</table>', start);
  const cut = `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}${page.slice(end)}`;
  const { said, receipt } = read(page.slice(0, start) + cut);
  expect(said).toEqual(saying(original));
  expect(receipt.exceptions).toEqual([]);
});

describe('a report on an agency’s website', () => {
  const site = (body: string) => `<!DOCTYPE html><html><head><meta charset="utf-8">
    <title>${original.title}_云溪县人民政府</title><style>.a{}</style><script>var n=9;</script></head><body>
    <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
    <nav>您的位置：首页 &gt; 政府信息公开年度报告</nav>
    <table><tr><td>索引号：</td><td>000100/2027-00012</td><td>发布机构：</td><td>云溪县科学技术局</td></tr>
    <tr><td>主题分类：</td><td>综合政务</td><td>发布日期：</td><td>2027-01-25</td></tr></table>
    <p>发布时间：2027-01-25　浏览次数：128</p>${body}
    <p>分享到：</p><p>打印本页</p><div>主办单位：云溪县人民政府办公室</div>
    <footer>版权所有 云溪县人民政府 网站标识码：0000000000</footer></body></html>`;

  test('is read without what the website puts around it, which is listed', () => {
    const { said, receipt } = read(site(page));
    expect(said).toEqual(saying(original));
    expect(receipt.exceptions).toEqual([]);
    const out = receipt.leftOut.map(({ text }) => text).join('|');
    for (const words of ['索引号', '浏览次数', '打印本页', '版权所有']) expect(out).toContain(words);
  });

  test('is read in a table that frames the page', () => {
    const framed = site(`<table><tr><td>${page}</td></tr></table>`);
    const { said } = read(framed);
    expect(said.numbers).toEqual(saying(original).numbers);
    expect(said.title).toBe(original.title);
  });
});

describe('a report pasted', () => {
  test('from Word: conditional comments, empty paragraphs and list numbers in spans', () => {
    const start =
      '<html><body><!--StartFragment--><!--[if gte mso 9]><xml><w:Zoom>0</w:Zoom></xml><![endif]-->';
    const cells = page.replace(
      /<td([^>]*)>(\d*)<\/td>/g,
      '<td$1><p class=MsoNormal><span lang=EN-US>$2<o:p></o:p></span></p></td>',
    );
    const listNumber = '<![if !supportLists]><span style="mso-list:Ignore">一、</span><![endif]>';
    const word = start + replaced(cells, '一、总体情况', `${listNumber}总体情况`);
    expect(whole(readPastedReport({ html: word, text: '' })).said).toEqual(saying(original));
  });

  test('without any markup, as text', () => {
    const text = writeText(compose(original));
    expect(whole(readPastedReport({ html: '', text })).said).toEqual(saying(original));
  });

  test('that is no report is said to be none', () => {
    const none = readPastedReport({ html: '<p>会议通知</p>', text: '会议通知' });
    expect(none.ok ? '' : none.message).toMatch(/没有找到年度报告/);
  });
});
