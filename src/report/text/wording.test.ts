import { expect, test } from 'vitest';
import type { Draft } from '../draft';
import { emptyDraft } from '../empty-draft';
import { reportOf } from '../report';
import { rememberedWording } from './wording';

const draft: Draft = { ...emptyDraft(2026), agency: { ...emptyDraft(2026).agency, name: '青溪县水务局' } };
const withApplications = (newlyReceived: string): Draft => {
  const row = { ...draft.cells.applications['newlyReceived'], naturalPerson: newlyReceived };
  return {
    ...draft,
    cells: { ...draft.cells, applications: { ...draft.cells.applications, newlyReceived: row } },
  };
};

test('is asked once while only numbers change, and again at each other word', () => {
  let asked = 0;
  const read = rememberedWording(
    ({ agency, others }, detail: string) => `${agency}${others.join('')}${detail}${asked++}`,
  );
  const first = read(reportOf(draft), '');
  expect(read(reportOf(withApplications('12')), '')).toBe(first);
  expect(read(reportOf(withApplications('13')), '')).toBe(first);
  expect(asked).toBe(1);
  const other = reportOf({ ...draft, others: { ...draft.others, text: '无其他需要报告的事项。' } });
  expect(read(other, '')).toContain('无其他需要报告的事项。');
  expect(asked).toBe(2);
});

test('each detail is told apart', () => {
  const read = rememberedWording(({ agency }, section: number) => `${agency}${section}`);
  const report = reportOf(draft);
  expect([read(report, 1), read(report, 2), read(report, 1)]).toEqual([
    '青溪县水务局1',
    '青溪县水务局2',
    '青溪县水务局1',
  ]);
});

test('no part of the wording is left out of the comparison', () => {
  const read = rememberedWording((wording, _detail: '') => JSON.stringify(wording));
  const changes: Draft[] = [
    { ...draft, year: 2025 },
    { ...draft, title: '青溪县水务局政府信息公开年报' },
    { ...draft, agency: { ...draft.agency, kind: 'government', level: 'county' } },
    { ...draft, agency: { ...draft.agency, mayMakeRegulations: true } },
    { ...draft, opening: { ...draft.opening, text: '根据要求编制。' } },
    { ...draft, overview: { ...draft.overview, lead: '概述。' } },
    {
      ...draft,
      overview: {
        ...draft.overview,
        parts: draft.overview.parts.map((part, at) => (at === 3 ? { ...part, text: '平台建设。' } : part)),
      },
    },
    { ...draft, overview: { ...draft.overview, headings: 'ownLine' } },
    { ...draft, overviewLimit: '800' },
    { ...draft, selfWord: '我局' },
    { ...draft, tableNotes: { ...draft.tableNotes, disputes: '注：含上年。' } },
    { ...draft, problems: { ...draft.problems, lead: '有不足。' } },
    { ...draft, others: { ...draft.others, fees: 'none' } },
    { ...draft, signature: { ...draft.signature, date: '2027-01-20' } },
    { ...draft, dates: { ...draft.dates, publishBy: '2027-01-25' } },
  ];
  const seen = new Set([read(reportOf(draft), '')]);
  for (const changed of changes) seen.add(read(reportOf(changed), ''));
  expect(seen.size).toBe(changes.length + 1);
});
