import { expect, test } from 'vitest';
import { withYearMoved } from './moved-years';
import { emptyDraft } from '../empty-draft';
import { legalDay, nextDeadline } from './deadline';
import { readout } from '../readout';
import { reportOf } from '../report';
import { toStored } from '../stored';
import { openStored } from '../versions';

const undated = () => {
  const draft = emptyDraft(null);
  draft.agency = { ...draft.agency, name: '云溪县教育局', kind: 'department' };
  draft.others.fees = 'none';
  return draft;
};

test('a report on an unknown year prints no year, and its file keeps that', () => {
  const report = reportOf(undated());
  expect(report.title).toBe('云溪县教育局政府信息公开工作年度报告');
  expect(JSON.stringify([report.title, report.opening, report.others.slice(-1)])).not.toMatch(
    /20[13-9]\d年|null/,
  );
  expect(report.opening.join('')).not.toContain('统计期限');
  expect(readout(report).year).toBeNull();
  expect(openStored(toStored(undated(), ''))).toMatchObject({ ok: true, report: { draft: { year: null } } });
});

test('no day is due in the year after a year nobody knows', () => {
  expect(legalDay(undated())).toBeNull();
  expect(nextDeadline(undated(), '2027-01-01')).toBeNull();
});

test('a year is moved only where both are known', () => {
  expect(withYearMoved('2024年', null, 2025)).toBe('2024年');
  expect(withYearMoved('2024年', 2024, null)).toBe('2024年');
});
