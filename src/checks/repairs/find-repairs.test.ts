import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { CellId } from '../../format/table';
import { MAX_COUNT } from '../../report/numbers/number';
import { findColumnRepairs, findRepairs } from './find-repairs';
import type { PrintedTable, RepairEvidence, RepairSearch } from './repair';
import {
  at,
  citySample,
  countySample,
  withCells,
  withTotals,
  type Table,
} from '../../examples/sample-tables';

const { cell: cellSpec } = form2021;
const { applications } = form2021.tables;

type Numbers = Readonly<Record<string, number | null>>;

/** A table with other numbers in some cells, named by row and column: 'granted.total'. */
function withNumbers(table: PrintedTable, numbers: Numbers): PrintedTable {
  const changed = table.map((row) => [...row]);
  for (const [name, value] of Object.entries(numbers)) {
    const { place } = cellSpec(`applications.${name}` as CellId);
    const row = changed[place.row];
    if (row) row[place.column] = value;
  }
  return changed;
}

/** The same, with totals computed after it. */
function typed(table: Table, numbers: Readonly<Record<string, number>>): Table {
  return withTotals(
    withCells(
      table,
      Object.entries(numbers).map(([name, value]) => ({
        ...cellSpec(`applications.${name}` as CellId).place,
        value,
      })),
    ),
  );
}

const sentences = ({ repairs }: RepairSearch): string[] => repairs.map(({ sentence }) => sentence);

describe('printed totals are evidence', () => {
  test.each<[numbers: Numbers, sentence: string]>([
    [{ 'partlyGranted.naturalPerson': 426 }, '自然人列“部分公开”疑为 462（现为 426，数字颠倒），请核对台账'],
    [{ 'partlyGranted.total': 474 + 300 }, '总计列“部分公开”疑为 474（现为 774，打错一位），请核对台账'],
    [
      { 'handledTotal.naturalPerson': 1 },
      '自然人列“办结总计”疑为 2640（现为 1，只有合计对不上），请核对台账',
    ],
    [
      { 'thirdPartyRights.naturalPerson': 0 },
      '自然人列“不予公开：保护第三方合法权益”疑为 38（现为 0，疑漏填），请核对台账',
    ],
    [
      { 'petitions.naturalPerson': 1121 },
      '自然人列“不予处理：信访举报投诉”疑为 121（现为 1121，一位打了两次），请核对台账',
    ],
    [
      { 'notHeld.enterprise': 24 },
      '商业企业列“无法提供：本机关不掌握”疑为 31（现为 24，所在的行和列差数相同），请核对台账',
    ],
    [
      { 'repeated.naturalPerson': 121 },
      '自然人列“不予处理：重复申请”疑为 35（现为 121，与上一行的数相同），请核对台账',
    ],
  ])('one wrong number is proven: %o', (numbers, sentence) => {
    const search = findRepairs(form2021, withNumbers(citySample, numbers));
    expect(sentences(search)).toEqual([sentence]);
    expect(search).toMatchObject({ computedTotals: false, certain: true, caution: '' });
  });

  test('a blank is filled with what its row and column want, never read as 0', () => {
    const search = findRepairs(form2021, withNumbers(citySample, { 'partlyGranted.naturalPerson': null }));
    expect(search.repairs).toEqual([
      {
        changes: [{ cell: 'applications.partlyGranted.naturalPerson', from: null, to: 462, why: 'blank' }],
        why: 'blank',
        sentence: '自然人列“部分公开”疑为 462（现为空白，按合计推算），请核对台账',
      },
    ]);
  });

  test('a blank whose row and column want different numbers is left alone', () => {
    const numbers = {
      'partlyGranted.naturalPerson': null,
      'granted.enterprise': null,
      'partlyGranted.enterprise': 20,
    };
    expect(findRepairs(form2021, withNumbers(citySample, numbers)).repairs).toEqual([]);
  });

  test('a table with whole columns blank is neither right nor wrong', () => {
    const blank = countySample.map((row) =>
      row.map((value, column) => (column === 0 || column === 6 ? value : null)),
    );
    expect(findRepairs(form2021, blank)).toMatchObject({ repairs: [], caution: '' });
  });

  test('two numbers in each other’s place are said to be so', () => {
    const numbers = { 'partlyGranted.naturalPerson': 11, 'partlyGranted.enterprise': 462 };
    const [best] = findRepairs(form2021, withNumbers(citySample, numbers)).repairs;
    expect(best).toMatchObject({
      why: 'exchanged',
      sentence:
        '自然人列“部分公开”疑为 462（现为 11）、商业企业列“部分公开”疑为 11（现为 462），两格的数填反了，请核对台账',
    });
  });

  test('some counted in the wrong column', () => {
    const numbers = { 'notHeld.naturalPerson': 642 - 25, 'notHeld.enterprise': 31 + 25 };
    const { repairs } = findRepairs(form2021, withNumbers(citySample, numbers));
    expect(repairs.slice(0, 3).map(({ sentence }) => sentence)).toContain(
      '自然人列“无法提供：本机关不掌握”疑为 642（现为 617）、商业企业列“无法提供：本机关不掌握”疑为 31（现为 56），有 25 件填错了列，请核对台账',
    );
  });

  test('a total that follows a wrong number is said of the total', () => {
    const numbers = { 'partlyGranted.naturalPerson': 426, 'partlyGranted.total': 438 };
    const { repairs, certain, caution } = findRepairs(form2021, withNumbers(citySample, numbers));
    expect(repairs[0]?.sentence).toBe(
      '自然人列“部分公开”疑为 462（现为 426，数字颠倒）、总计列“部分公开”疑为 474（现为 438，合计跟着算错），请核对台账',
    );
    expect(certain).toBe(false);
    expect(caution).toContain(`${repairs.length} 种`);
  });

  test('marks inside a row’s name become single ones', () => {
    const search = findRepairs(
      form2021,
      withNumbers(citySample, { 'securityAndStability.naturalPerson': 44 }),
    );
    expect(sentences(search)).toEqual([
      '自然人列“不予公开：危及‘三安全一稳定’”疑为 4（现为 44，一位打了两次），请核对台账',
    ]);
  });

  test('two mistakes give each its own reason', () => {
    const numbers = { 'partlyGranted.naturalPerson': 426, 'petitions.total': 12 };
    expect(sentences(findRepairs(form2021, withNumbers(citySample, numbers)))).toEqual([
      '自然人列“部分公开”疑为 462（现为 426，数字颠倒）、总计列“不予处理：信访举报投诉”疑为 121（现为 12，漏打一位），请核对台账',
    ]);
  });

  test('three mistakes: nothing is offered, and that is said', () => {
    const numbers = { 'partlyGranted.naturalPerson': 426, 'petitions.total': 12, 'notHeld.enterprise': 30 };
    expect(findRepairs(form2021, withNumbers(citySample, numbers))).toMatchObject({
      repairs: [],
      certain: false,
      caution: '只改一两格对不上，错处可能在三格以上，请对照台账逐行核对。',
    });
  });
});

describe('computed totals prove nothing', () => {
  const wrong = typed(citySample, { 'partlyGranted.naturalPerson': 426 });

  test('every typed cell of the column that would settle it is listed, and none is called wrong', () => {
    const search = findRepairs(form2021, wrong);
    expect(search).toMatchObject({ computedTotals: true, certain: false });
    expect(search.caution).toBe('下面 24 种改法中的任何一种都能对上，从表里看不出错在哪里，请对照台账。');
    const cells = search.repairs.map(({ changes }) => changes.map(({ cell }) => cellSpec(cell)));
    expect(cells.every((one) => one.length === 1 && one[0]?.column === 'naturalPerson')).toBe(true);
    expect(new Set(cells.map(([cell]) => cell?.row)).size).toBe(24);
    for (const sentence of sentences(search))
      expect(sentence).toMatch(/^若自然人列只错“.+”一格，应为 \d+（现为 \d+/);
  });

  test('results that hardly ever occur come after those that do', () => {
    const { repairs } = findRepairs(form2021, typed(countySample, { 'notHeld.naturalPerson': 5 }));
    const place = (row: string) =>
      repairs.findIndex(({ changes: [change] }) => change?.cell === `applications.${row}.naturalPerson`);
    expect(repairs.length).toBeGreaterThan(10);
    for (const usual of ['notHeld', 'partlyGranted', 'carriedOver'])
      for (const rare of ['stateSecret', 'publications'])
        expect([usual, rare, place(usual) < place(rare)]).toEqual([usual, rare, true]);
  });

  test('swapped digits come before what no slip explains', () => {
    const place = findRepairs(form2021, wrong).repairs.findIndex(
      ({ changes: [change] }) => change?.cell === 'applications.partlyGranted.naturalPerson',
    );
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(3);
  });

  const total = (row: string, value: number): RepairEvidence => ({
    named: [{ readings: [{ plus: [`applications.${row}.total`], minus: [] }], value }],
  });

  test('a number named in the text singles its row out', () => {
    const search = findRepairs(form2021, wrong, total('partlyGranted', 474));
    expect(search).toMatchObject({ certain: true, caution: '' });
    expect(search.repairs[0]).toMatchObject({
      why: 'namedInText',
      sentence: '自然人列“部分公开”疑为 462（现为 426，数字颠倒，与正文写的件数一致），请核对台账',
    });
    expect(search.repairs[1]?.sentence).toMatch(/^若/);
  });

  test('a number of the text that fits already speaks against its row', () => {
    const { repairs, certain } = findRepairs(form2021, wrong, total('partlyGranted', 438));
    expect(certain).toBe(false);
    expect(repairs[repairs.length - 1]?.changes[0]?.cell).toBe('applications.partlyGranted.naturalPerson');
  });

  test('a number of the text that no cell explains changes nothing', () => {
    expect(findRepairs(form2021, wrong, total('partlyGranted', 999))).toEqual(findRepairs(form2021, wrong));
  });

  test('the sum of a group, named in the text, brings its rows to the front and singles out none', () => {
    const refused = typed(citySample, { 'internalAffairs.naturalPerson': 21 });
    const rows = ['prohibitedByLaw', 'thirdPartyRights', 'internalAffairs', 'processInformation'];
    const { repairs, certain } = findRepairs(form2021, refused, {
      named: [
        {
          readings: [{ plus: rows.map((row) => `applications.${row}.total` as const), minus: [] }],
          value: 17 + 38 + 2 + 12 + 29 + 1,
        },
      ],
    });
    expect(certain).toBe(false);
    expect(repairs[0]?.changes[0]).toMatchObject({
      cell: 'applications.internalAffairs.naturalPerson',
      from: 21,
      to: 12,
    });
  });

  test('last year’s 结转下年 singles 上年结转 out', () => {
    const search = findRepairs(form2021, typed(citySample, { 'carriedIn.naturalPerson': 46 }), {
      lastYearCarriedOver: { naturalPerson: 64, enterprise: 3, total: 69 },
    });
    expect(search.certain).toBe(true);
    expect(search.repairs[0]).toMatchObject({
      why: 'lastYear',
      sentence: '自然人列“上年结转”疑为 64（现为 46，数字颠倒，与上年报告的“结转下年”一致），请核对台账',
    });
  });

  test('evidence that speaks for two cells singles out neither', () => {
    const search = findRepairs(form2021, wrong, {
      lastYearCarriedOver: { naturalPerson: 28 },
      named: [{ readings: [{ plus: ['applications.partlyGranted.total'], minus: [] }], value: 474 }],
    });
    expect(search.certain).toBe(false);
    expect(
      search.repairs
        .slice(0, 2)
        .map(({ why }) => why)
        .sort(),
    ).toEqual(['lastYear', 'namedInText']);
  });

  test('a blank cell is no candidate and its column no error', () => {
    const search = findRepairs(
      form2021,
      withNumbers(wrong, {
        'partlyGranted.researchInstitution': null,
        'partlyGranted.total': null,
        'handledTotal.researchInstitution': null,
        'handledTotal.total': null,
      }),
    );
    expect(search.computedTotals).toBe(true);
    expect(search.repairs).toHaveLength(24);
  });

  test('no repair asks for more than a cell holds or less than 0', () => {
    const full = typed(countySample, { 'newlyReceived.naturalPerson': MAX_COUNT });
    for (const { changes } of findRepairs(form2021, full).repairs)
      for (const { to } of changes) {
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(MAX_COUNT);
      }
  });
});

describe('several columns off at once', () => {
  const moved = typed(citySample, { 'partlyGranted.naturalPerson': 11, 'partlyGranted.enterprise': 462 });

  test('two columns: pairs that settle both, one mistake before two', () => {
    const search = findRepairs(form2021, moved);
    expect(search.computedTotals).toBe(true);
    expect(search.repairs[0]).toMatchObject({
      why: 'exchanged',
      sentence:
        '若只错两格：自然人列“部分公开”应为 462（现为 11）、商业企业列“部分公开”应为 11（现为 462），两格的数填反了，请核对台账',
    });
    expect(search.pairsExamined).toBeLessThanOrEqual(20_000);
  });

  test('asked for one of them: the one mistake, then each cell of that column', () => {
    const { repairs } = findColumnRepairs(form2021, moved, 'enterprise');
    expect(repairs[0]?.why).toBe('exchanged');
    const alone = repairs.filter(({ changes }) => changes.length === 1);
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.every(({ changes: [change] }) => change?.cell.endsWith('.enterprise'))).toBe(true);
  });

  test('three columns: each is settled by itself', () => {
    const three = typed(moved, { 'carriedIn.legalService': 20 });
    expect(findRepairs(form2021, three).repairs).toEqual([]);
    const own = findColumnRepairs(form2021, three, 'legalService');
    expect(
      own.repairs.some(
        ({ changes: [change] }) => change?.cell === 'applications.carriedIn.legalService' && change.to === 2,
      ),
    ).toBe(true);
    expect(findColumnRepairs(form2021, three, 'researchInstitution').repairs).toEqual([]);
  });

  test('printed totals settle all columns together', () => {
    const numbers = { 'partlyGranted.naturalPerson': 426, 'petitions.total': 12 };
    const table = withNumbers(citySample, numbers);
    expect(findColumnRepairs(form2021, table, 'naturalPerson')).toEqual(findRepairs(form2021, table));
  });
});

test('a balanced table has nothing to repair', () => {
  const nothing = { computedTotals: false, repairs: [], certain: false, caution: '', pairsExamined: 0 };
  expect(findRepairs(form2021, citySample)).toEqual(nothing);
  expect(findColumnRepairs(form2021, countySample, 'naturalPerson')).toEqual(nothing);
  const zeros = applications.rows.map(() => applications.columns.map(() => 0));
  expect(findRepairs(form2021, zeros)).toEqual(nothing);
  expect(at(citySample, 3, 0)).toBe(462);
});
