import { expect, test } from 'vitest';
import type { Repair } from '../../checks/repairs/repair';
import { setCell } from '../../examples/filled-draft';
import { cellText } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import type { CellId } from '../../format/table';
import { createEditor } from '../../editor/editor';
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
  return createEditor(draft);
}

function make(editor: ReturnType<typeof group>, which: Repair) {
  const { label, changes } = repairEdit(editor.draft(), which);
  editor.change(label, changes);
}

test('a typed number is put in, to be looked at, and what was printed is settled: one step, taken back whole', () => {
  const editor = group('9');
  const before = editor.draft();
  make(editor, repair(['disputes.review.undecided', 6]));
  expect(cellText(editor.draft(), 'disputes.review.undecided')).toBe('6');
  expect(editor.draft().inferred).toEqual(['disputes.review.undecided']);
  expect(editor.draft().printedTotals).toEqual({ 'applications.granted.total': '5' });
  expect(editor.view().findings.filter(({ code }) => code === 'A4')).toEqual([]);
  expect(editor.view().undoLabel).toBe('把“行政复议，尚未审结”改为 6');
  editor.undo();
  expect(editor.draft()).toEqual(before);
  expect(editor.view().undoLabel).toBeNull();
});

test('a total is changed as printed, and settled where that is the sum', () => {
  const editor = group('9');
  make(editor, repair(['disputes.review.total', 6]));
  expect(editor.draft().printedTotals).toEqual({ 'applications.granted.total': '5' });
  expect(editor.draft().inferred).toEqual([]);
});

test('printed totals stay while one of the table says something else', () => {
  const editor = group('9');
  make(editor, repair(['disputes.review.total', 7], ['disputes.review.upheld', 1]));
  expect(editor.draft().printedTotals).toEqual({
    'disputes.review.total': '7',
    'applications.granted.total': '5',
  });
  expect(editor.view().undoLabel).toBe('改“行政复议，总计”等 2 格');
});
