import { expect, test } from 'vitest';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { copyLastYear, dropPrinted } from './settle';

test('上年结转 is copied where last year’s is known and something else stands', () => {
  const draft = emptyDraft(2026);
  Object.assign(draft.lastYear.carriedOver, { naturalPerson: '2', enterprise: '1', total: '3' });
  Object.assign(draft.cells.applications['carriedIn'] ?? {}, { naturalPerson: '2' });
  const found = copyLastYear(reportOf(draft), [
    'applications.carriedIn.naturalPerson',
    'applications.carriedIn.enterprise',
    'applications.carriedIn.legalService',
    'applications.carriedIn.total',
  ]);
  expect(found.changes).toEqual([{ path: 'cells.applications.carriedIn.enterprise', after: '1' }]);
});

test('printed sums are dropped one by one', () => {
  const draft = emptyDraft(2026);
  draft.printedTotals = { 'applications.granted.total': '5', 'applications.notHeld.total': '6' };
  const found = dropPrinted(draft, ['applications.granted.total', 'applications.granted.enterprise']);
  expect(found.changes).toEqual([{ path: 'printedTotals', after: { 'applications.notHeld.total': '6' } }]);
  expect(dropPrinted(draft, []).changes).toEqual([]);
});
