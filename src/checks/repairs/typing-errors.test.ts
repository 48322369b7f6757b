import { expect, test } from 'vitest';
import { likeliest, slips } from './typing-errors';

test.each([
  [462, 426, 'digitsSwapped'],
  [10, 1, 'digitMissing'],
  [120, 102, 'digitsSwapped'],
  [462, 463, 'digitMistyped'],
  [462, 42, 'digitMissing'],
  [462, 4462, 'digitDoubled'],
  [462, 4622, 'digitDoubled'],
  [462, 4692, 'digitAdded'],
  [462, 0, 'leftAtZero'],
  [0, 7, 'digitMistyped'],
])('%i becomes %i: %s', (meant, typed, reason) => {
  expect(likeliest(slips(meant, typed)).reason).toBe(reason);
});

test.each([
  [462, 246],
  [462, 4],
  [0, 12],
  [462, 473],
])('%i becomes %i by no single slip', (meant, typed) => {
  expect(slips(meant, typed)).toEqual([]);
});
