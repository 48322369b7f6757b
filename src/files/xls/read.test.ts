import { describe, expect, test } from 'vitest';
import { container } from '../../examples/doc-by-hand';
import { record, word, xls, xlsFile, xlsStream, xlsText, type XlsSheet } from '../../examples/xls-by-hand';
import { sheetsAsDocument } from '../xlsx/document';
import { readXls } from './read';

const sheet = (records: XlsSheet['records'], more: Partial<XlsSheet> = {}): XlsSheet => ({
  name: '表',
  records,
  ...more,
});

function shown(bytes: Uint8Array) {
  const read = readXls(bytes);
  if (!read.ok) throw new Error(read.message);
  const { blocks, leftOut } = sheetsAsDocument(read.workbook);
  return {
    texts: blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.cells.flatMap(({ text, place }) =>
            text === '' ? [] : [`${place.replace('表『表』', '')} ${text}`],
          )
        : [`${block.place.replace('表『表』', '')} ${block.text}`],
    ),
    named: leftOut.map(({ text, reason, place }) => `${place.replace('表『表』', '')} ${reason}：${text}`),
  };
}

const message = (bytes: Uint8Array) => {
  const read = readXls(bytes);
  return read.ok ? '' : read.message;
};

describe('cells of an .xls file', () => {
  test('numbers in all their packings', () => {
    const { texts, named } = shown(
      xlsFile([
        sheet([
          xls.label(0, 0, '甲'),
          xls.number(0, 1, 12.5),
          // 7, 7 hundredths, 1 as the upper half, and a negative one.
          xls.mulRk(0, 2, [(7 << 2) | 2, (7 << 2) | 3, 0x3ff00000, ((-3 << 2) | 2) >>> 0]),
          xls.rk(0, 6, (123456 << 2) | 2),
          xls.formula(0, 7, 15),
          xls.formula(0, 8, [0, 0, 0, 0, 0, 0, 0xff, 0xff], 0, '乙'),
        ]),
      ]),
    );
    expect(texts).toEqual([
      'A1 甲',
      'B1 12.5',
      'C1 7',
      'D1 0.07',
      'E1 1',
      'F1 -3',
      'G1 123456',
      'H1 15',
      'I1 乙',
    ]);
    expect(named).toEqual([]);
  });

  test.each([
    ['an error', xls.error(0, 1, 0x07), /出错.*#DIV\/0!/],
    ['a formula that came to an error', xls.formula(0, 1, [2, 0, 0x2a, 0, 0, 0, 0xff, 0xff]), /出错.*#N\/A/],
    ['a formula without a value', xls.formula(0, 1, [3, 0, 0, 0, 0, 0, 0xff, 0xff]), /没有存下/],
    ['a 0 that waits to be reckoned', xls.formula(0, 1, 0, 2), /没有存下/],
    ['a shared text that is not there', xls.shared(0, 1, 5), /出错/],
  ])('%s is blank and named, never 0', (_, cell, reason) => {
    const { texts, named } = shown(xlsFile([sheet([xls.label(0, 0, '甲'), cell])]));
    expect(texts).toEqual(['A1 甲', 'B1 〓']);
    expect(named).toEqual([expect.stringMatching(reason)]);
  });

  test('formats and fonts tell what one sees', () => {
    const looks = [{}, { format: '0' }, { isStruck: true }, { format: 'yyyy-m-d' }];
    const cells = [
      xls.label(0, 0, '甲'),
      xls.number(0, 1, 12.4, 1),
      xls.number(0, 2, 5, 2),
      xls.number(0, 3, 45292, 3),
    ];
    const { texts, named } = shown(xlsFile([sheet(cells)], looks));
    expect(texts).toEqual(['A1 甲', 'B1 〓', 'D1 2024-01-01']);
    expect(named).toEqual([expect.stringMatching(/显示的是“12”.*12\.4/), 'C1 划掉的文字：5']);
  });

  test('days count from 1904 where the file says so, and zeros may be out of sight', () => {
    const cells = [xls.number(0, 0, 0, 1), xls.number(0, 1, 0), xls.view(false)];
    const { texts, named } = shown(
      xlsFile([sheet(cells)], [{}, { format: 'yyyy-m-d' }], [], record(0x0022, word(1))),
    );
    expect(texts).toEqual(['A1 1904-01-01', 'B1 〓']);
    expect(named).toHaveLength(1);
  });
});

test('texts that the cells share go on in other records, there in characters of another width', () => {
  const counts = [4, 0, 0, 0, 4, 0, 0, 0];
  const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
  const blocks = [
    // 甲 whole, 乙丙 broken after its first character, then a text of single bytes that becomes one of two.
    [...counts, ...xlsText('甲'), ...word(2), 1, ...xlsText('乙').slice(3)],
    [1, ...xlsText('丙').slice(3), ...word(5), 0, ...ascii('ab')],
    [1, ...xlsText('cde').slice(3), ...xlsText('丁')],
  ];
  const cells = [0, 1, 2, 3].map((index) => xls.shared(0, index, index));
  expect(shown(xlsFile([sheet(cells)], [{}], blocks)).texts).toEqual([
    'A1 甲',
    'B1 乙丙',
    'C1 abcde',
    'D1 丁',
  ]);
});

test('a raised run of a text makes no number of it', () => {
  // Rich: one run, from the third character on, in the second font, which is raised.
  const rich = [...word(3), 9, ...word(1), ...xlsText('123').slice(3), ...word(2), ...word(1)];
  const raised = record(0x0031, [
    ...word(210),
    ...word(0),
    ...word(0x7fff),
    ...word(400),
    ...word(1),
    0,
    0,
    134,
    0,
    0,
    0,
  ]);
  const plain = record(0x0031, [
    ...word(210),
    ...word(0),
    ...word(0x7fff),
    ...word(400),
    ...word(0),
    0,
    0,
    134,
    0,
    0,
    0,
  ]);
  const bytes = xlsFile(
    [sheet([xls.label(0, 0, '甲'), xls.shared(0, 1, 0)])],
    [{}],
    [[1, 0, 0, 0, 1, 0, 0, 0, ...rich]],
    [...plain, ...raised],
  );
  expect(shown(bytes).texts).toEqual(['A1 甲', 'B1 12^3']);
});

test('hidden rows, columns and sheets are named; charts are no sheets', () => {
  const cells = [0, 1, 2].flatMap((row) => [
    xls.label(row, 0, `行${row}`),
    xls.number(row, 1, row),
    xls.number(row, 2, 9),
  ]);
  const { texts, named } = shown(
    xlsFile([
      sheet([xls.label(0, 0, '底稿')], { name: '底稿', state: 1 }),
      sheet([], { name: '图', kind: 2 }),
      sheet([xls.column(2, 2, 8, true), xls.row(1, 15, true), ...cells, xls.merge(0, 1, 0, 0)]),
    ]),
  );
  expect(texts).toEqual(['A1 行0', 'B1 0', 'A3 行2', 'B3 2']);
  expect(named).toEqual([
    '表『底稿』 隐藏的工作表：底稿',
    'A2 合并的格子里看不见的文字：行1',
    '第 2 行 隐藏的行：1 9',
    'C 列 隐藏的列：9 9',
  ]);
});

describe('what cannot be read is said', () => {
  const cells = sheet([xls.label(0, 0, '甲')]);
  test('a password, an older Excel, a piece of a file', () => {
    expect(message(xlsFile([cells], [{}], [], record(0x002f, word(1))))).toMatch(/密码/);
    expect(message(container({ Book: Uint8Array.from([1]) }))).toMatch(/Excel 95/);
    const older = xlsStream([cells]);
    older[5] = 5;
    expect(message(container({ Workbook: Uint8Array.from(older) }))).toMatch(/Excel 95/);
    const stream = xlsStream([cells]);
    expect(message(container({ Workbook: Uint8Array.from(stream.slice(0, -20)) }))).toMatch(/已损坏/);
    expect(message(xlsFile([cells]).slice(0, 900))).toMatch(/已损坏/);
  });
  test('sheets that all stand in one place', () => {
    const stream = xlsStream([cells, cells]);
    const places: number[] = [];
    for (let at = 0; at + 4 < stream.length; at += 4 + (stream[at + 2] ?? 0) + (stream[at + 3] ?? 0) * 256)
      if (stream[at] === 0x85 && stream[at + 1] === 0) places.push(at + 4);
    const [first = 0, second = 0] = places;
    for (let at = 0; at < 4; at++) stream[second + at] = stream[first + at] ?? 0;
    expect(message(container({ Workbook: Uint8Array.from(stream) }))).toMatch(/已损坏/);
  });
});
