import { describe, expect, test } from 'vitest';
import { fieldsOf } from './read-fields';
import { StyleLooks } from './read-look';
import { unnumbered } from './read-numbering';
import { framed, readTable } from './read-table';
import { readXml, type XmlElement } from './xml';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function element(xml: string): XmlElement {
  const read = readXml(xml.replace('<w:tbl>', `<w:tbl ${WORD}>`));
  if (!read.ok) throw new Error(read.problem);
  return read.root;
}

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

/** A table as its boxes, each `row,col rows×cols text`, and what of it was left out. */
function read(rows: string) {
  const table = element(`<w:tbl>${rows}</w:tbl>`);
  const reading = {
    numberOf: unnumbered,
    looks: new StyleLooks(null),
    fields: fieldsOf(table),
    placeholders: new Set<XmlElement>(),
    noteText: () => '',
    partText: () => '',
    chunk: () => ({ text: '', what: '' }),
  };
  const { table: found, leftOut } = readTable(table, 1, reading);
  return {
    boxes: found.cells.map(
      ({ row: at, col, rows: tall, cols, text }) => `${at},${col} ${tall}×${cols} ${text}`,
    ),
    leftOut: leftOut.map(({ text, reason }) => `${reason}：${text}`),
  };
}

describe('boxes', () => {
  test('that span columns or rows are one', () => {
    const rows =
      row(cell('甲', '<w:gridSpan w:val="2"/>') + cell('乙', '<w:vMerge w:val="restart"/>')) +
      row(cell('1') + cell('2') + cell('', '<w:vMerge/>'));
    expect(read(rows).boxes).toEqual(['0,0 1×2 甲', '0,2 2×1 乙', '1,0 1×1 1', '1,1 1×1 2']);
  });

  test('of Word 97, parted side by side, are one, and what is hidden in them is named', () => {
    const rows = row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('乙', '<w:hMerge/>') + cell('3'));
    expect(read(rows)).toEqual({
      boxes: ['0,0 1×2 甲', '0,2 1×1 3'],
      leftOut: ['合并的格子里看不见的文字：乙'],
    });
  });

  test('that would go on a box of another width stand by themselves', () => {
    const rows =
      row(cell('甲', '<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>')) +
      row(cell('', '<w:vMerge/>') + cell('2'));
    expect(read(rows).boxes).toEqual(['0,0 1×2 甲', '1,0 1×1 ', '1,1 1×1 2']);
  });

  test('of a row that begins further right stand there', () => {
    expect(read(row(cell('甲'), '<w:gridBefore w:val="2"/>')).boxes).toEqual(['0,2 1×1 甲']);
  });
});

describe('what is not shown is named and counts no row', () => {
  test.each([
    ['<w:hidden/>', '隐藏的一行'],
    ['<w:del w:id="1"/>', '修订中删去的一行'],
    ['<w:trHeight w:val="20" w:hRule="exact"/>', '隐藏的一行（行高几乎为 0）'],
  ])('%s', (properties, reason) => {
    expect(read(row(cell('9'), properties) + row(cell('1')))).toEqual({
      boxes: ['0,0 1×1 1'],
      leftOut: [`${reason}：9`],
    });
  });

  test('a deleted cell is none, and those behind it move up', () => {
    expect(read(row(cell('9', '<w:cellDel w:id="1"/>') + cell('1')))).toEqual({
      boxes: ['0,0 1×1 1'],
      leftOut: ['修订中删去的一格：9'],
    });
  });

  test('a table within a cell, which leaves the number beside it in doubt', () => {
    const inner = `<w:tbl>${row(cell('9'))}</w:tbl>`;
    const rows = row(`<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p>${inner}</w:tc>`);
    expect(read(rows)).toEqual({
      boxes: ['0,0 1×1 1〓9'],
      leftOut: ['表格的格子里套着的表格，与数连在一起，看不出是哪个数，这一格没有当作数读：9'],
    });
  });
});

test('a table of one cell is a frame around what it holds', () => {
  expect(framed(element(`<w:tbl>${row(cell('甲'))}</w:tbl>`))?.name).toBe('w:tc');
  expect(framed(element(`<w:tbl>${row(cell('甲') + cell('乙'))}</w:tbl>`))).toBeNull();
  expect(framed(element('<w:tbl></w:tbl>'))).toBeNull();
});
