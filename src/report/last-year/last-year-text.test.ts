import { expect, test } from 'vitest';
import { emptyDraft } from '../empty-draft';
import { reportOf } from '../report';
import { changeWords, lastYearText, lastYearValue } from './last-year-text';

test('how a number changed since last year', () => {
  expect(changeWords('', '31')).toBe('');
  expect(changeWords('26', '')).toBe('上年 26');
  expect(changeWords('26', '31', '2022 年')).toBe('2022 年 26，本年 31，多 5');
  expect(changeWords('26', '31')).toBe('上年 26，本年 31，多 5');
  expect(changeWords('31', '26')).toBe('上年 31，本年 26，少 5');
  expect(changeWords('0', '0')).toBe('上年 0，本年相同');
  expect(changeWords('0.1', '0.3')).toBe('上年 0.1，本年 0.3');
});

test('上年结转 stands beside last year’s 结转下年, other cells beside themselves', () => {
  const draft = emptyDraft(2026);
  draft.lastYear.carriedOver['naturalPerson'] = '2';
  draft.lastYear.reports = [
    {
      agency: '',
      year: 2025,
      title: '',
      cells: { 'applications.granted.naturalPerson': '12', 'disclosure.charges.amount': '0.35' },
      sections: [],
    },
  ];
  const row = draft.cells.applications['carriedIn'];
  if (row) row['naturalPerson'] = '2';
  const report = reportOf(draft);
  expect(lastYearValue(report, 'applications.carriedIn.naturalPerson')).toBe('2');
  expect(lastYearText(report, 'applications.carriedIn.naturalPerson')).toBe('');
  expect(lastYearText(report, 'applications.granted.naturalPerson')).toBe('12');
  expect(lastYearText(report, 'applications.granted.enterprise')).toBe('');
  expect(lastYearText(report, 'disclosure.charges.amount')).toBe('0.35');
});
