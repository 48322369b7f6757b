import { strFromU8, zlibSync } from 'fflate';
import type { HostileFile } from './hostile-file';
import { pdfFile, type PdfItem, type PdfSettings } from './pdf-by-hand';

const TITLE = '云溪县水务局2026年政府信息公开工作年度报告';
const lines: PdfItem[] = [
  { text: TITLE, x: 100, y: 90, size: 18 },
  { text: '一、总体情况', x: 84, y: 130, size: 12 },
  { text: '本年度没有需要说明的事项。', x: 84, y: 160, size: 12 },
];

const withMore = (items: readonly PdfItem[], settings: PdfSettings = {}): Uint8Array =>
  pdfFile([{ items: [...lines, ...items] }], settings);

/** A stream object with drawing commands. */
const stream = (head: string, content: string): string =>
  `<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const form = (content: string, forms = ''): string =>
  stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << ${forms} >> >>`,
    content,
  );

/** Forms of which each draws the next ten times. */
const growing = (depth: number): string[] =>
  Array.from({ length: depth }, (_, at) =>
    at === depth - 1
      ? form('0 0 m 9 9 l S '.repeat(50))
      : form('/Next Do '.repeat(10), `/Next ${101 + at} 0 R`),
  );

const packed = (size: number): string =>
  strFromU8(zlibSync(new Uint8Array(size).fill(32), { level: 9 }), true);

const replaced = (from: string, to: string): Uint8Array => {
  const text = strFromU8(withMore([]), true).replace(from, to);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
};

/** PDFs made to do harm, or to break what reads them. */
export const hostilePdfs: readonly HostileFile[] = [
  {
    name: '画个没完.pdf',
    make: () => withMore([{ raw: '/Fm Do' }], { more: growing(9), forms: '/Fm 100 0 R' }),
    refusal: /多得不像/,
  },
  {
    name: '自己画自己.pdf',
    make: () =>
      withMore([{ raw: '/Fm Do' }], { more: [form('/Fm Do', '/Fm 100 0 R')], forms: '/Fm 100 0 R' }),
    refusal: null,
  },
  {
    name: '页的树绕圈.pdf',
    make: () => replaced('/Kids [20 0 R]', '/Kids [ 2 0 R]'),
    refusal: /已损坏|没有文字/,
  },
  {
    name: '说有十亿页.pdf',
    make: () => replaced('/Count 1', '/Count 1000000000'),
    refusal: null,
  },
  { name: '目录绕圈.pdf', make: () => withMore([], { trailer: '/Prev 17' }), refusal: null },
  {
    name: '炸弹.pdf',
    make: () =>
      withMore([{ raw: '/Fm Do' }], {
        more: [
          stream(
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode',
            packed(64 * 1024 * 1024),
          ),
        ],
        forms: '/Fm 100 0 R',
      }),
    refusal: /多得不像/,
  },
  {
    name: '包了两层.pdf',
    make: () => withMore([], { more: [stream('/Filter [/FlateDecode /FlateDecode]', packed(1_000_000))] }),
    refusal: /多得不像/,
  },
  {
    name: '大得吓人的图片.pdf',
    make: () =>
      withMore([{ raw: 'q 100 0 0 100 50 50 cm /Big Do Q' }], {
        more: [
          stream(
            '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
            packed(32 * 1024 * 1024),
          ),
        ],
        forms: '/Big 100 0 R',
      }),
    refusal: null,
  },
  {
    name: '脚本.pdf',
    make: () =>
      withMore([], {
        more: ['<< /S /JavaScript /JS (this.hacked = 1; app.alert\\(1\\)) >>'],
        trailer: '/OpenAction 100 0 R',
      }),
    refusal: null,
  },
  { name: '套得太深.pdf', make: () => withMore([{ raw: '['.repeat(100_000) }]), refusal: null },
  {
    name: '存了十万次.pdf',
    make: () => withMore([{ raw: 'q '.repeat(100_000) }]),
    refusal: /多得不像/,
  },
  {
    name: '两万条线.pdf',
    make: () =>
      withMore([
        {
          raw: Array.from({ length: 20_000 }, (_, at) => `${at % 595} 0 m ${at % 595} ${at % 842} l S`).join(
            '\n',
          ),
        },
      ]),
    refusal: null,
  },
  {
    name: '一页百万字.pdf',
    make: () => withMore([{ raw: `BT /F1 9 Tf 50 50 Td <${'0001'.repeat(1_000_000)}> Tj ET` }]),
    refusal: /多得不像/,
  },
];

const bytesOf = (...numbers: readonly (readonly [value: number, bytes: 1 | 2 | 4])[]): string =>
  numbers
    .map(([value, size]) =>
      Array.from({ length: size }, (_, at) =>
        String.fromCharCode(Math.floor(value / 256 ** (size - 1 - at)) % 256),
      ).join(''),
    )
    .join('');

/** A font whose table of characters says that it has four thousand million of them. */
function endlessFont(): string {
  const all = 2 ** 32 - 1;
  const tables: Readonly<Record<string, string>> = {
    cmap: bytesOf(
      [0, 2],
      [1, 2],
      [3, 2],
      [1, 2],
      [12, 4],
      [12, 2],
      [0, 2],
      [28, 4],
      [0, 4],
      [1, 4],
      [0, 4],
      [all, 4],
      [1, 4],
    ),
    glyf: '\0'.repeat(12),
    head: `${bytesOf([0x10000, 4])}${'\0'.repeat(50)}`,
    hhea: `${bytesOf([0x10000, 4])}${'\0'.repeat(30)}${bytesOf([1, 2])}`,
    hmtx: '\0'.repeat(8),
    loca: '\0'.repeat(4),
    maxp: bytesOf([0x5000, 4], [1, 2]),
  };
  let offset = 12 + Object.keys(tables).length * 16;
  const entries = Object.entries(tables).map(([tag, content]) => {
    const entry = `${tag}${bytesOf([0, 4], [offset, 4], [content.length, 4])}`;
    offset += content.length;
    return entry;
  });
  return [
    bytesOf([0x10000, 4], [entries.length, 2], [0, 2], [0, 2], [0, 2]),
    ...entries,
    ...Object.values(tables),
  ].join('');
}

/** A PDF that no library comes to the end of: only who stops its thread gets an answer. */
export function endlessPdf(): Uint8Array {
  const font = endlessFont();
  const used =
    '<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F9 101 0 R >> >>';
  const drawn = 'BT /F9 9 Tf 50 50 Td (abc) Tj ET';
  return withMore([{ raw: '/Fm Do' }], {
    forms: '/Fm 100 0 R',
    more: [
      `${used} /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      '<< /Type /Font /Subtype /TrueType /BaseFont /Abc /FirstChar 97 /LastChar 99 /Widths [500 500 500] /FontDescriptor 102 0 R >>',
      '<< /Type /FontDescriptor /FontName /Abc /Flags 4 /FontBBox [0 0 9 9] /ItalicAngle 0 /Ascent 9 /Descent 0 /CapHeight 9 /StemV 80 /FontFile2 103 0 R >>',
      stream(`/Length1 ${font.length}`, font),
    ],
  });
}
