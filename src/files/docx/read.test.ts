import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SourceTable } from '../../blocks/source';
import { form2021 } from '../../format/forms';
import { cell, paragraph, row, run, table, wordFile } from '../../examples/word-by-hand';
import { TABLE_IDS, type CellId } from '../../format/table';
import { reportOf, valueText } from '../../report/report';
import { readReportFile } from '../read';
import { readZip } from '../zip';
import { readDocx } from './read';

const { tables } = form2021;

function read(body: string) {
  const bytes = wordFile(body);
  const zip = readZip(bytes);
  const result = zip && readDocx(bytes, zip, 'word/document.xml');
  if (!result?.ok) throw new Error('not read');
  return result.document;
}

const texts = (body: string) =>
  read(body).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
/** Each box as row,column rows×columns text. */
const boxes = (body: string) =>
  read(body)
    .blocks.filter((block): block is SourceTable => block.kind === 'table')
    .flatMap(({ cells }) =>
      cells.map(({ row, col, rows, cols, text }) => `${row},${col} ${rows}×${cols} ${text}`),
    );

describe('the text of a paragraph', () => {
  test.each([
    ['runs are joined', `<w:p>${run('2025')}${run('年1月')}${run('15日')}</w:p>`, ['2025年1月15日']],
    [
      'a content control is as if it were not there',
      `<w:sdt><w:sdtContent>${paragraph('甲')}</w:sdtContent></w:sdt>`,
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
      'of alternatives the first we understand is shown',
      `<w:p><mc:AlternateContent><mc:Choice Requires="v">${run('丙')}</mc:Choice><mc:Choice Requires="wps">${run('甲')}</mc:Choice><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ['甲'],
    ],
    [
      'what only a program of the future understands is not shown',
      `<w:p><mc:AlternateContent><mc:Choice Requires="wps x">${run('甲')}</mc:Choice><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ['乙'],
    ],
    [
      'where there is no choice, what stands in for it is shown',
      `<w:p><mc:AlternateContent><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ['乙'],
    ],
    [
      'a paragraph whose end was deleted goes on in the next',
      `${paragraph('甲', '<w:rPr><w:del/></w:rPr>')}${paragraph('乙')}${paragraph('丙')}`,
      ['甲乙', '丙'],
    ],
    [
      'readings set over characters are no text',
      `<w:p><w:r><w:ruby><w:rt>${run('jiǎ')}</w:rt><w:rubyBase>${run('甲')}</w:rubyBase></w:ruby></w:r></w:p>`,
      ['甲'],
    ],
  ])('%s', (_, body, expected) => expect(texts(body)).toEqual(expected));
});

describe('a text box', () => {
  const content = (...inner: string[]) => `<w:txbxContent>${inner.join('')}</w:txbxContent>`;
  const drawing = (inner: string) =>
    `<w:drawing><wps:wsp><wps:txbx>${inner}</wps:txbx></wps:wsp></w:drawing>`;
  const shape = (inner: string) => `<w:pict><v:shape><v:textbox>${inner}</v:textbox></v:shape></w:pict>`;
  const both = (inner: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(inner)}</mc:Choice>` +
    `<mc:Fallback>${shape(inner)}</mc:Fallback></mc:AlternateContent></w:r>`;
  const hanging = (box: string, text: string) => `<w:p>${box}${run(text)}</w:p>`;

  test.each([
    ['is read once, though it is there twice', hanging(both(content(paragraph('甲'))), ''), ['甲', '']],
    ['of older files', hanging(`<w:r>${shape(content(paragraph('甲')))}</w:r>`, ''), ['甲', '']],
    [
      'on the first line stands before it, as a title does',
      hanging(both(content(paragraph('题'))), '正文'),
      ['题', '正文'],
    ],
    [
      'further down stands after its line, as a signature does',
      paragraph('题') + hanging(both(content(paragraph('落款'), paragraph('日期'))), '正文'),
      ['题', '正文', '落款', '日期'],
    ],
    [
      'within a text box is read once too',
      hanging(both(content(hanging(both(content(paragraph('内'))), '外'))), ''),
      ['内', '外', ''],
    ],
  ])('%s', (_, body, expected) => expect(texts(body)).toEqual(expected));

  test('may hold a table', () => {
    const body = hanging(both(content(table(row(cell('甲'), cell('1'))))), '');
    expect(boxes(body)).toEqual(['0,0 1×1 甲', '0,1 1×1 1']);
  });

  test('in a box of a table leaves the number there in doubt, and is said to be left out', () => {
    const body = table(row(cell('甲'), `<w:tc>${hanging(both(content(paragraph('9'))), '1')}</w:tc>`));
    expect(boxes(body)).toEqual(['0,0 1×1 甲', '0,1 1×1 1〓9']);
    expect(read(body).leftOut).toMatchObject([
      {
        text: '9',
        reason: expect.stringContaining('表格的格子里的文本框') as string,
        place: '第 1 张表第 1 行第 2 格',
      },
    ]);
  });
});

describe('a table', () => {
  test.each([
    [
      'spans columns',
      table(row(cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙'))),
      ['0,0 1×2 甲', '0,2 1×1 乙'],
    ],
    [
      'vMerge without a value goes on the box above',
      table(
        row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('1')),
        row(cell('', '<w:vMerge/>'), cell('2')),
      ),
      ['0,0 2×1 甲', '0,1 1×1 1', '1,1 1×1 2'],
    ],
    [
      'gridBefore moves a row to the right',
      table(
        row(cell('甲'), cell('1')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('2')}</w:tr>`,
      ),
      ['0,0 1×1 甲', '0,1 1×1 1', '1,1 1×1 2'],
    ],
    [
      'hMerge of old files',
      table(row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('1'))),
      ['0,0 1×2 甲', '0,2 1×1 1'],
    ],
    [
      'cells in content controls',
      table(row(`<w:sdt><w:sdtContent>${cell('甲')}</w:sdtContent></w:sdt>`, cell('1'))),
      ['0,0 1×1 甲', '0,1 1×1 1'],
    ],
    [
      'rows in content controls',
      table(`<w:sdt><w:sdtContent>${row(cell('甲'), cell('1'))}</w:sdtContent></w:sdt>`),
      ['0,0 1×1 甲', '0,1 1×1 1'],
    ],
    [
      'a deleted row goes',
      table(`<w:tr><w:trPr><w:del/></w:trPr>${cell('9')}</w:tr>`, row(cell('甲'), cell('1'))),
      ['0,0 1×1 甲', '0,1 1×1 1'],
    ],
    [
      'a table within a cell is not its text',
      table(row(`<w:tc>${paragraph('甲')}${table(row(cell('9')))}${paragraph('')}</w:tc>`, cell('1'))),
      ['0,0 1×1 甲\n', '0,1 1×1 1'],
    ],
    [
      'a frame around everything is none',
      table(row(`<w:tc>${paragraph('题')}${table(row(cell('甲'), cell('1')))}</w:tc>`)),
      ['0,0 1×1 甲', '0,1 1×1 1'],
    ],
    [
      'gridAfter leaves a row short, it moves nothing',
      table(
        row(cell('甲'), cell('1')),
        `<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${cell('乙')}</w:tr>`,
      ),
      ['0,0 1×1 甲', '0,1 1×1 1', '1,0 1×1 乙'],
    ],
  ])('%s', (_, body, expected) => expect(boxes(body)).toEqual(expected));

  test('within a cell is said to be left out', () => {
    const body = table(row(`<w:tc>${table(row(cell('8'), cell('9')))}${paragraph('甲')}</w:tc>`, cell('1')));
    expect(read(body).leftOut).toEqual([
      { text: '8 9', reason: '表格的格子里套着的表格', place: '第 1 张表第 1 行第 1 格' },
    ]);
  });

  test('of one box is a frame around its text', () => {
    expect(texts(table(row(cell('甲'))))).toEqual(['甲']);
  });
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
    expect(result.receipt.form).toBe('2021');
    expect(result.receipt.tables.flatMap(({ rows }) => rows).filter(({ sure }) => sure !== 'exact')).toEqual(
      [],
    );
  },
);

describe('what stands in a table where nothing belongs is named', () => {
  const named = (body: string) => read(body).leftOut.map(({ text, place }) => `${place}：${text}`);

  test('words between the cells of a row', () => {
    const body = `<w:tbl><w:tr>${cell('规章')}${run('甲')}${cell('1')}</w:tr></w:tbl>`;
    expect(boxes(body)).toEqual(['0,0 1×1 规章', '0,1 1×1 1']);
    expect(named(body)).toEqual(['第 1 张表第 1 行：甲']);
  });

  test('struck words in a cell that goes on the one above it', () => {
    const merged = (how: string, content: string) =>
      `<w:tr><w:tc><w:tcPr><w:vMerge w:val="${how}"/></w:tcPr><w:p>${content}</w:p></w:tc>${cell('1')}</w:tr>`;
    const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t>乙</w:t></w:r>';
    const body = `<w:tbl>${merged('restart', run('规章'))}${merged('continue', struck)}</w:tbl>`;
    expect(named(body)).toEqual(['第 1 张表第 2 行第 1 格：乙']);
    expect(named(body.replace(`<w:p>${struck}</w:p>`, '<w:p/><w:t>丙</w:t>'))).toEqual([
      '第 1 张表第 2 行第 1 格：丙',
    ]);
  });
});
