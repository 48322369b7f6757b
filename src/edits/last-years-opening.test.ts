import { expect, test } from 'vitest';
import { filledDraft } from '../examples/filled-draft';
import { draftAfter } from '../report/last-year/next-year';
import { followedReport } from './last-years-opening';

test('an opening taken over from last year’s file is last year’s until somebody touches it', () => {
  const last = filledDraft();
  last.year = 2025;
  last.opening.text = '现公布云溪县科学技术局2025年年度报告。\n电话：0000—5218806。';
  const now = draftAfter(last, null, 2026);
  expect(now.opening.text).toContain('2026年');
  expect(followedReport(now)).toBe(now.lastYear.reports[0]);
  const touched = { ...now, opening: { ...now.opening, text: `${now.opening.text}欢迎来电。` } };
  expect(followedReport(touched)).toBeUndefined();
  expect(followedReport({ ...now, opening: { ...now.opening, text: null } })).toBeUndefined();
});
