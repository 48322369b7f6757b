import { describe, expect, test } from 'vitest';
import { emptyDraft } from '../report/draft';
import { reportOf } from '../report/report';
import { checkReport } from './check';
import { filledReport } from './filled-draft';

describe('checkReport', () => {
  test('a finished report without any case has no findings', () => {
    expect(checkReport(filledReport(), 'final')).toEqual([]);
  });

  test('a new draft is greeted by few quiet entries', () => {
    const findings = checkReport(reportOf(emptyDraft(2026)), 'writing');
    expect(findings.filter(({ severity }) => severity !== 'pending')).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(8);
  });

  test('findings come by section, 必须改 first', () => {
    const report = filledReport({
      cells: {
        'applications.newlyReceived.enterprise': 1,
        'applications.granted.naturalPerson': '',
        'disclosure.licences.decisions': 'x',
      },
    });
    expect(checkReport(report, 'writing').map(({ id }) => id)).toEqual([
      'A5:disclosure.licences.decisions',
      'A1:enterprise',
      'A1:naturalPerson',
      'D3:applications',
    ]);
  });

  test('no two findings share an id', () => {
    const ids = checkReport(reportOf(emptyDraft(2026)), 'final').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
