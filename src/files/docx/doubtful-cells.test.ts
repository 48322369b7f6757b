import { strToU8, unzipSync, zipSync } from 'fflate';
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

const field = (code: string, data = '', result = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `${result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const CHOICE =
  '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="12"/><w:listEntry w:val="317"/></w:ddList></w:ffData>';
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
  [
    'a table within, and nothing else',
    table(row('<w:tc><w:p><w:r><w:t>17</w:t></w:r></w:p></w:tc>')) + '<w:p/>',
    '〓17',
    '表格的格子里套着的表格：17',
  ],
  ['a text box, and nothing else', `<w:p>${box('17')}</w:p>`, '〓17', '表格的格子里的文本框：17'],
  ['a text box with words', `<w:p>${box('注')}</w:p>`, '', '表格的格子里的文本框：注'],
  ['what is chosen in a list', `<w:p>${field(' FORMDROPDOWN ', CHOICE)}</w:p>`, '317', ''],
  [
    'the first of a list in which nothing is chosen',
    `<w:p>${field('FORMDROPDOWN', CHOICE.replace('<w:result w:val="1"/>', ''))}</w:p>`,
    '12',
    '',
  ],
  ['a list that has its result beside it', `<w:p>${field('FORMDROPDOWN', CHOICE, '5')}</w:p>`, '5', ''],
  ['a list without entries', `<w:p>${field('FORMDROPDOWN')}</w:p>`, '〓', '没有选定的下拉框：'],
  ['a box to tick', `<w:p>${field('FORMCHECKBOX')}${run('3')}</w:p>`, '〓3', '勾选框：'],
  ['the words of a button', `<w:p>${field('MACROBUTTON x 12 ')}</w:p>`, '〓12', '按钮域的提示文字：12'],
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

test('in prose the choice of a list is read, and the words of a button are named', () => {
  const { blocks, leftOut } = read(
    `<w:p>${run('培训')}${field('FORMDROPDOWN', CHOICE.replace('317', '十二次'))}${run('。')}${field(' MACROBUTTON x 请点此处 ')}</w:p>`,
  );
  expect(blocks).toMatchObject([{ text: '培训十二次。' }]);
  expect(leftOut).toMatchObject([{ text: '请点此处', reason: '按钮域的提示文字' }]);
});

test.each([
  [
    'a.html',
    '<html><body><p>另附：开放日两次</p><script>x</script></body></html>',
    '另附：开放日两次',
    '网页',
  ],
  ['a.txt', '另附：\n开放日', '另附： 开放日', '纯文本'],
  ['a.rtf', '{\\rtf1 x}', '', 'RTF 文件'],
])(
  'another document put in whole (%s) is named with its words where they can be had',
  (name, content, text, kind) => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="a" Type="x/aFChunk" Target="${name}"/></Relationships>`;
    const bytes = zipSync({
      ...unzipSync(
        wordFile(
          '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="a"/>',
        ),
      ),
      'word/_rels/document.xml.rels': strToU8(relations),
      [`word/${name}`]: strToU8(content),
    });
    const zip = readZip(bytes);
    const result = zip && readDocx(bytes, zip, 'word/document.xml');
    expect(result?.ok === true && result.document.leftOut).toMatchObject([
      { text, reason: `嵌入的另一份文档（altChunk，${kind}）` },
    ]);
  },
);
