import { expect, test } from 'vitest';
import { emptyDraft } from '../../../report/empty-draft';
import { reportOf, type Report } from '../../../report/report';
import { shownSide, shownTotal, verdictOf, verdictWords } from './sums';

/** A report whose column 自然人 says what is given; `rest` stands in its other cells. */
function withPerson(values: Record<string, string>, rest = ''): Report {
  const draft = emptyDraft(2026);
  for (const [row, line] of Object.entries(draft.cells.applications))
    line['naturalPerson'] = values[row] ?? rest;
  return reportOf(draft);
}

test('a sum says whether it is the whole', () => {
  const nothing = withPerson({});
  expect(shownTotal(nothing, 'applications.handledTotal.naturalPerson')).toBe('');
  const some = withPerson({ granted: '3', notHeld: '4' });
  expect(shownTotal(some, 'applications.handledTotal.naturalPerson')).toBe('~7');
  expect(shownTotal(some, 'applications.granted.total')).toBe('~3');
  const all = withPerson({ granted: '3', notHeld: '4' }, '0');
  expect(shownTotal(all, 'applications.handledTotal.naturalPerson')).toBe('7');
  expect(shownTotal(withPerson({}, '0'), 'applications.handledTotal.naturalPerson')).toBe('0');
});

test('so do the sides of the balance', () => {
  const report = withPerson({ newlyReceived: '31', granted: '30' });
  expect(shownSide(report, 'naturalPerson', 'left')).toBe('~31');
  expect(shownSide(report, 'naturalPerson', 'right')).toBe('~30');
  expect(shownSide(report, 'enterprise', 'left')).toBe('');
  const whole = withPerson({ newlyReceived: '31', carriedIn: '1', granted: '30', carriedOver: '2' }, '0');
  expect(shownSide(whole, 'naturalPerson', 'left')).toBe('32');
  expect(shownSide(whole, 'total', 'right')).toBe('~32');
});

test('a blank is never right and never wrong', () => {
  expect(verdictOf(withPerson({}), 'naturalPerson')).toBe('blank');
  expect(verdictOf(withPerson({ newlyReceived: '5', granted: '3' }), 'naturalPerson')).toBe('blank');
  expect(verdictOf(withPerson({}, '0'), 'naturalPerson')).toBe('equal');
  const unequal = verdictOf(withPerson({ newlyReceived: '5', granted: '8' }, '0'), 'naturalPerson');
  expect(verdictWords(unequal)).toBe('差 3');
  const unread = withPerson({ newlyReceived: '12³' }, '0');
  expect(verdictWords(verdictOf(unread, 'naturalPerson'))).toBe('有格不是数');
  expect(verdictWords(verdictOf(unread, 'total'))).toBe('有格不是数');
  expect(verdictWords(verdictOf(unread, 'enterprise'))).toBe('还没填');
});
