import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outOfOrder } from './row-order';

test('rows in order are where they belong, rows between two that changed places are not', () => {
  expect(outOfOrder([0, 1, 3])).toEqual([false, false, false]);
  expect(outOfOrder([1, 0, 2])).toEqual([true, true, false]);
  expect(outOfOrder([2, 1, 0])).toEqual([true, true, true]);
  expect(outOfOrder([0, -1, 1])).toEqual([false, false, false]);
});

test('nothing is out of order exactly where the ranks ascend', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), (ranks) => {
      const ascends = ranks.every((rank, at) => at === 0 || rank >= (ranks[at - 1] ?? 0));
      expect(outOfOrder(ranks).every((out) => !out)).toBe(ascends);
    }),
  );
});
