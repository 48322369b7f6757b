import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { paragraph, table, row, cell, wordFile } from '../examples/word-by-hand';
import { handRows, workbookFile } from '../examples/workbook-by-hand';
import { readReportFile } from './read';

const CIRCULAR = '云溪县水利局关于召开全县河湖长制工作会议的通知。请各乡镇、各有关单位于周五下午准时参加。';
const word = (...paragraphs: string[]) => wordFile(paragraphs.map((text) => paragraph(text)).join(''));
const sheet = (rows: (string | null)[][]) =>
  workbookFile({ sheets: [{ name: '表一', rows: handRows(rows) }] });

test.each([
  ['a circular', word(CIRCULAR), true],
  ['a list as a table', wordFile(table(row(cell('序号'), cell(CIRCULAR)))), true],
  ['a text', strToU8(CIRCULAR), true],
  ['a web page', strToU8(`<html><body><p>${CIRCULAR}</p></body></html>`), true],
  [
    'a roster of people',
    sheet([
      ['姓名', '电话'],
      ['李某', CIRCULAR],
    ]),
    true,
  ],
  ['the file of another program', strToU8('{"type":"other"}'), true],
  // It may be a report: what it says cannot be seen.
  ['a scan: nothing but its name', word('水利局年报'), false],
  ['half a file', strToU8('PK\u0003\u0004 一半'), false],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), false],
  ['nothing', new Uint8Array(0), false],
])('%s: whether it is known to be no report', (_, bytes, isNoReport) => {
  const read = readReportFile(bytes);
  expect(read.ok).toBe(false);
  expect(!read.ok && Boolean(read.isNoReport)).toBe(isNoReport);
});
