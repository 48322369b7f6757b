import { expect, test } from 'vitest';
import { isRowShown, nextOpenRow, readyToPass, rowNamed } from './rows-shown';
import type { Chip, UnitRow } from './unit-row';

const row = (id: string, chip: Chip, words: Partial<UnitRow> = {}): UnitRow =>
  ({ id, chip, name: '云溪县水利局', first: '', file: null, state: '待审', found: [], ...words }) as UnitRow;

test('a row is shown under its chip, and by any of its words', () => {
  const one = row('a', 'must', { first: '自然人一列两边差 1', file: { file: 'SL.docx' } as UnitRow['file'] });
  const shown = (chip: string | null, search: string) => isRowShown(one, { chip, search });
  expect([shown(null, ''), shown('must', ' 水利 '), shown(null, 'sl.DOCX'), shown(null, '差 1')]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([shown('ask', ''), shown('must', '档案')]).toEqual([false, false]);
});

test('a row is shown by the code of a rule that found something in it, and by no other that begins so', () => {
  const one = row('a', 'must', { found: [{ id: 'D12:2', must: false, afterAlike: false, title: '' }] });
  expect(isRowShown(one, { chip: null, search: 'd12' })).toBe(true);
  expect(isRowShown(one, { chip: null, search: 'D1' })).toBe(false);
});

test('after a row comes the next with something to do, round to the top, never itself', () => {
  const rows = [row('a', 'ask'), row('b', 'returned'), row('c', 'must'), row('d', 'passed')];
  expect(nextOpenRow(rows, 'a')?.id).toBe('c');
  expect(nextOpenRow(rows, 'c')?.id).toBe('a');
  expect(nextOpenRow([row('a', 'must'), row('b', 'missing')], 'a')).toBeNull();
});

test('of several rows those pass that have a report and have not passed: a published one is not passed anew', () => {
  const standing = { unit: {}, current: {}, doubt: null, unreadAfter: [] as unknown } as UnitRow['standing'];
  const rows = (['must', 'clear', 'passed', 'published', 'reading'] as const).map((chip) =>
    row(chip, chip, { standing, must: 2, ask: 1 }),
  );
  expect(readyToPass([...rows, row('missing', 'missing', { standing: null })])).toHaveLength(2);
  expect(readyToPass(rows).map(({ found }) => found)).toEqual([3, 3]);
});

test('a file that was chosen before it had a unit leads to the unit it has now', () => {
  const files = [{ id: 'f1' }, { id: 'f2' }];
  const rows = [
    row('u', 'must', { standing: { files } as unknown as UnitRow['standing'] }),
    row('f3', 'outside'),
  ];
  expect(['u', 'f1', 'f2', 'f3', 'x', null].map((id) => rowNamed(rows, id)?.id ?? null)).toEqual([
    'u',
    'u',
    'u',
    'f3',
    null,
    null,
  ]);
});
