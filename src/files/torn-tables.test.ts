import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { unreadSentences } from '../blocks/recognise/receipt/exceptions';
import ordinary from '../examples/ordinary.json';
import { form2021 } from '../format/forms';
import { reportOf, valueText } from '../report/report';
import { openStored } from '../report/versions';
import { writeHtml } from './html/write';
import { readReportFile } from './read';

const { cells: allCells } = form2021;

const opened = openStored(ordinary);
if (!opened.ok) throw new Error('the example does not open');
const original = reportOf(opened.report.draft);
const page = writeHtml(compose(original), { shading: false });
const year = original.year ?? 0;

const numbersOf = (report: typeof original) => allCells.map(({ id }) => valueText(report, id));

/** The applications table of the page, and its rows; the table of last year has other numbers throughout. */
const tables = page.match(/<table.*?<\/table>/gs) ?? [];
const requests = tables[1] ?? '';
const rows = requests.match(/<tr>.*?<\/tr>/gs) ?? [];
const table = (some: readonly string[]) => `<table><tbody>${some.join('')}</tbody></table>`;
const lastYears = rows.map((row) =>
  row.replace(/>(\d+)</g, (_, digits: string) => `>${Number(digits) + 500}<`),
);
const HEAD = 3;
/** Where the tables are torn: between rows of the form, after the head. */
const CUT = HEAD + 9;

function read(body: string) {
  const result = readReportFile(new TextEncoder().encode(page.replace(requests, body)));
  if (!result.ok || !result.receipt) throw new Error('not read');
  return { numbers: numbersOf(reportOf(result.draft)), receipt: result.receipt, draft: result.draft };
}

test('the page is what the cases take it for', () => {
  expect(tables).toHaveLength(3);
  expect(rows).toHaveLength(HEAD + 25);
});

describe('pieces of one table join', () => {
  test.each<[string, string, number]>([
    ['a page number between', '<p>— 4 —</p>', 0],
    ['an empty paragraph between', '<p>&nbsp;</p>', 0],
    ['nothing between', '', 0],
    ['the head repeated', '', HEAD],
    ['the running title and the head repeated', `<p>${original.title}</p>`, HEAD],
    ['words of its going on', '<p>（续表）</p>', HEAD],
    ['a box with the page number', '<table><tr><td>4</td></tr></table>', 0],
  ])('%s', (_, between, head) => {
    const body = table(rows.slice(0, CUT)) + between + table([...rows.slice(0, head), ...rows.slice(CUT)]);
    expect(read(body).numbers).toEqual(numbersOf(original));
  });
});

/** Every number that was read is the report's own; those of last year are 500 and more. */
function onlyOwn(numbers: readonly string[]): boolean {
  const own = numbersOf(original);
  return numbers.every((text, at) => text === '' || text === own[at]);
}

describe('a torn table is not filled up from another below', () => {
  test.each<[string, string]>([
    ['nothing said', ''],
    ['a caption of another year', `<p>附：${year - 1}年收到和处理政府信息公开申请情况</p>`],
    ['last year’s in words', '<p>上年情况对照表</p>'],
    ['a heading', '<p>（二）历年情况</p>'],
    ['a paragraph', `<p>上表为本年数据，以下为${year - 1}年的数据，供对照。</p>`],
  ])('%s', (_, between) => {
    for (const other of [
      table(lastYears),
      table(lastYears.slice(0, CUT)) + table(lastYears.slice(CUT)),
      table(lastYears.slice(0, CUT)) + table([...lastYears.slice(0, HEAD), ...lastYears.slice(CUT)]),
    ]) {
      const { numbers, receipt } = read(table(rows.slice(0, CUT)) + between + other);
      const kept = numbers.filter((text) => text !== '').length;
      expect(onlyOwn(numbers)).toBe(true);
      // Nine rows of six are the report's own and stay.
      expect(kept).toBeGreaterThan(9 * 6);
      expect(receipt.leftOut.map(({ reason }) => reason).join()).toMatch(/另一份|别的年份/);
      expect(receipt.tables[1]?.missingRows).toHaveLength(25 - 9);
    }
  });

  test('the rest of last year’s after a caption does not go on with this year’s', () => {
    const rest = table([...lastYears.slice(0, HEAD), ...lastYears.slice(CUT)]);
    const { numbers, receipt } = read(`${table(rows.slice(0, CUT))}<p>${year - 1}年（续表）</p>${rest}`);
    expect(onlyOwn(numbers)).toBe(true);
    expect(receipt.leftOut.map(({ reason }) => reason)).toContain('上面写的是别的年份的表格');
  });

  test.each<[string, string[]]>([
    ['of another year', [`附：${year - 1}年申请情况`]],
    ['with its unit', [`附：${year - 1}年申请情况`, '单位：件']],
    ['in words', ['上年情况对照表']],
  ])('the caption of a table that was left out goes with it, and is no note: %s', (_, lines) => {
    const caption = lines.map((line) => `<p>${line}</p>`).join('');
    const { receipt, draft } = read(`${table(rows)}<p>注：本表含乡镇数据</p>${caption}${table(lastYears)}`);
    expect(draft.tableNotes.applications).toBe('注：本表含乡镇数据');
    const left = receipt.leftOut.map(({ text }) => text);
    expect(left.filter((text) => lines.includes(text))).toEqual(lines);
  });

  test('a whole table keeps its numbers with last year’s below it', () => {
    const { numbers, receipt } = read(table(rows) + table(lastYears));
    expect(numbers).toEqual(numbersOf(original));
    expect(receipt.leftOut.map(({ reason }) => reason)).toContain('同一张表格的另一份，数不一样，没有取');
    const sentence = /这里还有一份同样的表格，数与前面取的一份不一样/;
    expect(unreadSentences(form2021, receipt).join()).toMatch(sentence);
    expect(receipt.exceptions.join()).toMatch(sentence);
  });

  test('the same table once more is no question', () => {
    const { numbers, receipt } = read(table(rows) + table(rows));
    expect(numbers).toEqual(numbersOf(original));
    expect(unreadSentences(form2021, receipt)).toEqual([]);
  });

  test.each<[string, (year: number) => string]>([
    ['a year', (of) => `${of}年`],
    ['a caption', (of) => `${of}年度收到和处理申请情况`],
    ['words', (of) => (of === year ? '本年度' : '上年度')],
  ])('a row at the top of a table says whose it is: %s', (_, says) => {
    const under = (of: number, some: readonly string[]) =>
      table([`<tr><td colspan="10">${says(of)}</td></tr>`, ...some]);
    for (const body of [
      under(year - 1, lastYears) + under(year, rows),
      under(year, rows) + under(year - 1, lastYears),
    ]) {
      const { numbers, receipt } = read(body);
      expect(numbers).toEqual(numbersOf(original));
      expect(unreadSentences(form2021, receipt)).toEqual([]);
    }
  });

  test('a whole report of last year behind the title of its own is not this year’s', () => {
    const title = `<p>${original.agency}${year - 1}年政府信息公开工作年度报告</p><p>本报告自行编制。</p>`;
    const words = '<p>一段话。</p>'.repeat(4);
    const result = readReportFile(new TextEncoder().encode(page + title + words + table(lastYears)));
    if (!result.ok || !result.receipt) throw new Error('not read');
    expect(numbersOf(reportOf(result.draft))).toEqual(numbersOf(original));
    expect(result.receipt.leftOut.map(({ reason }) => reason)).toContain('上面写的是别的年份的表格');
    expect(unreadSentences(form2021, result.receipt)).toEqual([]);
  });

  test('a table under a caption of another year is not the report’s, also where it stands first', () => {
    const caption = (of: number) => `<p>${of}年申请情况</p>`;
    const halves = table(lastYears.slice(0, CUT)) + table(lastYears.slice(CUT));
    for (const other of [table(lastYears), halves]) {
      const { numbers } = read(caption(year - 1) + other + caption(year) + table(rows));
      expect(numbers).toEqual(numbersOf(original));
    }
  });
});

test('the date of the signature is no caption of last year’s table behind it', () => {
  const signed = `<p>${original.agency}</p><p>${year + 1}年1月20日</p>`;
  const behind = `<p>附：${year - 1}年申请情况</p>${table(lastYears)}`;
  const whole = page.replace(/<p[^>]*>[^<]*<\/p>\s*<p[^>]*>[^<]*日<\/p>\s*$/, '');
  const result = readReportFile(new TextEncoder().encode(whole + signed + behind));
  if (!result.ok || !result.receipt) throw new Error('not read');
  expect(result.draft.signature.date).toBe(`${year + 1}-01-20`);
  expect(result.receipt.leftOut.map(({ text }) => text)).not.toContain(`${year + 1}年1月20日`);
});

test('the same of the disclosure and the disputes table', () => {
  for (const own of [tables[0] ?? '', tables[2] ?? '']) {
    const other = own.replace(/>(\d+)</g, (_, digits: string) => `>${Number(digits) + 500}<`);
    const result = readReportFile(new TextEncoder().encode(page.replace(own, own + other)));
    expect(result.ok && numbersOf(reportOf(result.draft))).toEqual(numbersOf(original));
  }
});
