import { expect, test } from 'vitest';
import { filledReport } from '../../examples/filled-draft';
import { checkUndecided } from './undecided';

const found = (now: Record<string, number | ''>, before: Record<string, string>) =>
  checkUndecided(
    filledReport({
      cells: now,
      draft: (draft) => {
        draft.lastYear.reports = [{ agency: '', year: 2025, title: '', cells: before, sections: [] }];
      },
    }),
  );

test('fewer cases than last year left undecided', () => {
  expect(found({ 'disputes.review.upheld': 3 }, { 'disputes.review.undecided': '5' })).toMatchObject([
    {
      id: 'B4:review',
      severity: 'warning',
      section: 4,
      title: '行政复议总计 3 件，少于上年尚未审结的 5 件',
      difference: 2,
      left: { value: 5 },
      right: { value: 3, cells: ['disputes.review.total'] },
    },
  ]);
});

test('as many are enough; unknown and blank say nothing', () => {
  expect(found({ 'disputes.review.upheld': 5 }, { 'disputes.review.undecided': '5' })).toEqual([]);
  expect(found({}, {})).toEqual([]);
  const blank = { 'disputes.directSuit.upheld': '' } as const;
  expect(found(blank, { 'disputes.directSuit.undecided': '5' })).toEqual([]);
});
