import { expect, test } from 'vitest';
import type { Repair } from '../checks/repairs/repair';
import { checkReport } from '../checks/check';
import { setCell } from '../examples/filled-draft';
import { cellText, type Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import type { CellId } from '../format/table';
import { applied } from '../report/path';
import { reportOf } from '../report/report';
import { repairEdit } from './repair-edit';

const repair = (...changes: [cell: CellId, to: number][]): Repair => ({
  changes: changes.map(([cell, to]) => ({ cell, from: 0, to, why: 'settles' })),
  why: 'settles',
  sentence: '',
});

/** A group of reviews of 2＋0＋1＋3, printed as another total. */
function group(printed: string) {
  const draft = emptyDraft(2026);
  const values = { upheld: '2', corrected: '0', otherResult: '1', undecided: '3' };
  for (const [column, value] of Object.entries(values)) setCell(draft, `disputes.review.${column}`, value);
  draft.printedTotals = { 'disputes.review.total': printed, 'applications.granted.total': '5' };
  return draft;
}

/** The draft after a repair, and the name of the step. */
function made(draft: Draft, which: Repair): { draft: Draft; label: string } {
  const { label, changes } = repairEdit(draft, which);
  return { draft: applied(draft, changes), label };
}

test('a typed number is put in, to be looked at, and what was printed is settled', () => {
  const { draft, label } = made(group('9'), repair(['disputes.review.undecided', 6]));
  expect(label).toBe('把“行政复议，尚未审结”改为 6');
  expect(cellText(draft, 'disputes.review.undecided')).toBe('6');
  expect(draft.inferred).toEqual(['disputes.review.undecided']);
  expect(draft.printedTotals).toEqual({ 'applications.granted.total': '5' });
  expect(checkReport(reportOf(draft), 'writing').filter(({ code }) => code === 'A4')).toEqual([]);
});

test('a total is changed as printed, and settled where that is the sum', () => {
  const { draft } = made(group('9'), repair(['disputes.review.total', 6]));
  expect(draft.printedTotals).toEqual({ 'applications.granted.total': '5' });
  expect(draft.inferred).toEqual([]);
});

test('printed totals stay while one of the table says something else', () => {
  const { draft, label } = made(
    group('9'),
    repair(['disputes.review.total', 7], ['disputes.review.upheld', 1]),
  );
  expect(draft.printedTotals).toEqual({
    'disputes.review.total': '7',
    'applications.granted.total': '5',
  });
  expect(label).toBe('改“行政复议，总计”等 2 格');
});
