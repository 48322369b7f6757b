import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersIn } from './numbers';

const counts = (text: string) =>
  numbersIn(text).flatMap((found) =>
    found.kind === 'count' ? [[text.slice(found.start, found.end), found.least, found.most]] : [],
  );

describe('counts', () => {
  test.each<[string, [string, number, number][]]>([
    ['收到49件', [['49件', 49, 49]]],
    ['收到 1,234 件', [['1,234 件', 1234, 1234]]],
    [
      '共十二条、三宗、两封',
      [
        ['十二条', 12, 12],
        ['三宗', 3, 3],
        ['两封', 2, 2],
      ],
    ],
    ['一百二十三件', [['一百二十三件', 123, 123]]],
    ['一万二千件', [['一万二千件', 12_000, 12_000]]],
    ['100余条', [['100余条', 100, 199]]],
    ['18万余条', [['18万余条', 180_000, 189_999]]],
    ['1.5万条', [['1.5万条', 15_000, 15_000]]],
    ['十余件', [['十余件', 10, 19]]],
    ['约100件', [['100件', 90, 110]]],
    ['培训42人次', [['42人次', 42, 42]]],
  ])('%s', (text, expected) => expect(counts(text)).toEqual(expected));

  test.each([
    '2024年12月31日',
    '第三条、第20条第1项',
    '每一件、同一件、另一件',
    '高效办成一件事',
    '3至5件',
    '3-5件',
    '7个工作日、12个季度、三个月',
    '六部分组成',
    'A4件',
    '“办结一件、解决一批”',
    '零件',
    '电话0998-5790385',
  ])('none in %s', (text) => expect(counts(text)).toEqual([]));
});

test('percentages keep their digits', () => {
  expect(numbersIn('增长1.05%，约占33%')).toMatchObject([
    { kind: 'percent', digits: 105, decimals: 2, between: null },
    { kind: 'percent', digits: 33, decimals: 0 },
  ]);
});

test('amounts are in 分, with the worth of their last digit', () => {
  expect(numbersIn('收费59237.2449万元，处理费2950元，约3.5亿元')).toMatchObject([
    { kind: 'money', fen: 59_237_244_900, step: 100, rough: false },
    { kind: 'money', fen: 295_000, step: 100, rough: false },
    { kind: 'money', fen: 35_000_000_000, step: 1_000_000_000, rough: true },
  ]);
});

test('any text: every number stands inside it, nothing is thrown', () => {
  const piece = fc.constantFrom(...'19十万余件%元第至.“” x'.split(''));
  const text = fc.oneof(
    fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
    fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (plain) => {
      const inside = numbersIn(plain).every(({ start, end }) => start < end && end <= plain.length);
      expect(inside).toBe(true);
    }),
  );
});

test.each<[string, [number, number] | null]>([
  ['占三成', [26, 34]],
  ['占近七成', [62, 71]],
  ['占四成五', [43, 47]],
  ['占六成以上', [60, 80]],
  ['占不到两成', [4, 20]],
  ['超过半数', [50, 100]],
  ['约占一半', [46, 54]],
  ['近半', [42, 51]],
  ['占40%以上', [40, 50]],
  ['占百分之二十', null],
  ['增长一倍', null],
])('a share in words: %s', (text, between) => {
  const [found] = numbersIn(text);
  expect(found).toMatchObject({ kind: 'percent', between });
});

test.each(['三成员单位', '近半年', '半数字化', '一成不变，建成', '第三方'])('no share: %s', (text) =>
  expect(numbersIn(text).filter(({ kind }) => kind === 'percent')).toEqual([]),
);
