import { expect, test } from 'vitest';
import { checkDisputeScope } from './dispute-scope';
import { filledReport } from '../../examples/filled-draft';
import { cellsOf } from '../../examples/saying';

const found = (handled: number, reconsiderations: number) =>
  checkDisputeScope(
    filledReport({ cells: cellsOf({ granted: handled, 'review.upheld': reconsiderations }) }),
  );

test('more reconsiderations than requests answered is asked about, with both numbers', () => {
  expect(found(126, 144)).toMatchObject([
    {
      id: 'C6:review',
      severity: 'warning',
      section: 4,
      title: '行政复议 144 件，比办结的申请还多',
      left: { value: 144 },
      right: { value: 126 },
      difference: 18,
    },
  ]);
});

test('as many or fewer are not', () => {
  expect(found(0, 0)).toEqual([]);
  expect(found(12, 12)).toEqual([]);
});

test('a blank says nothing', () => {
  const cells = { ...cellsOf({ 'review.upheld': 3 }), 'applications.granted.enterprise': '' } as const;
  expect(checkDisputeScope(filledReport({ cells }))).toEqual([]);
});
