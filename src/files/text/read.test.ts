import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import ordinary from '../../examples/ordinary.json';
import { form2021 } from '../../format/forms';
import { reportOf, valueText, type Report } from '../../report/report';
import { sectionText } from '../../report/text/section-text';
import { openStored } from '../../report/versions';
import { readReportFile } from '../read';
import { isHeadOf } from '../../blocks/recognise/rows/head-words';
import { readText } from './read';

const { cells: allCells } = form2021;

/** The ordinary example as a Word file, drawn as PDF and taken out of it with its layout (`pdftotext -layout`). */
const laidOut = readFileSync(new URL('laid-out.txt', import.meta.url), 'utf8');
const opened = openStored(ordinary);
if (!opened.ok) throw new Error('the example does not open');
const original = reportOf(opened.report.draft);

function read(text: string) {
  const result = readReportFile(new TextEncoder().encode(text));
  if (!result.ok || !result.receipt) throw new Error('not read');
  return { report: reportOf(result.draft), receipt: result.receipt };
}

const numbers = (report: Report) => allCells.map(({ id }) => valueText(report, id));
/** Such texts have spaces between digits and characters. */
const texts = (report: Report) =>
  ([0, 1, 2, 3, 4, 5, 6] as const).map((section) => sectionText(report, section).replace(/[^\S\n]/g, ''));

/** The text with one of its lines changed, the first that holds these words. */
function changed(words: string, edit: (line: string) => string): string {
  const lines = laidOut.split('\n');
  const at = lines.findIndex((line) => line.includes(words));
  if (at < 0) throw new Error(`no line with ${words}`);
  lines[at] = edit(lines[at] ?? '');
  return lines.join('\n');
}

const row = (report: Report, id: string) =>
  allCells.filter((cell) => cell.row === id).map((cell) => valueText(report, cell.id));

describe('a text laid out with spaces', () => {
  test('gives back every number and every paragraph, broken lines joined, page numbers left out', () => {
    const { report, receipt } = read(laidOut);
    expect(receipt.exceptions).toEqual([]);
    expect(receipt.cellsRead).toBe(200);
    expect(numbers(report)).toEqual(numbers(original));
    expect(texts(report)).toEqual(texts(original));
    expect(report.signature).toEqual(original.signature);
    expect(receipt.leftOut.map(({ text, reason }) => [text, reason])).toEqual(
      [1, 2, 3, 4, 5].map((page) => [`—${page}—`, '页码']),
    );
  });

  test('is the same with Windows line ends and bare page numbers that count on', () => {
    const other = laidOut.replace(/—(\d)—/g, '$1').replace(/\n/g, '\r\n');
    const { report, receipt } = read(other);
    expect(numbers(report)).toEqual(numbers(original));
    expect(texts(report)).toEqual(texts(original));
    expect(receipt.leftOut.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('with a head repeated after a page break inside the table reads on', () => {
    const start = laidOut.indexOf('申请人情况');
    const from = laidOut.lastIndexOf('\n', start) + 1;
    const head = laidOut.slice(from, laidOut.indexOf('一、本年新收'));
    const { report, receipt } = read(changed('2.重复申请', (line) => `\n   — 4 —\n\f${head}${line}`));
    expect(receipt.exceptions).toEqual([]);
    expect(numbers(report)).toEqual(numbers(original));
  });

  test('with a row one number short leaves that row blank and says so', () => {
    const { report, receipt } = read(changed('（一）予以公开', (line) => line.replace(/0 +11$/, '11')));
    expect(row(report, 'granted')).toEqual(['', '', '', '', '', '', '']);
    expect(receipt.exceptions.join()).toMatch(/予以公开.*有 6 个数，表有 7 栏/);
    expect(row(report, 'partlyGranted')).toEqual(row(original, 'partlyGranted'));
  });

  test('with a row without numbers leaves that row blank, and gives it no number of another', () => {
    const { report } = read(changed('4.无正当理由大量反复申请', (line) => line.replace(/[\d ]+$/, '')));
    expect(row(report, 'massRepeated')).toEqual(['', '', '', '', '', '', '']);
    expect(numbers(report).filter((text) => text === '').length).toBe(7 + 7);
  });

  test.each([
    [
      'a column label that is lost',
      '                        人 商业',
      (line: string) => line.replace('公益 ', ''),
    ],
    [
      'two that changed places',
      '                        人 商业',
      (line: string) => line.replace('公益 服务', '服务 公益'),
    ],
  ])('with %s, fills no cell of the table', (_, words, edit) => {
    const { report, receipt } = read(changed(words, edit));
    expect(
      allCells.filter(({ id, table }) => table === 'applications' && valueText(report, id) !== ''),
    ).toEqual([]);
    expect(receipt.exceptions.join()).toMatch(/第三部分表格（申请情况）/);
  });
});

describe('the head of a table with its labels broken over lines', () => {
  const labels = ['自然人', '商业企业', '其他', '总计'];
  test.each([
    [
      [
        ['自然', '商业'],
        ['人', '企业', '其他', '总计'],
      ],
      true,
    ],
    [[['自然人', '商业企业', '其他', '总计']], true],
    [
      [
        ['商业', '自然'],
        ['人', '企业', '其他', '总计'],
      ],
      false,
    ],
    [[['自然人', '商业企业', '其他']], false],
    [[['自然人', '商业企业', '某项', '其他', '总计']], false],
  ])('%j: %s', (lines, expected) => expect(isHeadOf(lines, labels)).toBe(expected));

  test('gives up on words without end', () => {
    expect(
      isHeadOf(
        [Array.from({ length: 90 }, () => '其')],
        Array.from({ length: 40 }, () => '其'.repeat(40)),
      ),
    ).toBe(false);
    expect(isHeadOf([Array.from({ length: 10_000 }, () => '其')], labels)).toBe(false);
  });
});

describe('a bare number at the end of a page', () => {
  const reading = (text: string) =>
    readText(text).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  test('is the page’s where pages are counted', () => {
    expect(reading('甲\n1\f乙\n2\f丙')).toEqual(['甲', '乙', '丙']);
  });
  test('stays where nothing counts on from it', () => {
    expect(reading('甲\n1\f乙\n7\f丙')).toEqual(['甲', '1', '乙', '7', '丙']);
  });
});

test('a line with more fields than any table has columns is no row of one', () => {
  const kinds = (line: string) => readText(line).blocks.map(({ kind }) => kind);
  expect(kinds('1\t'.repeat(300))).toEqual(['table']);
  expect(kinds('1\t'.repeat(2_000))).not.toContain('table');
  expect(kinds('|1'.repeat(2_000))).not.toContain('table');
});
