import { expect, test } from 'vitest';
import { placeBeside } from './place-order';

const place = (field: string, start: number) => ({ field, start, end: start + 2 });
const [first, second, third] = [place('lead', 2), place('lead', 8), place('text', 0)];
const places = [first, second, third];
const FIELDS = ['lead', 'heading', 'text'];

test('one goes from place to place and round at both ends', () => {
  expect(placeBeside(places, first, 1, FIELDS)).toBe(second);
  expect(placeBeside(places, second, 1, FIELDS)).toBe(third);
  expect(placeBeside(places, third, 1, FIELDS)).toBe(first);
  expect(placeBeside(places, first, -1, FIELDS)).toBe(third);
  expect(placeBeside(places, third, -1, FIELDS)).toBe(second);
});

test('after a place was changed, the next is what follows the caret', () => {
  expect(placeBeside([second, third], { field: 'lead', start: 3, end: 3 }, 1, FIELDS)).toBe(second);
  expect(placeBeside([first, third], { field: 'lead', start: 9, end: 9 }, 1, FIELDS)).toBe(third);
  expect(placeBeside([first, third], { field: 'lead', start: 9, end: 9 }, -1, FIELDS)).toBe(first);
});

test('from a field without places one comes to those around it, and nowhere without any', () => {
  expect(placeBeside([first, third], { field: 'heading', start: 0, end: 0 }, 1, FIELDS)).toBe(third);
  expect(placeBeside([first, third], { field: 'heading', start: 0, end: 0 }, -1, FIELDS)).toBe(first);
  expect(placeBeside([], first, 1, FIELDS)).toBe(null);
});
