import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SourceTable } from '../../blocks/source';
import { tables } from '../../format/form';
import { TABLE_IDS, type CellId } from '../../format/table';
import { reportOf, valueText } from '../../report/report';
import { readReportFile } from '../read';
import { readZip } from '../zip';
import { readDocx } from './read';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

function docx(body: string): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}

function read(body: string) {
  const bytes = docx(body);
  const zip = readZip(bytes);
  const result = zip && readDocx(bytes, zip, 'word/document.xml');
  if (!result?.ok) throw new Error('not read');
  return result.document.blocks;
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (text: string) => `<w:p>${run(text)}</w:p>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

const texts = (body: string) =>
  read(body).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
/** Each box as row,column rows×columns text. */
const boxes = (body: string) =>
  read(body)
    .filter((block): block is SourceTable => block.kind === 'table')
    .flatMap(({ cells }) =>
      cells.map(({ row, col, rows, cols, text }) => `${row},${col} ${rows}×${cols} ${text}`),
    );

describe('the text of a paragraph', () => {
  test.each([
    ['runs are joined', `<w:p>${run('2025')}${run('年1月')}${run('15日')}</w:p>`, ['2025年1月15日']],
    [
      'a content control is as if it were not there',
      `<w:sdt><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>`,
      ['甲'],
    ],
    ['what was put in under tracking stays', `<w:p><w:ins>${run('甲')}</w:ins></w:p>`, ['甲']],
    [
      'what was deleted goes',
      `<w:p>${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>`,
      ['甲'],
    ],
    [
      'what was moved away goes',
      `<w:p><w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('乙')}</w:moveTo></w:p>`,
      ['乙'],
    ],
    ['a smart tag is as if it were not there', `<w:p><w:smartTag>${run('甲')}</w:smartTag></w:p>`, ['甲']],
    [
      'field codes go, what they show stays',
      `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('3')}</w:p>`,
      ['3'],
    ],
    [
      'hidden text is not there',
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>${run('1')}</w:p>`,
      ['1'],
    ],
    ['a line break is one', `<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>`, ['甲\n乙']],
    [
      'a page break is none',
      `<w:p><w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r></w:p>`,
      ['甲乙'],
    ],
    [
      'of alternatives the first is shown',
      `<w:p><mc:AlternateContent><mc:Choice Requires="x">${run('甲')}</mc:Choice><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ['甲'],
    ],
  ])('%s', (_, body, expected) => expect(texts(body)).toEqual(expected));
});

describe('a table', () => {
  test.each([
    ['spans columns', tbl(tr(tc('甲', '<w:gridSpan w:val="2"/>'), tc('乙'))), ['0,0 1×2 甲', '0,2 1×1 乙']],
    [
      'vMerge without a value goes on the box above',
      tbl(tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('1')), tr(tc('', '<w:vMerge/>'), tc('2'))),
      ['0,0 2×1 甲', '0,1 1×1 1', '1,1 1×1 2'],
    ],
    [
      'gridBefore moves a row to the right',
      tbl(tr(tc('甲'), tc('1')), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('2')}</w:tr>`),
      ['0,0 1×1 甲', '0,1 1×1 1', '1,1 1×1 2'],
    ],
    [
      'hMerge of old files',
      tbl(tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('1'))),
      ['0,0 1×2 甲', '0,2 1×1 1'],
    ],
    [
      'cells in content controls',
      tbl(tr(`<w:sdt><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt>`, tc('1'))),
      ['0,0 1×1 甲', '0,1 1×1 1'],
    ],
    [
      'rows in content controls',
      tbl(`<w:sdt><w:sdtContent>${tr(tc('甲'))}</w:sdtContent></w:sdt>`),
      ['0,0 1×1 甲'],
    ],
    [
      'a deleted row goes',
      tbl(`<w:tr><w:trPr><w:del/></w:trPr>${tc('9')}</w:tr>`, tr(tc('1'))),
      ['0,0 1×1 1'],
    ],
    [
      'a table within a cell is not its text',
      tbl(tr(`<w:tc>${p('甲')}${tbl(tr(tc('9')))}${p('')}</w:tc>`, tc('1'))),
      ['0,0 1×1 甲\n', '0,1 1×1 1'],
    ],
    [
      'a frame around everything is none',
      tbl(tr(`<w:tc>${p('题')}${tbl(tr(tc('甲'), tc('1')))}</w:tc>`)),
      ['0,0 1×1 甲', '0,1 1×1 1'],
    ],
  ])('%s', (_, body, expected) => expect(boxes(body)).toEqual(expected));
});

const form = new URL('../../../../shared/template/official-form-2021.docx', import.meta.url);

test.skipIf(!existsSync(form))(
  'the official blank form, filled by script, reads exactly (only where ../shared/template is)',
  () => {
    const files = unzipSync(new Uint8Array(readFileSync(form)));
    let xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const values: Record<string, string> = {};
    TABLE_IDS.forEach((id) => {
      // Each box of the form in turn; those of numbers are the blank ones at the places the data names.
      const start = xml.indexOf(
        '<w:tbl>',
        TABLE_IDS.slice(0, TABLE_IDS.indexOf(id)).reduce((at) => xml.indexOf('</w:tbl>', at) + 8, 0),
      );
      const end = xml.indexOf('</w:tbl>', start);
      const spec = tables[id];
      const at = new Map(
        spec.grid.flatMap((box) => (box.cell ? [[`${box.row},${box.col}`, box.cell] as const] : [])),
      );
      let row = -1;
      const filled = xml.slice(start, end).replace(/<w:tr[ >].*?<\/w:tr>/gs, (rowXml) => {
        row++;
        let col = 0;
        return rowXml.replace(/<w:tc>.*?<\/w:tc>/gs, (cellXml) => {
          const cell = at.get(`${row},${col}`);
          col += Number(/<w:gridSpan w:val="(\d+)"/.exec(cellXml)?.[1] ?? 1);
          if (!cell) return cellXml;
          const number = String(Object.keys(values).length + 1);
          values[cell] = number;
          return cellXml
            .replace(/<w:t[ >].*?<\/w:t>/gs, '<w:t></w:t>')
            .replace('</w:p>', `<w:r><w:t>${number}</w:t></w:r></w:p>`);
        });
      });
      xml = xml.slice(0, start) + filled + xml.slice(end);
    });
    const result = readReportFile(zipSync({ ...files, 'word/document.xml': strToU8(xml) }));
    if (!result.ok || !result.receipt) throw new Error('not read');
    const report = reportOf(result.draft);
    const got = Object.fromEntries(
      Object.keys(values).map((id) => [
        id,
        result.receipt?.totals[id as CellId] ?? valueText(report, id as CellId),
      ]),
    );
    expect(Object.keys(values)).toHaveLength(200);
    expect(got).toEqual(values);
  },
);
