import { expect, test } from 'vitest';
import { newCollection } from './collection';
import { silence, speakOf, type Step } from './commands';
import { frequentFaults } from './frequent-faults';
import { ALIKE, countsOf, type UnitRow } from './unit-row';

const finding = (id: string, title: string, must = false) => ({
  id,
  title,
  must,
  afterAlike: false,
});
const row = (id: string, ...found: UnitRow['found']) => ({ id, name: `单位${id}`, found }) as UnitRow;
const rows = [
  row('甲', finding('A1:x', '自然人一列两边差 1', true), finding('D1:noOpening', '没有写明统计期限')),
  row('乙', finding('D1:title', '标题是上年的'), finding('D1:noOpening', '没有写明统计期限')),
  row('丙', finding(ALIKE, '与乙相同')),
  row('丁'),
];
const silenced = (...steps: Step[]) =>
  steps.reduce((value, { apply }) => apply(value), newCollection(2026, '')).silenced;

test('what is found in most units comes first, each unit counted once', () => {
  expect(frequentFaults(rows, [])).toEqual([
    {
      code: 'D1',
      name: '年份一致',
      usual: '没有写明统计期限',
      must: false,
      units: [
        { id: '甲', name: '单位甲' },
        { id: '乙', name: '单位乙' },
      ],
      isSilenced: false,
    },
    expect.objectContaining({ code: 'A1', must: true, units: [{ id: '甲', name: '单位甲' }] }),
    expect.objectContaining({ code: 'B5', usual: '与乙相同', must: false }),
  ]);
});

test('a rule is silenced as a whole, what came later of it too, and is spoken of again', () => {
  const all = silenced(silence('D1', true));
  expect(frequentFaults(rows, all).map(({ code, isSilenced }) => [code, isSilenced])).toEqual([
    ['D1', true],
    ['A1', false],
    ['B5', false],
  ]);
  expect(countsOf(rows[1]?.found ?? [], all)).toEqual({ must: 0, ask: 0, first: '' });
  expect(silenced(silence('D1', true), silence('D1:later', false))).toEqual([]);
  expect(
    silenced(silence('D1', true), silence('D1:title', true), silence('D12:2', true), speakOf('D1')),
  ).toEqual(['D12:2']);
});

test('one finding silenced does not silence its rule', () => {
  const [first] = frequentFaults(rows, silenced(silence('D1:noOpening', true)));
  expect(first).toMatchObject({ code: 'D1', isSilenced: false });
});
