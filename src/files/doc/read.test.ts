import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../blocks/block';
import { compose } from '../../blocks/compose';
import { recognise } from '../../blocks/recognise/recognise';
import city from '../../examples/city.json';
import { container, docFile, docParagraph, type DocPart, type DocRow } from '../../examples/doc-by-hand';
import ordinary from '../../examples/ordinary.json';
import { readout } from '../../report/readout';
import { reportOf } from '../../report/report';
import { openStored } from '../../report/versions';
import { readReportFile } from '../read';
import { readDoc } from './read';

const shared = new URL('../../../../shared/', import.meta.url);

function read(bytes: Uint8Array) {
  const found = readDoc(bytes);
  if (!found.ok) throw new Error(found.message);
  return found.document;
}
const texts = (bytes: Uint8Array) =>
  read(bytes).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text),
  );
const leftOut = (bytes: Uint8Array) => read(bytes).leftOut.map(({ text, reason }) => `${reason}：${text}`);

/** A grid of the neutral page as rows of a Word 97 file, columns 500 twips wide. */
function rowsOf({ cells }: Extract<Block, { kind: 'grid' }>): DocRow[] {
  const height = Math.max(...cells.map(({ row, rows }) => row + rows));
  return Array.from({ length: height }, (_, at) => {
    const here = cells
      .filter(({ row, rows }) => row <= at && at < row + rows)
      .sort((one, other) => one.col - other.col);
    return {
      cells: here.map(({ row, text }) => [{ text: row === at ? text : '' }]),
      edges: [
        ...here.map(({ col }) => col * 500),
        Math.max(...here.map(({ col, cols }) => col + cols)) * 500,
      ],
      flags: here.map(({ row, rows }) => (rows === 1 ? 0 : row === at ? 0x60 : 0x20)),
    };
  });
}

const partsOf = (blocks: readonly Block[]): DocPart[] =>
  blocks.map((block) => {
    if (block.kind === 'grid') return { rows: rowsOf(block) };
    return docParagraph(block.kind === 'paragraph' ? (block.runIn ?? '') + block.text : block.text);
  });

describe.each([
  ['city', city],
  ['ordinary', ordinary],
])('the example %s as a Word 97 file', (_, example) => {
  const opened = openStored(example);
  if (!opened.ok) throw new Error('the example does not open');
  const report = reportOf(opened.report.draft);
  const bytes = docFile(partsOf(compose(report)));

  test('is read back number for number, with title, signature and texts', () => {
    const { draft, receipt } = recognise(read(bytes));
    const [back, before] = [readout(reportOf(draft)), readout(report)];
    expect([back.disclosure, back.applications, back.disputes]).toEqual([
      before.disclosure,
      before.applications,
      before.disputes,
    ]);
    expect([back.title, back.sections]).toEqual([before.title, before.sections]);
    expect([receipt.cellsRead, receipt.leftOut]).toEqual([200, []]);
  });

  test('opens as a report whose receipt says that the file cannot prove itself whole', () => {
    const found = readReportFile(bytes);
    expect(found.ok && found.receipt?.exceptions[0]).toMatch(/不带校验/);
  });
});

describe('what one sees is read, and nothing else', () => {
  const STRUCK = [0x0837, 1] as const;
  const line = (...runs: [text: string, ...changes: (readonly [number, ...number[]])[]][]): DocPart => ({
    runs: runs.map(([text, ...changes]) => ({ text, changes })),
  });
  test.each<[string, DocPart, string, string[]]>([
    ['struck', line(['收到'], ['12', STRUCK], ['15件']), '收到15件', ['划掉的文字：12']],
    ['hidden', line(['收到'], ['12', [0x083c, 1]], ['15件']), '收到15件', ['隐藏的文字：12']],
    [
      'deleted under tracking',
      line(['收到'], ['12', [0x0800, 1]], ['15件']),
      '收到15件',
      ['修订中删去的文字：12'],
    ],
    ['raised', line(['收到申请3'], ['1', [0x2a48, 1]], ['件']), '收到申请3件', ['上标：1']],
    [
      'a symbol',
      line(['收到'], ['(', [0x0855, 1], [0x6a09, 1, 0, 0x32, 0xf0]], ['件']),
      '收到件',
      ['特殊字体的符号：\uf032'],
    ],
    [
      'moved over one another',
      line(['收到'], ['12', [0x8840, 0xc0, 0xff]], ['15件']),
      '收到15件',
      ['挤在一起的文字：12'],
    ],
    [
      'red on a red marker',
      line(['收到'], ['12', [0x2a42, 6], [0x2a0c, 6]], ['15件']),
      '收到15件',
      ['与底色相同、看不见的文字：12'],
    ],
    ['white on a black marker', line(['收到'], ['12', [0x2a42, 8], [0x2a0c, 1]], ['件']), '收到12件', []],
    ['a picture', line(['盖章'], ['\u0001', [0x0855, 1]]), '盖章', ['图片：']],
    ['a field and its result', line(['第\u0013PAGE\u001412\u0015页']), '第12页', []],
    [
      'a field within the code of a field',
      line(['共\u0013IF \u0013PAGE\u00141\u0015 > 9 7\u001415\u0015件']),
      '共15件',
      [],
    ],
    ['a field that draws', line(['共\u0013EQ \\f(1,2)\u0015件']), '共件', ['用域画出来的内容：EQ \\f(1,2)']],
    ['a field without an end', line(['共\u0013PAGE 15件']), '共PAGE 15件', []],
    ['a line broken by hand, a hard hyphen', line(['甲\u000b乙\u001e丙\u001f丁']), '甲\n乙-丙丁', []],
  ])('%s', (_, part, text, named) => {
    const bytes = docFile([part, docParagraph('完')]);
    expect(texts(bytes)).toEqual([text, '完']);
    expect(leftOut(bytes)).toEqual(named);
  });

  test('a paragraph whose end was deleted goes on in the next', () => {
    const first: DocPart = { runs: [{ text: '本年收到' }], end: [[0x0800, 1]] };
    expect(texts(docFile([first, docParagraph('15件。')]))).toEqual(['本年收到15件。']);
  });

  test('notes, headers and text boxes are named, with page numbers left aside', () => {
    const bytes = docFile([docParagraph('正文')], {
      beside: { footnotes: '注释一条', headers: '第 1 页', comments: '请核对', boxes: '框里的话' },
    });
    expect(leftOut(bytes)).toEqual(['脚注：注释一条', '批注：请核对', '文本框里的文字：框里的话']);
    expect(leftOut(docFile([docParagraph('正文')], { beside: { headers: '内部资料' } }))).toEqual([
      '页眉或页脚：内部资料',
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string) => [{ text }];
  const grid = (rows: DocRow[]) => {
    const [block] = read(docFile([{ rows }, docParagraph('完')])).blocks;
    return block?.kind === 'table'
      ? block.cells.map(({ row, col, rows: r, cols, text }) => [row, col, r, cols, text])
      : block;
  };

  test('boxes merged over rows and columns, edges that are a little off', () => {
    expect(
      grid([
        { cells: [cell('甲'), cell('乙')], edges: [0, 500, 1500], flags: [0x60, 0] },
        { cells: [cell(''), cell('1'), cell('2')], edges: [4, 509, 1000, 1495], flags: [0x20, 0, 0] },
      ]),
    ).toEqual([
      [0, 0, 2, 1, '甲'],
      [0, 1, 1, 2, '乙'],
      [1, 1, 1, 1, '1'],
      [1, 2, 1, 1, '2'],
    ]);
  });

  test('boxes merged side by side, and words below a merged box, which are named', () => {
    const rows: DocRow[] = [
      { cells: [cell('甲'), cell('看不见'), cell('丙')], edges: [0, 500, 1000, 1500], flags: [1, 2, 0] },
    ];
    expect(grid(rows)).toEqual([
      [0, 0, 1, 2, '甲'],
      [0, 2, 1, 1, '丙'],
    ]);
    expect(leftOut(docFile([{ rows }]))).toEqual(['合并的格子里看不见的文字：看不见']);
  });

  test('a box merged over rows and columns at once', () => {
    expect(
      grid([
        { cells: [cell('甲'), cell(''), cell('1')], edges: [0, 500, 1000, 1500], flags: [0x61, 0x62, 0] },
        { cells: [cell(''), cell(''), cell('2')], edges: [0, 500, 1000, 1500], flags: [0x21, 0x22, 0] },
      ]),
    ).toEqual([
      [0, 0, 2, 2, '甲'],
      [0, 2, 1, 1, '1'],
      [1, 2, 1, 1, '2'],
    ]);
  });

  const DEPTH = [0x6649, 2, 0, 0, 0] as const;
  test('a table within a cell leaves the number beside it in doubt', () => {
    const bytes = docFile([
      { runs: [{ text: '3' }], changes: [[0x2416, 1]] },
      { runs: [{ text: '17' }], changes: [[0x2416, 1], DEPTH, [0x244b, 1]] },
      { runs: [], changes: [[0x2416, 1], DEPTH, [0x244c, 1]] },
      { rows: [{ cells: [cell(''), cell('5')], edges: [0, 500, 1000] }] },
    ]);
    expect(texts(bytes)).toEqual([['3\n〓17', '5']]);
    expect(leftOut(bytes)[0]).toMatch(/^表格的格子里套着的表格，与数连在一起.*：17$/);
  });

  const FLAT = [0x6412, 0xec, 0xff, 0, 0] as const;
  const LISTED = [0x460b, 1, 0] as const;
  test('a line, or a row, of an exact height of almost nothing is hidden', () => {
    const edges = [0, 500, 1000];
    const bytes = docFile([
      {
        rows: [
          { cells: [cell('27'), cell('28')], edges, paragraphs: [FLAT] },
          { cells: [cell('9'), cell('8')], edges, changes: [[0x9407, 0xec, 0xff]] },
          {
            cells: [cell('1'), cell('2')],
            edges,
            paragraphs: [[0x6412, 20, 0, 0, 0]],
            changes: [[0x9407, 20, 0]],
          },
        ],
      },
      { runs: [{ text: '小字' }], changes: [FLAT] },
    ]);
    expect(texts(bytes)).toEqual([['', '', '1', '2'], '']);
    expect(leftOut(bytes)).toEqual([
      '隐藏的文字（行距几乎为 0）：27',
      '隐藏的文字（行距几乎为 0）：28',
      '隐藏的一行（行高几乎为 0）：9 8',
      '隐藏的文字（行距几乎为 0）：小字',
    ]);
  });

  test.each([
    ['-', '〓-7'],
    ['\uf0b7', '7'],
  ])(
    'a sign before the paragraphs of a list (%s) leaves a number in doubt that it could be read with',
    (bullet, text) => {
      const row: DocRow = { cells: [cell('7'), cell('8')], edges: [0, 500, 1000], paragraphs: [LISTED] };
      const first = texts(docFile([{ rows: [row] }], { bullet }))[0];
      expect(first?.[0]).toBe(text);
    },
  );

  test('a dash before a line of prose, in a frame or not, is no number and goes as before', () => {
    const frame: DocPart = {
      rows: [{ cells: [cell('公开信息8条。')], edges: [0, 500], paragraphs: [LISTED] }],
    };
    const bytes = docFile([{ runs: [{ text: '公开信息7条。' }], changes: [LISTED] }, frame], { bullet: '-' });
    expect(texts(bytes)).toEqual(['公开信息7条。', '公开信息8条。']);
    expect(leftOut(bytes)).toEqual([]);
  });

  test('a number raised in a cell leaves it without one', () => {
    const rows: DocRow[] = [
      { cells: [[{ text: '12' }, { text: '3', changes: [[0x2a48, 1]] }], cell('4')], edges: [0, 500, 1000] },
    ];
    expect(grid(rows)).toEqual([
      [0, 0, 1, 1, '12^3'],
      [0, 1, 1, 1, '4'],
    ]);
  });

  test('a table of one cell is a frame around what it holds', () => {
    expect(texts(docFile([{ rows: [{ cells: [cell('甲乙丙')], edges: [0, 500] }] }]))).toEqual(['甲乙丙']);
  });
});

describe('what cannot be read is said', () => {
  test.each([
    ['encrypted', docFile([docParagraph('甲')], { encrypted: true }), /加了密码/],
    ['older than Word 97', docFile([docParagraph('甲')], { version: 100 }), /Word 95/],
    ['another program’s', container({ WordDocument: new Uint8Array(4096) }), /不是 Word 97/],
    ['without its tables', container({ WordDocument: docFile([docParagraph('甲')]).slice(512) }), /已损坏/],
  ])('%s', (_, bytes, message) => {
    const found = readDoc(bytes);
    expect(found.ok ? '' : found.message).toMatch(message);
  });

  const whole = docFile([
    docParagraph('一、总体情况'),
    { rows: [{ cells: [[{ text: '1' }], [{ text: '2' }]], edges: [0, 9, 99] }] },
  ]);

  test('damaged or cut anywhere, a file is read or refused, and never thrown at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.nat({ max: whole.length }),
        (flips, end) => {
          const damaged = whole.slice(0, end < whole.length / 2 ? whole.length : end);
          for (const [at, by] of flips) if (at < damaged.length) damaged[at] = by;
          const found = readReportFile(damaged);
          expect(found.ok || found.message.length > 0).toBe(true);
        },
      ),
    );
  });

  test('chains of sectors that come back to themselves end', () => {
    const looped = whole.slice();
    const view = new DataView(looped.buffer);
    for (let at = 512; at + 4 <= looped.length; at += 4)
      if (view.getUint32(at, true) === 0xfffffffe) view.setUint32(at, 0, true);
    const found = readDoc(looped);
    expect(found.ok || found.message.length > 0).toBe(true);
  });
});

const truths = existsSync(shared)
  ? [
      ...readdirSync(new URL('files/doc/', shared))
        .filter((name) => name.endsWith('.doc'))
        .map((name) => [`files/doc/${name}`, 'files/doc/truth.json'] as const),
      ...readdirSync(new URL('county/2025/', shared))
        .filter((name) => /\.(?:doc|wps)$/.test(name))
        .map((name) => [`county/2025/${name}`, 'county/truth.json'] as const),
    ]
  : [];

describe.skipIf(truths.length === 0)('files other programs wrote (skipped where shared/ is absent)', () => {
  test.each(truths)('%s: 200 of 200 numbers', (path, truthPath) => {
    const all = JSON.parse(readFileSync(new URL(truthPath, shared), 'utf8')) as {
      files?: { file: string }[];
    };
    const truth = (all.files?.find(({ file }) => path.endsWith(file)) ?? all) as Record<string, unknown>;
    const found = readReportFile(readFileSync(new URL(path, shared)));
    if (!found.ok) throw new Error(found.message);
    const { disclosure, applications, disputes } = readout(reportOf(found.draft));
    const numbers = (value: unknown) => JSON.stringify(value).replace(/"/g, '');
    expect(numbers([disclosure, applications, disputes])).toBe(
      numbers([truth['disclosure'], truth['applications'], truth['disputes']]),
    );
  });
});
