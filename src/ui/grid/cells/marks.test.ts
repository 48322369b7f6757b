import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../checks/finding';
import { createEditor } from '../../../editor/editor';
import type { CellId } from '../../../format/table';
import { cellPath } from '../../../report/draft';
import { emptyDraft } from '../../../report/empty-draft';
import { marksOf, tagsOf } from './marks';

const NEW: CellId = 'applications.newlyReceived.naturalPerson';
const IN: CellId = 'applications.carriedIn.naturalPerson';
const HANDLED: CellId = 'applications.handledTotal.naturalPerson';
const OVER: CellId = 'applications.carriedOver.naturalPerson';

function viewWith(texts: Record<CellId, string>, lastYear: Record<string, string> = {}) {
  const draft = emptyDraft(2026);
  Object.assign(draft.lastYear.carriedOver, lastYear);
  const editor = createEditor(draft);
  editor.change(
    '测试',
    Object.entries(texts).map(([id, after]) => ({ path: cellPath(id as CellId), after })),
  );
  return editor.view();
}

const unequal: Finding = {
  id: 'A1:naturalPerson',
  code: 'A1',
  severity: 'error',
  section: 3,
  title: '',
  detail: '',
  next: '',
  cells: [NEW, IN, HANDLED, OVER],
  left: { label: '', value: 32, cells: [NEW, IN] },
  right: { label: '', value: 33, cells: [HANDLED, OVER] },
  difference: -1,
  evidence: [],
  rewording: null,
  target: { cell: OVER },
};

describe('a cell', () => {
  test('of an untouched table says nothing; of one begun, that it is blank', () => {
    expect(marksOf(viewWith({}), 'applications', undefined).get(OVER)?.state).toBe('untouched');
    const begun = marksOf(viewWith({ [NEW]: '3' }), 'applications', undefined);
    expect(begun.get(OVER)?.state).toBe('blank');
    expect(begun.get(NEW)?.state).toBe('number');
  });

  test('shows nought, and what could not be read with its reason', () => {
    const view = viewWith({
      [NEW]: '0',
      [IN]: '1.5',
      'disclosure.charges.amount': '0.00',
    });
    expect(marksOf(view, 'applications', undefined).get(NEW)?.state).toBe('zero');
    expect(marksOf(view, 'disclosure', undefined).get('disclosure.charges.amount')?.state).toBe('zero');
    expect(marksOf(view, 'applications', undefined).get(IN)).toMatchObject({
      state: 'unread',
      problem: '件数只能是整数，已照原样留着',
    });
  });

  test('says what our signs stand for where the file held something that is no plain number', () => {
    const words = (text: string) =>
      marksOf(viewWith({ [IN]: text }), 'applications', undefined).get(IN)?.problem;
    expect(words('12^3')).toMatch(/没有当作数；“\^”后面的原来是上标$/);
    expect(words('~~12~~15')).toMatch(/“~~”之间的原来是划掉的$/);
    expect(words('〓305')).toMatch(/“〓”处原来是图片、公式或读不出的字$/);
  });

  test('shows last year’s number where it differs: beside 上年结转 last year’s 结转下年', () => {
    const view = viewWith({ [IN]: '1' }, { naturalPerson: '2' });
    const marks = marksOf(view, 'applications', undefined);
    expect([marks.get(IN)?.lastYear, marks.get(OVER)?.lastYear]).toEqual(['2', '2']);
    const same = viewWith({ [IN]: '2' }, { naturalPerson: '2' });
    expect(marksOf(same, 'applications', undefined).get(IN)?.lastYear).toBe('');
  });
});

test('a sum that was printed otherwise says so, a number its note', () => {
  const editor = createEditor({
    ...emptyDraft(2026),
    printedTotals: { 'disputes.review.total': '3' },
    cellNotes: { 'disclosure.normativeDocuments.made': '其中修订16件' },
  });
  const { report } = editor.view();
  expect(report.printedTotals['disputes.review.total']).toBe(3);
  expect(marksOf(editor.view(), 'disputes', undefined).get('disputes.review.total')?.note).toBe('≠ 原表 3');
  const noted = marksOf(editor.view(), 'disclosure', undefined).get('disclosure.normativeDocuments.made');
  expect(noted?.note).toBe('（其中修订16件）');
});

test('no difference is said beside a sum so far that is the number printed, as blanks are left; beside another it is', () => {
  const total = 'disputes.review.total';
  const noteWith = (printed: string) => {
    const editor = createEditor({ ...emptyDraft(2026), printedTotals: { [total]: printed } });
    editor.change('', [{ path: cellPath('disputes.review.upheld'), after: '10' }]);
    return marksOf(editor.view(), 'disputes', undefined).get(total)?.note;
  };
  expect(noteWith('10')).toBe('');
  expect(noteWith('12')).toBe('≠ 原表 12');
});

test('an equation being looked at frames both sides, neighbours together', () => {
  const marks = marksOf(viewWith({}), 'applications', unequal);
  expect([NEW, IN, HANDLED, OVER].map((id) => marks.get(id)?.side)).toEqual([
    'left',
    'left',
    'right',
    'right',
  ]);
  expect(marks.get(NEW)?.joins).toEqual({ above: false, below: true });
  expect(marks.get(OVER)?.joins).toEqual({ above: true, below: false });
  expect(marks.get('applications.granted.naturalPerson')?.side).toBeNull();
  expect(tagsOf(unequal)).toEqual({
    rows: new Map([
      ['newlyReceived', 'left'],
      ['carriedIn', 'left'],
      ['handledTotal', 'right'],
      ['carriedOver', 'right'],
    ]),
    column: 'naturalPerson',
  });
  expect(tagsOf(undefined)).toEqual({ rows: new Map(), column: null });
});
