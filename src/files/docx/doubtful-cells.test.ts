import { expect, test } from 'vitest';
import { paragraph, row, run, table, wordFile } from '../../examples/word-by-hand';
import { readZip } from '../zip';
import { readDocx } from './read';

const NUMBERING = ['-', '·', '≈']
  .map(
    (sign, id) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>` +
      `<w:suff w:val="nothing"/><w:lvlText w:val="${sign}"/></w:lvl></w:abstractNum>` +
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  )
  .join('');
const FLAT = '<w:spacing w:line="20" w:lineRule="exact"/>';
const STYLES = `<w:style w:type="paragraph" w:styleId="Flat"><w:pPr>${FLAT}</w:pPr></w:style>`;

function read(body: string) {
  const bytes = wordFile(body, { numbering: NUMBERING, styles: STYLES });
  const zip = readZip(bytes);
  const result = zip && readDocx(bytes, zip, 'word/document.xml');
  if (!result?.ok) throw new Error('not read');
  return result.document;
}

/** What is read in a cell, and what is named. */
function inCell(content: string): [string, string] {
  const { blocks, leftOut } = read(table(row(`<w:tc>${content}</w:tc>`, '<w:tc><w:p/></w:tc>')));
  const [first] = blocks;
  const text = first?.kind === 'table' ? (first.cells[0]?.text ?? '') : '';
  return [text, leftOut.map((item) => `${item.reason.replace(/，与数.*/, '')}：${item.text}`).join('\n')];
}

const listed = (list: number, text: string) =>
  paragraph(text, `<w:numPr><w:numId w:val="${list}"/></w:numPr>`);
const box = (text: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const control = (content: string) =>
  `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

test.each<[string, string, string, string]>([
  ['a bullet that is a sign', listed(0, '7'), '〓-7', '项目符号：-'],
  ['a bullet that says about', listed(2, '7'), '〓≈7', '项目符号：≈'],
  ['a bullet that is a dot', listed(1, '7'), '7', ''],
  ['a line of no height', paragraph('27', FLAT), '', '隐藏的文字（行距几乎为 0）：27'],
  [
    'a line of no height by style',
    paragraph('27', '<w:pStyle w:val="Flat"/>'),
    '',
    '隐藏的文字（行距几乎为 0）：27',
  ],
  ['a line of its usual height', paragraph('27', '<w:spacing w:line="20" w:lineRule="auto"/>'), '27', ''],
  ['a text box beside a number', `<w:p>${run('3')}${box('17')}</w:p>`, '3〓17', '表格的格子里的文本框：17'],
  [
    'a text box beside words',
    `<w:p>${run('行政许可')}${box('17')}</w:p>`,
    '行政许可',
    '表格的格子里的文本框：17',
  ],
  [
    'a table within beside a number',
    paragraph('3') + table(row('<w:tc><w:p><w:r><w:t>17</w:t></w:r></w:p></w:tc>')) + '<w:p/>',
    '3\n〓17',
    '表格的格子里套着的表格：17',
  ],
  ['a number nobody wrote', `<w:p>${control(run('0'))}</w:p>`, '〓0', '还没有填写的占位文字：0'],
  ['that, around the paragraph', control(paragraph('0')), '〓0', '还没有填写的占位文字：0'],
  ['words nobody wrote', `<w:p>${control(run('请填写'))}</w:p>`, '', '还没有填写的占位文字：请填写'],
])('%s', (_, content, text, named) => {
  expect(inCell(content)).toEqual([text, named]);
});

test('a dash before a line of prose is no number and goes as before', () => {
  const { blocks, leftOut } = read(listed(0, '公开信息7条。'));
  expect(blocks).toMatchObject([{ text: '公开信息7条。' }]);
  expect(leftOut).toEqual([]);
});
