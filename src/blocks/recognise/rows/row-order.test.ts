import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outOfOrder } from './row-order';

test('rows in order are where they belong, rows between two that changed places are not', () => {
  expect(outOfOrder([0, 1, 3], 4)).toEqual([false, false, false]);
  expect(outOfOrder([1, 0, 2], 3)).toEqual([true, true, false]);
  expect(outOfOrder([2, 1, 0], 3)).toEqual([true, true, true]);
  expect(outOfOrder([0, null, 1], 2)).toEqual([false, false, false]);
});

test('rows beside an unnamed row for which the form has no room there', () => {
  expect(outOfOrder([0, 'unnamed', 2], 3)).toEqual([false, false, false]);
  expect(outOfOrder([0, 'unnamed', 1], 3)).toEqual([true, false, true]);
  // The label of the first row has gone to the second, or the other way round.
  expect(outOfOrder(['unnamed', 0], 3)).toEqual([false, true]);
  expect(outOfOrder([1, 2, 'unnamed'], 3)).toEqual([false, true, false]);
  expect(outOfOrder([1, 'unnamed'], 3)).toEqual([false, false]);
});

test('nothing is out of order exactly where the ranks ascend', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), (ranks) => {
      const ascends = ranks.every((rank, at) => at === 0 || rank >= (ranks[at - 1] ?? 0));
      expect(outOfOrder(ranks, 10).every((out) => !out)).toBe(ascends);
    }),
  );
});
