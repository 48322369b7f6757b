import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import fc from 'fast-check';
import type { CellId } from '../../format/table';
import { findDisputeRepairs } from './dispute-repairs';

/** Seed of the generated tables. */
const SEED = 20_255;

const balanced = [
  [88, 18, 28, 36, 170],
  [7, 0, 11, 7, 25],
  [33, 0, 6, 13, 52],
];
const groups = ['review', 'directSuit', 'suitAfterReview'];
const names = ['行政复议', '未经复议直接起诉', '复议后起诉'];

function withCell(table: number[][], row: number, column: number, value: number): number[][] {
  return table.map((line, index) =>
    index === row ? line.map((old, at) => (at === column ? value : old)) : line,
  );
}

test('a balanced table has nothing to repair', () => {
  expect(findDisputeRepairs(form2021, balanced)).toEqual([]);
});

test('names the group and both sides, and offers all five numbers, the likeliest first', () => {
  const [found, ...others] = findDisputeRepairs(form2021, withCell(balanced, 0, 0, 86));
  expect(others).toEqual([]);
  expect(found?.group).toBe('review');
  expect(found?.caution).toBe(
    '行政复议：各项相加是 168，总计写的是 170，其中任何一个数都可能有误，请对照台账。',
  );
  expect(found?.repairs.map(({ sentence }) => sentence)).toContain(
    '若行政复议只错“结果维持”一格，应为 88（现为 86，打错一位），请核对台账',
  );
  expect(found?.repairs).toHaveLength(5);
});

test('swapped digits come first', () => {
  const [found] = findDisputeRepairs(form2021, withCell(balanced, 2, 4, 25));
  expect(found?.repairs[0]).toMatchObject({
    changes: [{ cell: 'disputes.suitAfterReview.total', from: 25, to: 52 }],
    why: 'digitsSwapped',
  });
});

test('the numbers the text names single the cell out, whatever kind of mistake it was', () => {
  const only = (cell: CellId, value: number) => ({ readings: [{ plus: [cell], minus: [] }], value });
  const named = [
    only('disputes.review.total', 170),
    only('disputes.review.upheld', 88),
    only('disputes.review.corrected', 18),
  ];
  const [found] = findDisputeRepairs(form2021, withCell(balanced, 0, 1, 19), { named });
  expect(found).toMatchObject({ certain: true, caution: '' });
  expect(found?.repairs[0]?.sentence).toBe(
    '行政复议“结果纠正”疑为 18（现为 19，打错一位，与正文写的件数一致），请核对台账',
  );
  // What the text names and the table holds already speaks against changing it.
  const [other] = findDisputeRepairs(form2021, withCell(balanced, 0, 2, 27), { named });
  expect(other?.certain).toBe(false);
  expect(
    other?.repairs
      .slice(0, 2)
      .map(({ changes: [change] }) => change?.cell)
      .sort(),
  ).toEqual(['disputes.review.otherResult', 'disputes.review.undecided']);
});

test('no number below 0 is offered', () => {
  const [found] = findDisputeRepairs(form2021, withCell(balanced, 1, 4, 5));
  for (const { changes } of found?.repairs ?? [])
    for (const { to } of changes) expect(to).toBeGreaterThanOrEqual(0);
  // Only the total, and no part: each is smaller than the 20 by which the parts exceed it.
  expect(found?.repairs.map(({ changes: [change] }) => change?.cell)).toEqual(['disputes.directSuit.total']);
});

test('a blank with a total beside it is filled, and calls nothing wrong', () => {
  const blank = balanced.map((line, row) =>
    line.map((value, column) => (row === 0 && column === 1 ? null : value)),
  );
  expect(findDisputeRepairs(form2021, blank)).toMatchObject([
    {
      group: 'review',
      caution: '',
      repairs: [{ why: 'blank', sentence: '行政复议“结果纠正”疑为 18（现为空白，按合计推算），请核对台账' }],
    },
  ]);
});

describe(`generated tables, seed ${SEED}`, { timeout: 60_000 }, () => {
  const parts = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 400 })), { minLength: 4, maxLength: 4 });
  const table = fc
    .array(parts, { minLength: 3, maxLength: 3 })
    .map((rows) => rows.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]));
  const wrong = fc.record({
    row: fc.nat({ max: 2 }),
    column: fc.nat({ max: 4 }),
    by: fc.integer({ min: -400, max: 400 }).filter((by) => by !== 0),
  });

  test('every single error is detected, its group named and the true number offered', () => {
    fc.assert(
      fc.property(table, wrong, (truth, { row, column, by }) => {
        const value = truth[row]?.[column] ?? 0;
        fc.pre(value + by >= 0);
        const found = findDisputeRepairs(form2021, withCell(truth, row, column, value + by));
        expect(found.map(({ group }) => group)).toEqual([groups[row]]);
        expect(found[0]?.caution).toContain(names[row]);
        expect(found[0]?.repairs.length).toBeLessThanOrEqual(5);
        const offered = (found[0]?.repairs ?? []).map(({ changes }) => changes[0]);
        expect(offered.some((change) => change?.from === value + by && change.to === value)).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('of two errors, all are detected that do not cancel inside a group', () => {
    fc.assert(
      fc.property(table, wrong, wrong, (truth, one, two) => {
        fc.pre(one.row !== two.row || one.column !== two.column);
        let spoilt = truth;
        const off = [0, 0, 0];
        for (const { row, column, by } of [one, two]) {
          const value = (truth[row]?.[column] ?? 0) + by;
          fc.pre(value >= 0);
          spoilt = withCell(spoilt, row, column, value);
          off[row] = (off[row] ?? 0) + (column === 4 ? by : -by);
        }
        const detected = findDisputeRepairs(form2021, spoilt).map(({ group }) => group);
        expect(detected).toEqual(groups.filter((_, row) => off[row] !== 0));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
