import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { CellId } from '../../format/table';
import { filledReport, type Said } from '../../examples/filled-draft';
import { checkPrintedTotals } from './printed-totals';

const { totalCells } = form2021;

const cells: Said['cells'] = {
  'applications.newlyReceived.naturalPerson': 31,
  'applications.newlyReceived.enterprise': 9,
  'applications.granted.naturalPerson': 31,
  'applications.granted.enterprise': 9,
  'disputes.review.upheld': 2,
  'disputes.review.undecided': 1,
};
const found = (printed: Record<CellId, number>, changed: Said['cells'] = {}) =>
  checkPrintedTotals(
    filledReport({
      cells: { ...cells, ...changed },
      draft: (draft) => {
        draft.reading = { form: '2021', lacks: [] };
        draft.printedTotals = Object.fromEntries(
          Object.entries(printed).map(([id, value]) => [id, String(value)]),
        );
      },
    }),
  );

/** Every total as it would be printed where nothing is wrong. */
const right = (): Record<CellId, number> => {
  const { counts } = filledReport({ cells });
  return Object.fromEntries(totalCells.map(({ id }) => [id, counts[id] ?? 0]));
};

test('totals made here cannot fail', () => {
  expect(found({})).toEqual([]);
});

test('printed totals that are the sums', () => {
  expect(found(right())).toEqual([]);
});

describe('A2', () => {
  test('办结总计 of a column, with both sides', () => {
    expect(found({ 'applications.handledTotal.naturalPerson': 30 })).toMatchObject([
      {
        id: 'A2:applications.handledTotal.naturalPerson',
        code: 'A2',
        severity: 'error',
        section: 3,
        title: '自然人一列的办结总计印的是 30，各项相加是 31',
        difference: -1,
        left: { value: 30, cells: ['applications.handledTotal.naturalPerson'] },
        right: { value: 31 },
        target: { cell: 'applications.handledTotal.naturalPerson' },
      },
    ]);
  });

  test('in the total column the printed totals of the rows add up', () => {
    const printed = { 'applications.handledTotal.total': 40, 'applications.granted.total': 41 };
    expect(found(printed).map(({ id, title }) => [id, title])).toEqual([
      ['A2:applications.handledTotal.total', '总计一列的办结总计印的是 40，各项相加是 41'],
      ['A3:applications.granted.total', '“予以公开”一行的总计印的是 41，各项相加是 40'],
    ]);
  });
});

test('a typed cell that is wrong fails down and across', () => {
  const wrong = found(right(), { 'applications.granted.enterprise': 6 });
  expect(wrong.map(({ id }) => id)).toEqual([
    'A2:applications.handledTotal.enterprise',
    'A3:applications.granted.total',
  ]);
  expect(wrong.map(({ difference }) => difference)).toEqual([3, 3]);
});

test('A4: the total of a group', () => {
  expect(found({ 'disputes.review.total': 4 })).toMatchObject([
    { id: 'A4:disputes.review.total', section: 4, title: '行政复议的总计印的是 4，各项相加是 3' },
  ]);
});

test('with a blank among the parts nothing can be said', () => {
  expect(found({ 'disputes.review.total': 4 }, { 'disputes.review.corrected': '' })).toEqual([]);
});

test('in a report begun here they came with what was pasted, and nothing is called printed', () => {
  const [finding] = checkPrintedTotals(
    filledReport({
      cells,
      draft: (draft) => {
        draft.printedTotals = { 'disputes.review.total': '4' };
      },
    }),
  );
  expect(finding?.title).toBe('行政复议的总计贴进来的是 4，各项相加是 3');
  expect(finding?.left?.label).toBe('贴进来的总计');
});
