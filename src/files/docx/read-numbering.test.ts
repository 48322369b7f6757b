import { describe, expect, test } from 'vitest';
import { paragraph, wordFile } from '../../examples/word-by-hand';
import { readReportFile } from '../read';
import { readZip } from '../zip';
import { listNumber } from '../word/number-format';
import { readDocx } from './read';

interface Levels {
  format?: string;
  text: string;
  more?: string;
}

const level = ({ format = 'decimal', text, more = '' }: Levels, at: number) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: readonly Levels[], more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numbered = (text: string, id: number, at = 0, more = '') =>
  paragraph(text, `${more}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

function texts(body: string, numbering: string, styles = '') {
  const bytes = wordFile(body, { numbering, ...(styles === '' ? {} : { styles }) });
  const zip = readZip(bytes);
  const result = zip && readDocx(bytes, zip, 'word/document.xml');
  if (!result?.ok) throw new Error('not read');
  return result.document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

const CHAPTERS: readonly Levels[] = [
  { format: 'chineseCountingThousand', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
];

describe('numbers that Word makes stand before the text', () => {
  test('Chinese ones count on, and begin anew below the next heading', () => {
    const items = [
      ['甲', 0],
      ['子', 1],
      ['丑', 1],
      ['乙', 0],
      ['寅', 1],
    ] as const;
    const body = items.map(([text, at]) => numbered(text, 1, at)).join(paragraph('间'));
    const read = texts(body, definition(0, CHAPTERS) + list(1, 0)).filter((text) => text !== '间');
    expect(read).toEqual(['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅']);
  });

  test('lists of one definition count on from each other unless one begins anew', () => {
    const begins = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = definition(0, [{ text: '%1.' }]) + list(1, 0) + list(2, 0) + list(3, 0, begins);
    const body = [1, 2, 3, 3].map((id) => numbered('甲', id)).join('');
    expect(texts(body, numbering)).toEqual(['1. 甲', '2. 甲', '1. 甲', '2. 甲']);
  });

  test('by style, also by the style it is based on; a paragraph may switch them off', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="R"><w:basedOn w:val="R"/></w:style>';
    const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const body =
      paragraph('甲', styled('H')) +
      paragraph('乙', styled('H2')) +
      numbered('丙', 0, 0, styled('H')) +
      paragraph('丁', styled('R'));
    expect(texts(body, definition(0, CHAPTERS) + list(1, 0), styles)).toEqual([
      '一、甲',
      '二、乙',
      '丙',
      '丁',
    ]);
  });

  test('at the level whose style it is', () => {
    const levels = [
      { text: '%1、', format: 'chineseCounting', more: '<w:pStyle w:val="A"/>' },
      { text: '（%2）', format: 'chineseCounting', more: '<w:pStyle w:val="B"/>' },
    ];
    const styles = ['A', 'B']
      .map(
        (id) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      )
      .join('');
    const body = paragraph('甲', '<w:pStyle w:val="A"/>') + paragraph('乙', '<w:pStyle w:val="B"/>');
    expect(texts(body, definition(0, levels) + list(1, 0), styles)).toEqual(['一、甲', '（一）乙']);
  });

  test('a definition may only name a style that has one', () => {
    const numbering =
      definition(0, [], '<w:numStyleLink w:val="S"/>') +
      definition(1, CHAPTERS, '<w:styleLink w:val="S"/>') +
      list(1, 0);
    expect(texts(numbered('甲', 1), numbering)).toEqual(['一、甲']);
  });

  test.each([
    ['of several levels', [{ text: '%1.' }, { text: '%1.%2' }], 1, '1.1 甲'],
    [
      'in digits throughout',
      [
        { text: '%1、', format: 'chineseCounting' },
        { text: '%1.%2', more: '<w:isLgl/>' },
      ],
      1,
      '1.1 甲',
    ],
    ['without a gap', [{ text: '第%1条', more: '<w:suff w:val="nothing"/>' }], 0, '第1条甲'],
    ['bullets are none', [{ text: '\uf06c', format: 'bullet' }], 0, '甲'],
    ['of a list that is not there', [], 3, '甲'],
  ])('%s', (_, levels, at, expected) => {
    expect(texts(numbered('甲', 1, at), definition(0, levels) + list(1, 0))).toEqual([expected]);
  });

  test('an empty line takes a number and shows nothing; a deleted one takes none', () => {
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>' +
      '<w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>';
    const body = numbered('甲', 1) + deleted + numbered('乙', 1) + numbered('', 1) + numbered('丙', 1);
    expect(texts(body, definition(0, CHAPTERS) + list(1, 0))).toEqual(['一、甲', '二、乙', '', '四、丙']);
  });
});

test.each([
  [10, 'chineseCounting', '十'],
  [21, 'chineseCountingThousand', '二十一'],
  [10, 'ideographDigital', '一〇'],
  [2, 'ideographTraditional', '乙'],
  [12, 'decimalEnclosedCircle', '⑫'],
  [21, 'decimalEnclosedCircleChinese', '21'],
  [3, 'decimalEnclosedParen', '⑶'],
  [3, 'decimalEnclosedFullstop', '⒊'],
  [12, 'decimalFullWidth', '１２'],
  [4, 'decimalZero', '04'],
  [28, 'lowerLetter', 'bb'],
  [14, 'upperRoman', 'XIV'],
  [7, 'hebrew1', '7'],
])('%i as %s is %s', (value, format, shown) => expect(listNumber(value, format)).toBe(shown));

test('headings numbered by Word are those of the form, and sub-headings keep their numbers', () => {
  const names = [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '存在的主要问题及改进情况',
    '其他需要报告的事项',
  ];
  const title = paragraph('云溪县水务局2026年政府信息公开工作年度报告');
  const body = names.map((name, at) => {
    const parts =
      at === 0 ? numbered('主动公开。公开信息3条。', 1, 1) + numbered('监督保障。开会2次。', 1, 1) : '';
    return numbered(name, 1) + parts;
  });
  const bytes = wordFile(title + body.join(''), { numbering: definition(0, CHAPTERS) + list(1, 0) });
  const read = readReportFile(bytes);
  if (!read.ok || !read.receipt) throw new Error('not read');
  expect(read.receipt.sections.map(({ heading, sure }) => [heading, sure])).toEqual(
    names.map((name, at) => [`${'一二三四五六'.charAt(at)}、${name}`, 'exact']),
  );
  expect(read.draft.overview).toEqual({
    headings: 'runIn',
    lead: '',
    parts: [
      { heading: '主动公开', text: '公开信息3条。' },
      { heading: '监督保障', text: '开会2次。' },
    ],
  });
});

test('a numbering part that is damaged is not passed over: the numbers would be missing', () => {
  const bytes = wordFile(paragraph('甲'), { numbering: definition(0, CHAPTERS) });
  const broken = wordFile(paragraph('甲'), { numbering: '<w:num>' });
  expect(readZip(bytes)?.has('word/numbering.xml')).toBe(true);
  const read = readReportFile(broken);
  expect(read.ok ? '' : read.message).toMatch(/已损坏/);
});
