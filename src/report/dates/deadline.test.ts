import { expect, test } from 'vitest';
import { legalDay, nextDeadline } from './deadline';
import type { Draft } from '../draft';
import { emptyDraft } from '../empty-draft';

function draft(kind: Draft['agency']['kind'], submitBy = '', publishBy = ''): Draft {
  const empty = emptyDraft(2026);
  return { ...empty, agency: { ...empty.agency, kind }, dates: { submitBy, publishBy } };
}

test('the regulation’s day falls in the year after the report’s', () => {
  expect(legalDay(draft('department'))).toBe('2027-01-31');
  expect(legalDay(draft('government'))).toBe('2027-03-31');
});

test.each([
  ['2027-01-18', { what: '报送', date: '2027-01-26', days: 8 }],
  ['2027-01-26', { what: '报送', date: '2027-01-26', days: 0 }],
  ['2027-01-27', { what: '公布', date: '2027-01-29', days: 2 }],
  ['2027-01-30', { what: '法定', date: '2027-01-31', days: 1 }],
  ['2027-02-02', { what: '法定', date: '2027-01-31', days: -2 }],
])('on %s the deadline to watch', (today, expected) => {
  expect(nextDeadline(draft('department', '2027-01-26', '2027-01-29'), today)).toEqual(expected);
});

test('a day the regulation does not name is not called statutory', () => {
  expect(nextDeadline(draft('subdistrict'), '2027-01-01')).toMatchObject({ what: '', date: '2027-01-31' });
});

test('nothing is said while nothing is known', () => {
  expect(nextDeadline(draft(''), '2027-01-01')).toBeNull();
  expect(nextDeadline(draft('', '2027-02-30'), '2027-01-01')).toBeNull();
});
