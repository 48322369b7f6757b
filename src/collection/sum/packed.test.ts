import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaled } from '../../report/numbers/number';
import { amountAt, packed, textAt, unpacked } from './packed';

const count = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 49_990, max: 100_010 }),
  fc.integer({ min: 0, max: 999_999_999 }),
);
const amount = fc
  .tuple(count, fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`);
const number = fc.oneof(fc.constant(null), fc.constant('0'), count.map(String), amount);

test('what was packed comes out as it was: a blank stays blank and is not 0', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), (numbers) => {
      const kept = packed(numbers);
      expect(kept.codes).toHaveLength(numbers.length);
      expect(unpacked(kept)).toEqual(numbers);
      expect(numbers.map((_, place) => textAt(kept, place))).toEqual(numbers);
      expect(numbers.map((_, place) => amountAt(kept, place))).toEqual(
        numbers.map((text) => (text === null ? null : scaled(text))),
      );
      // It goes from one thread to another.
      expect(unpacked(structuredClone(kept))).toEqual(numbers);
    }),
  );
});

test('texts that look like a count and are written otherwise stay as they are written', () => {
  const numbers = ['00', '007', '0.50', '1.', '50000', '50001', '99999', null, ''];
  expect(unpacked(packed(numbers))).toEqual(numbers);
});

test('there is no number behind the last', () => {
  const kept = packed(['0', '1']);
  expect([2, 3, 200].map((place) => textAt(kept, place))).toEqual([null, null, null]);
  expect([2, 3, 200].map((place) => amountAt(kept, place))).toEqual([null, null, null]);
});
