import { expect, test } from 'vitest';
import { mediaHold } from './media';

test.each<[string, boolean | null]>([
  ['', true],
  ['screen', true],
  ['ONLY screen and (min-width: 600px)', true],
  ['(max-width: 37.5em)', false],
  ['print', false],
  ['print, screen', true],
  ['(orientation: landscape)', null],
  ['screen and (max-width:600px) and (hover)', false],
  ['not print', null],
])('%j', (queries, holds) => {
  expect(mediaHold(queries)).toBe(holds);
});
