import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../blocks/source-of';
import type { SourceDocument } from '../../blocks/source';
import { compose } from '../../blocks/compose';
import city from '../../examples/city.json';
import { pdfFile, ruled, type PdfItem, type PdfPage, type PdfSettings } from '../../examples/pdf-by-hand';
import { pdfPages, type Drawn } from '../../examples/pdf-of-report';
import { form2021 } from '../../format/forms';
import { readCellText } from '../../report/numbers/cell-text';
import { reportOf, valueText, type Report } from '../../report/report';
import { openStored } from '../../report/versions';
import { readMaterial } from '../read-material';
import { readPdf } from './read';

const opened = openStored(city);
if (!opened.ok) throw new Error('the example does not open');
const report = reportOf(opened.report.draft);
const blocks = compose(report);

async function read(file: Uint8Array) {
  const found = await readMaterial(file);
  if (!found.ok || !found.receipt) throw new Error(found.ok ? 'no receipt' : found.message);
  return { report: reportOf(found.draft), receipt: found.receipt };
}

/** The cells that are not what they were: a wrong one with its number, a blank one by itself. */
const differences = (found: Report): string[] =>
  form2021.typedCells.flatMap(({ id }) => {
    const [want, got] = [valueText(report, id), valueText(found, id)];
    return want === got ? [] : [got === '' ? `blank ${id}` : `WRONG ${id}: ${got} for ${want}`];
  });

const message = async (file: Uint8Array): Promise<string> => {
  const found = await readMaterial(file);
  return found.ok ? '' : found.message;
};

const said = async (items: readonly PdfItem[], settings: PdfSettings = {}) => {
  const found = await readPdf(pdfFile([{ items }], settings));
  if (!found.ok) throw new Error(found.message);
  return found.document;
};

/** RC4, which 禁止编辑 of older programs locks with; its own inverse. */
function rc4(key: Uint8Array, text: Uint8Array): Uint8Array {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [at(other), at(one)];
  };
  for (let one = 0, other = 0; one < 256; one++) {
    other = (other + at(one) + (key[one % key.length] ?? 0)) & 255;
    swap(one, other);
  }
  let [one, other] = [0, 0];
  return text.map((byte) => {
    one = (one + 1) & 255;
    other = (other + at(one)) & 255;
    swap(one, other);
    return byte ^ at(at(one) + at(other));
  });
}

/** The pages as a program saves them that lets everybody open, and only some change: the user's password is empty. */
function lockedForEditing(pages: readonly PdfPage[]): Uint8Array {
  const md5 = (...parts: readonly Uint8Array[]) =>
    new Uint8Array(createHash('md5').update(Buffer.concat(parts)).digest());
  // What fills up passwords (ISO 32000 7.6.4.3).
  const pad = Uint8Array.from(
    Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex'),
  );
  const id = new Uint8Array(16).fill(34);
  const owner = new Uint8Array(32).fill(7);
  const key = md5(pad, owner, Uint8Array.of(0xc4, 0xff, 0xff, 0xff), id).subarray(0, 5);
  const hexOf = (bytes: Uint8Array) => `<${Buffer.from(bytes).toString('hex')}>`;
  const lock = `<< /Filter /Standard /V 1 /R 2 /P -60 /O ${hexOf(owner)} /U ${hexOf(rc4(key, pad))} >>`;
  const file = pdfFile(pages, {
    more: [lock],
    trailer: `/ID [${hexOf(id)} ${hexOf(id)}] /Encrypt 100 0 R`,
  });
  const text = new TextDecoder('latin1').decode(file);
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n<<[^>]{0,200}\/Length (\d+) >>\nstream\n/g)) {
    const number = Number(match[1]);
    const from = match.index + match[0].length;
    const body = file.subarray(from, from + Number(match[2]));
    const own = md5(key, Uint8Array.of(number & 255, number >> 8, 0, 0, 0)).subarray(0, 10);
    body.set(rc4(own, body));
  }
  return file;
}

/** Enough words for a page not to be taken for an empty one. */
const words: PdfItem = {
  text: '云溪县水务局政府信息公开工作年度报告，这一行只是为了让页面有字。',
  x: 60,
  y: 60,
};
/** A table of one row of numbers, with something more drawn on the page. */
const boxed = (text: string, more: readonly PdfItem[] = [], x = 60): PdfItem[] => [
  words,
  ...ruled({
    xs: [x, 160, 260],
    ys: [100, 130, 160],
    texts: [
      ['甲', '乙'],
      [text, '7'],
    ],
  }),
  ...more,
];
const firstBox = async (items: readonly PdfItem[]): Promise<string> => {
  const { blocks: found } = await said(items);
  const table = found.find(({ kind }) => kind === 'table');
  return table?.kind === 'table'
    ? (table.cells.find(({ row, col }) => row === 1 && col === 0)?.text ?? '')
    : '';
};

describe('a whole report, drawn by hand, comes back', () => {
  const settings: [string, Drawn, PdfSettings][] = [
    ['lines as strokes', {}, {}],
    ['lines as thin rectangles, pages numbered', { as: 'fill', numbered: true }, { codes: 'named' }],
    ['lines as dots, short pages', { as: 'dots', height: 480 }, {}],
    ['rows cut by the ends of pages', { cuts: true, height: 400 }, {}],
    ['rows cut elsewhere', { cuts: true, height: 333, numbered: true }, {}],
  ];
  test.each(settings)('%s', async (_, drawn, how) => {
    const { report: found, receipt } = await read(pdfFile(pdfPages(blocks, drawn), how));
    expect(differences(found)).toEqual([]);
    expect(receipt.exceptions).toEqual([]);
    expect(found.agency).toBe(report.agency);
  });

  test('its paragraphs are those of the report, word for word, page numbers left out', async () => {
    const found = await readPdf(pdfFile(pdfPages(blocks, { numbered: true, height: 500 })));
    const words = ({ blocks: all }: SourceDocument) =>
      all.flatMap((block) => (block.kind === 'paragraph' ? [block.text.replace(/\s+/g, '')] : []));
    expect(found.ok && words(found.document)).toEqual(words(sourceOf(blocks)));
    expect(found.ok && found.document.leftOut.every(({ reason }) => reason === '页码')).toBe(true);
  });
});

describe('two numbers are never one', () => {
  const asCount = async (items: readonly PdfItem[]) => readCellText(await firstBox(items), 'count');
  const second = (text: string, x: number, y: number): PdfItem => ({ text, x, y, size: 9 });
  test.each([
    ['under it', second('345', 63, 158)],
    ['a wide gap from it', second('345', 90, 149)],
    ['a narrow gap from it', second('345', 79, 149)],
    ['a blank and a gap from it', second(' 345', 82, 149)],
  ])('nor with three digits %s, which look like thousands', async (_, item) => {
    expect(await asCount(boxed('12', [item]))).toMatchObject({ kind: 'problem' });
  });
  test('but a blank that is typed between thousands parts nothing', async () => {
    expect(await asCount(boxed('12 345'))).toMatchObject({ kind: 'number', text: '12345' });
  });
  test('side by side in a box', async () => {
    expect(await firstBox(boxed('12', [{ text: '34', x: 84, y: 149, size: 9 }]))).toMatch(/^12 {1,2}34$/);
  });
  test('under one another in a box that has room', async () => {
    expect(await firstBox(boxed('12', [{ text: '34', x: 63, y: 158, size: 9 }]))).toMatch(/^12 {1,2}34$/);
  });
  test('but a number that fills its box goes on in the next line', async () => {
    expect(await firstBox(boxed('1234', [{ text: '56', x: 143, y: 158, size: 9 }], 140))).toBe('123456');
  });
});

describe('what is not seen as a number is none', () => {
  const cases: [string, readonly PdfItem[]][] = [
    ['struck out', boxed('12', [{ rule: [62, 146, 73, 146] }])],
    ['printed over another', boxed('38', [{ text: '51', x: 63.5, y: 149, size: 9 }])],
    ['white', boxed('', [{ text: '12', x: 63, y: 149, size: 9, colour: '1 1 1' }])],
    ['invisible', boxed('', [{ text: '12', x: 63, y: 149, size: 9, mode: 3 }])],
    ['covered', boxed('12', [{ fill: [61, 140, 90, 152], colour: '1 1 1' }])],
    [
      'in the colour of its ground',
      [
        words,
        { fill: [60, 130, 160, 160], colour: '1 0 0' },
        ...boxed('', [{ text: '12', x: 63, y: 149, size: 9, colour: '1 0 0' }]),
      ],
    ],
  ];
  test.each(cases)('%s', async (_, items) => {
    expect(await firstBox(items)).not.toMatch(/^\s*\d+\s*$/);
  });
  test('a small raised mark beside it leaves the cell in doubt', async () => {
    expect(await firstBox(boxed('12', [{ text: '3', x: 72, y: 144, size: 5 }]))).toBe('12^3');
  });
  test('printed twice, to look bold, it is one', async () => {
    expect(await firstBox(boxed('118', [{ text: '118', x: 63.4, y: 149, size: 9 }]))).toBe('118');
  });
  test('white on a dark ground is seen', async () => {
    const dark: PdfItem = { fill: [60, 130, 160, 160], colour: '0 0 0.4' };
    const items = [words, dark, ...boxed('', [{ text: '12', x: 63, y: 149, size: 9, colour: '1 1 1' }])];
    expect(await firstBox(items)).toBe('12');
  });
});

describe('where no lines are drawn', () => {
  const bare = (more: readonly PdfItem[] = []) =>
    pdfFile(
      pdfPages(blocks, { height: 640 }).map(({ items }, at) => ({
        items: [...items.filter((item) => !('rule' in item)), ...(at === 0 ? more : [])],
      })),
    );

  test('the columns of a text say whose a number is, and none is wrong', async () => {
    const { report: found } = await read(bare());
    expect(differences(found).filter((difference) => difference.startsWith('WRONG'))).toEqual([]);
    expect(differences(found).length).toBeLessThan(0.5 * form2021.typedCells.length);
  });

  test('paragraphs are put together as elsewhere', async () => {
    const found = await readPdf(bare());
    const texts = found.ok
      ? found.document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      : [];
    const prose = sourceOf(blocks).blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text.replace(/\s+/g, '')] : [],
    );
    expect(prose.filter((text) => !texts.some((other) => other.replace(/\s+/g, '') === text))).toEqual([]);
  });

  test('a number that is struck or not seen is none', async () => {
    const row: PdfItem[] = [
      words,
      { text: '规章', x: 60, y: 90 },
      { text: '12', x: 200, y: 90 },
      { text: '34', x: 260, y: 90, colour: '1 1 1' },
    ];
    const { blocks: found, leftOut } = await said([...row, { rule: [199, 86.5, 211, 86.5] }]);
    expect(JSON.stringify(found)).not.toMatch(/12|34/);
    expect(leftOut.map(({ text }) => text)).toEqual(expect.arrayContaining(['12', '34']));
  });
});

test('the side of a box that goes over a whole page belongs to its table', async () => {
  const xs = [60, 90, 200, 260];
  const side: PdfItem = { rule: [60, 100, 60, 180] };
  const rest = ruled({
    xs: xs.slice(1),
    ys: [100, 140, 180],
    texts: [
      ['1.甲', '5'],
      ['2.乙', '7'],
    ],
  });
  const { blocks: found } = await said([words, side, ...rest]);
  const table = found.find(({ kind }) => kind === 'table');
  expect(
    table?.kind === 'table' && table.cells.map(({ col, rows, text }) => `${col} ${rows} ${text}`),
  ).toEqual(['0 2 ', '1 1 1.甲', '2 1 5', '1 1 2.乙', '2 1 7']);
});

describe('labels', () => {
  test('written in columns in a narrow box', async () => {
    const column = (text: string, x: number) =>
      Array.from(text, (character, at): PdfItem => ({ text: character, x, y: 145 + at * 9, size: 9 }));
    const items = [
      words,
      ...ruled({
        xs: [60, 90, 260],
        ys: [100, 130, 200],
        texts: [
          ['甲', '乙'],
          ['', '7'],
        ],
      }),
      ...column('结果维', 76),
      ...column('持', 64),
    ];
    expect(await firstBox(items)).toBe('结果维持');
  });

  test('named by parts of characters', async () => {
    expect(await firstBox(boxed('⼈⺠⾏⽂'))).toBe('人民行文');
  });
});

test('a page is read as one sees it, however it is turned', async () => {
  const items = boxed('12').map((item): PdfItem => {
    // Drawn on its side: what was x is y from the other edge.
    if ('text' in item) return { ...item, x: item.y, y: 842 - item.x, turn: 3 };
    if (!('rule' in item)) return item;
    const [x0, y0, x1, y1] = item.rule;
    return { rule: [y0, 842 - x0, y1, 842 - x1] };
  });
  const found = await readPdf(pdfFile([{ items, rotate: 90 }]));
  const table = found.ok && found.document.blocks.find(({ kind }) => kind === 'table');
  expect(table && table.kind === 'table' && table.cells.map(({ text }) => text)).toEqual([
    '甲',
    '乙',
    '12',
    '7',
  ]);
});

test('a person its properties name is handed on', async () => {
  expect((await said(boxed('1'), { author: '王小明' })).people).toEqual([{ as: 'author', name: '王小明' }]);
  expect((await said(boxed('1'))).people).toEqual([]);
});

describe('what a file is, is said at once', () => {
  const picture: PdfItem = { picture: [0, 0, 595, 842] };
  const page = pdfPages(blocks);
  test.each<[string, () => Uint8Array, RegExp]>([
    ['a scan', () => pdfFile([{ items: [picture] }]), /扫描件.*图片/],
    [
      'a scan with the text of a software',
      () =>
        pdfFile([
          { items: [picture, ...boxed('12').map((item) => ('text' in item ? { ...item, mode: 3 } : item))] },
        ]),
      /认出来的/,
    ],
    [
      'visible text over pictures of pages',
      () => pdfFile([{ items: [picture, ...boxed('12')] }]),
      /认出来的/,
    ],
    ['text without codes', () => pdfFile(page, { codes: 'none' }), /没有编码/],
    ['nothing on its pages', () => pdfFile([{ items: [] }]), /没有文字/],
    [
      'no report',
      () => pdfFile([{ items: [words, { ...words, y: 90, text: '买菜：白菜两斤，萝卜三斤，豆腐一块。' }] }]),
      /没有找到年度报告/,
    ],
    ['the beginning of one', () => pdfFile(page).subarray(0, 2_000), /已损坏/],
  ])('%s', async (_, make, sentence) => {
    expect(await message(make())).toMatch(sentence);
  });

  test('a changed byte in a packed part', async () => {
    const file = pdfFile(page);
    const text = new TextDecoder('latin1').decode(file);
    const at = text.indexOf('stream', text.indexOf('/Contents')) + 400;
    file[at] = (file[at] ?? 0) ^ 4;
    expect(await message(file)).toMatch(/已损坏/);
  });
  test('a file without check sums is read, and that is said', async () => {
    const { receipt } = await read(pdfFile(page, { isPacked: false }));
    expect(receipt.exceptions[0]).toMatch(/不带校验/);
  });
  test('a file with a password', async () => {
    // What locks it cannot be opened with nothing, as no such file can without its password.
    const lock =
      '<< /Filter /Standard /V 1 /R 2 /P -4 /O <' + '00'.repeat(32) + '> /U <' + '11'.repeat(32) + '> >>';
    const ids = '/ID [<' + '22'.repeat(16) + '> <' + '22'.repeat(16) + '>] /Encrypt 100 0 R';
    expect(await message(pdfFile(page, { more: [lock], trailer: ids }))).toMatch(/打开密码/);
  });
  test('a file locked for editing only opens without a password, and is read', async () => {
    const { report: found, receipt } = await read(lockedForEditing(page));
    expect(differences(found)).toEqual([]);
    expect(receipt.exceptions[0]).toMatch(/不带校验/);
  });
  test('something in front of it does not matter', async () => {
    const file = pdfFile(page);
    const behind = new Uint8Array(file.length + 7);
    behind.set(file, 7);
    expect(differences((await read(behind)).report)).toEqual([]);
  });
});
