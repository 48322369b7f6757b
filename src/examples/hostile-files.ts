import { strToU8, unzipSync, zipSync } from 'fflate';
import { emptyDraft } from '../report/empty-draft';
import { toStored } from '../report/stored';
import { docFile, docParagraph } from './doc-by-hand';
import type { HostileFile } from './hostile-file';
import { hostileSheets } from './hostile-sheets';
import { cell, paragraph, row, run, table, wordFile } from './word-by-hand';

/** Markup and script that would show if anything in a file were ever run. */
export const PAYLOAD =
  '<img src="http://evil.example/x" onerror="window.hacked=1"><script>window.hacked=1</script><svg onload="window.hacked=1">';
/** Formulas that a spreadsheet program would run on opening. */
export const FORMULAS = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
] as const;

const TITLE = '云溪县水务局2026年政府信息公开工作年度报告';
const HEADING = '一、总体情况';
const text = (content: string) => strToU8(content);
const many = (piece: string, times: number) => piece.repeat(times);
const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const stored = toStored(emptyDraft(2026), '');

/** Our own file with a text in every field that takes one. */
function everywhere(words: string): Uint8Array {
  const fill = (value: unknown, key = ''): unknown => {
    // Left alone: fields that accept only an id of a list, a date or a time.
    if (
      [
        'kind',
        'level',
        'headings',
        'fees',
        'includesGovernment',
        'date',
        'submitBy',
        'publishBy',
        'form',
      ].includes(key)
    )
      return value;
    if (typeof value === 'string') return words;
    if (Array.isArray(value)) return value.map((item) => fill(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, name)]));
  };
  return text(JSON.stringify({ ...stored, draft: { ...(fill(stored.draft) as object), year: 2026 } }));
}

const page = (content: string) =>
  text(`<!DOCTYPE html><title>${TITLE}</title><h1>${TITLE}</h1><p>${HEADING}</p>${content}`);
const word = (content: string, others: Readonly<Record<string, string>> = {}) =>
  wordFile(paragraph(TITLE) + paragraph(HEADING) + content, others);

/** A Word file with its document part as written, and other parts beside it. */
function rawWord(xml: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = Object.entries(others).map(([name, content]) => [name, text(content)] as const);
  return zipSync({ 'word/document.xml': text(xml), ...Object.fromEntries(parts) });
}

/** A zip whose directory states a false unpacked size, `size` in bytes. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 46; at >= 0; at--)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

const LAUGHS = `<!DOCTYPE w [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY ${'bcdefghij'.charAt(at)} "${many(`&${'abcdefghi'.charAt(at)};`, 10)}">`,
).join('')}]><w>&j;</w>`;

/** Files of every kind, each with what it tries. */
export const hostileFiles: readonly HostileFile[] = [
  { name: '每一项都是脚本<img src=x onerror=alert(1)>.json', make: () => everywhere(PAYLOAD), refusal: null },
  ...FORMULAS.map((formula) => ({
    name: `${formula.slice(0, 5)}.json`,
    make: () => everywhere(formula),
    refusal: null,
  })),
  { name: '孤立的代理项.json', make: () => everywhere('\ud800甲\udc00'), refusal: null },
  { name: '从右向左‮xcod.json', make: () => everywhere('\u202e甲\u2066\u200b\u200d\ufeff乙'), refusal: null },
  {
    name: '原型.json',
    make: () =>
      text(JSON.stringify(stored).replace('"draft":{', '"draft":{"__proto__":{"hacked":1},"constructor":1,')),
    refusal: null,
  },
  { name: '深.json', make: () => text(many('[', 200_000)), refusal: /没有找到|JSON/ },
  {
    name: '深的一项.json',
    make: () =>
      text(`{"type":"nianbao-report","version":1,"draft":${many('{"a":', 50_000)}1${many('}', 50_000)}}`),
    refusal: /已损坏|JSON/,
  },

  {
    name: '脚本.html',
    make: () =>
      page(
        `${PAYLOAD}<p onclick="window.hacked=1">甲</p><a href="javascript:window.hacked=1">乙</a>` +
          '<meta http-equiv="refresh" content="0;url=http://evil.example"><link rel="stylesheet" href="http://evil.example/x.css">' +
          '<iframe src="http://evil.example"></iframe><style>@import "http://evil.example/y.css"</style><base href="http://evil.example">',
      ),
    refusal: null,
  },
  { name: '深.html', make: () => page(many('<div>', 100_000)), refusal: /结构异常/ },
  { name: '关不上.html', make: () => page(many('<b>', 60_000) + many('</i>', 60_000)), refusal: /结构异常/ },
  { name: '套着的表.html', make: () => page(many('<table><tr><td>甲<td>', 1_900)), refusal: /结构异常/ },
  { name: '没有完的注释.html', make: () => page(`<p>甲</p>${many('<!--', 100_000)}`), refusal: null },
  { name: '没有完的标记.html', make: () => page(`<p>甲</p>${many('<p a="', 200_000)}`), refusal: null },
  { name: '只开不关.txt', make: () => text(`甲${many('<p ', 700_000)}`), refusal: /没有找到|太长/ },
  {
    name: '巨大的跨度.html',
    make: () =>
      page(
        `<table>${many('<tr><td rowspan="99999" colspan="99999">自然人</td><td>总计</td></tr>', 2_000)}</table>`,
      ),
    refusal: null,
  },
  {
    name: '大表.html',
    make: () => page(`<table>${many(`<tr>${many('<td>1</td>', 10)}</tr>`, 6_000)}</table>`),
    refusal: null,
  },
  {
    name: '宽表.html',
    make: () => page(`<table><tr>${many('<td colspan=100>1</td>', 40_000)}</tr></table>`),
    refusal: null,
  },

  {
    name: '脚本.docx',
    make: () => word(paragraph(escaped(PAYLOAD)) + table(row(cell(escaped(PAYLOAD)), cell('1')))),
    refusal: null,
  },
  { name: '实体.docx', make: () => rawWord(LAUGHS), refusal: /不安全/ },
  {
    name: '外部实体.docx',
    make: () => rawWord('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'),
    refusal: /不安全/,
  },
  { name: '没有定义的实体.docx', make: () => word(paragraph('&secret;')), refusal: /已损坏/ },
  {
    name: '压缩炸弹.docx',
    make: () => zipSync({ 'word/document.xml': new Uint8Array(25_500_000) }),
    refusal: /太大/,
  },
  {
    name: '谎报大小.docx',
    make: () => lying(zipSync({ 'word/document.xml': new Uint8Array(25_500_000) }), 1_000),
    refusal: /已损坏/,
  },
  {
    name: '往外写.docx',
    make: () => rawWord('<w/>', { '../../../../tmp/evil.xml': 'x', 'C:\\evil.xml': 'x', '/etc/evil': 'x' }),
    refusal: /已损坏/,
  },
  {
    name: '外部关系.docx',
    make: () => {
      const link = (type: string, target: string) =>
        `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
      const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('attachedTemplate', 'http://evil.example/t.dotm')}${link('image', 'http://evil.example/i.png')}${link('hyperlink', 'file:///c:/windows')}</Relationships>`;
      const body = `<w:p><w:hyperlink r:id="hyperlink" xmlns:r="x">${run('甲')}</w:hyperlink></w:p>`;
      return withParts(word(body), { 'word/_rels/document.xml.rels': relations });
    },
    refusal: null,
  },
  {
    name: '宏.docm',
    make: () =>
      withParts(word(paragraph('甲')), {
        'word/vbaProject.bin': many('\u00ff\u00fe', 100),
        'word/vbaData.xml': '<x/>',
      }),
    refusal: null,
  },
  { name: '深.docx', make: () => word(many('<w:tbl><w:tr><w:tc>', 100)), refusal: /结构异常|已损坏/ },
  {
    name: '套着的表.docx',
    make: () =>
      word(`${many('<w:tbl><w:tr><w:tc>', 80)}${paragraph('甲')}${many('</w:tc></w:tr></w:tbl>', 80)}`),
    refusal: null,
  },
  { name: '大表.docx', make: () => word(table(many(row(many(cell('1'), 20)), 1_000))), refusal: null },
  { name: '元素太多.docx', make: () => word(many('<w:p/>', 500_000)), refusal: /太大/ },
  {
    name: '名字空间.docx',
    make: () => rawWord(`<w ${Array.from({ length: 30_000 }, (_, at) => `xmlns:a${at}="x"`).join(' ')}/>`),
    refusal: /已损坏/,
  },
  {
    name: '编号绕圈.docx',
    make: () =>
      word(paragraph('甲', '<w:pStyle w:val="A"/>'), {
        numbering: '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>',
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
    refusal: null,
  },

  { name: '全是标题.txt', make: () => text(many(`${HEADING}\n`, 8_000)), refusal: null },
  { name: '全是题目.txt', make: () => text(many(`${TITLE}\n`, 8_000) + HEADING), refusal: null },
  { name: '长行.txt', make: () => text(`${HEADING}\n${many('1\t', 500_000)}`), refusal: null },
  {
    name: '制表符.txt',
    make: () => text(`${TITLE}\n三、收到和处理政府信息公开申请情况\n${many('总计\t1\t自然人\n', 8_000)}`),
    refusal: null,
  },
  {
    name: '空格.txt',
    make: () => text(`三、收到和处理政府信息公开申请情况\n${many('申请人情况   自然人   1\n', 8_000)}`),
    refusal: null,
  },
  { name: '太长.txt', make: () => text(many('甲\n', 900_000)), refusal: /太长/ },
  { name: '乱码.txt', make: () => new Uint8Array(4_000_000).fill(0xff), refusal: /不是文本/ },
  { name: '旧文件.doc', make: () => oldOffice(20_000_000), refusal: /旧的/ },
  { name: '绕圈.doc', make: looped, refusal: null },
  { name: '重复的片段.doc', make: repeated, refusal: /已损坏/ },
  {
    name: '长.doc',
    make: () => docFile([docParagraph(TITLE), docParagraph(many('甲', 2_000_000))]),
    refusal: null,
  },
  { name: '太大.docx', make: () => new Uint8Array(51 * 1024 * 1024).fill(0x50), refusal: /50 MB/ },
  ...hostileSheets,
];

/** An old office file without the stream that tells its kind, but with many names that begin like it. */
function oldOffice(size: number): Uint8Array {
  const bytes = new Uint8Array(size).fill(0x45);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return bytes;
}

const small = () => docFile([docParagraph(TITLE), docParagraph(HEADING)]);

/** An old office file in which every chain of sectors is a loop. */
function looped(): Uint8Array {
  const bytes = small();
  const view = new DataView(bytes.buffer);
  for (let at = 512; at + 4 <= bytes.length; at += 4)
    if (view.getUint32(at, true) === 0xfffffffe) view.setUint32(at, 0, true);
  return bytes;
}

/** A .doc whose table of pieces names so many characters that the text would fill the memory. */
function repeated(): Uint8Array {
  const bytes = small();
  const view = new DataView(bytes.buffer);
  // The table of pieces is found by its first bytes: a 2, its length of 16, and the first place, which is 0.
  for (let at = 512; at + 13 <= bytes.length; at++)
    if (bytes[at] === 2 && view.getUint32(at + 1, true) === 16 && view.getUint32(at + 5, true) === 0)
      view.setUint32(at + 9, 0xffff_fff0, true);
  return bytes;
}

/** Adds parts to a Word file. */
function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const added = Object.entries(parts).map(([name, content]) => [name, text(content)] as const);
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(added) });
}
