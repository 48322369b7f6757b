import { expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { emptyDraft } from '../empty-draft';
import { lastYearOf } from './last-year';
import { pastReportOf } from './past-report';
import type { Receipt } from '../receipt';
import { reportOf } from '../report';

const GROUP = 'disputes.review';

function reviewed() {
  const draft = emptyDraft(2025);
  draft.agency.name = '云溪县科学技术局';
  Object.assign(draft.cells.disputes['review'] ?? {}, {
    upheld: '2',
    corrected: '0',
    otherResult: '1',
    undecided: '3',
  });
  Object.assign(draft.cells.disclosure['charges'] ?? {}, { amount: '12.50' });
  draft.overview.lead = '概述一段。';
  draft.others.text = '其他事项。';
  return draft;
}

test('what a report says is known a year later, its blanks are not', () => {
  const past = pastReportOf(reportOf(reviewed()), null);
  expect(past).toMatchObject({ agency: '云溪县科学技术局', year: 2025 });
  expect(past.cells[`${GROUP}.total`]).toBe('6');
  expect(past.sections).toEqual(['概述一段。', '', '', '', '', '其他事项。']);
  const known = lastYearOf({ ...emptyDraft(2026).lastYear, reports: [past] }, form2021, 2026);
  expect(known.counts[`${GROUP}.undecided`]).toBe(3);
  expect(known.counts['disputes.directSuit.upheld']).toBeNull();
  expect(known.charges).toBe('12.50');
});

test('totals are those a file prints, and the sum where it prints none', () => {
  const totals: Receipt['totals'] = { [`${GROUP}.total`]: '7' };
  const receipt = (change: Partial<Receipt>): Receipt => ({
    form: '2021',
    title: '',
    year: 2025,
    tables: [],
    sections: [],
    leftOut: [],
    totals,
    unsplit: {},
    exceptions: [],
    changed: [],
    cellsRead: 0,
    ...change,
  });
  const report = reportOf(reviewed());
  expect(pastReportOf(report, receipt({})).cells[`${GROUP}.total`]).toBe('7');
  expect(pastReportOf(report, receipt({ totals: {} })).cells[`${GROUP}.total`]).toBe('6');
});
