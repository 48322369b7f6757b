import { expect, test } from 'vitest';
import ordinary from '../../examples/ordinary.json';
import type { Draft } from '../draft';
import { emptyDraft } from '../empty-draft';
import { draftAfter } from './next-year';
import { draftedOpening } from '../text/opening';
import { reportOf } from '../report';
import { openStored } from '../versions';

function example(): Draft {
  const opened = openStored(ordinary);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.report.draft;
}

test('who reports is taken over, what was reported is not', () => {
  const last = example();
  const next = draftAfter(last, null, 2027);
  expect(next.agency).toEqual(last.agency);
  expect(next.contact).toEqual(last.contact);
  expect(next.overview.parts.map(({ heading }) => heading)).toEqual(
    last.overview.parts.map(({ heading }) => heading),
  );
  expect(next.overview.parts.every(({ text }) => text === '')).toBe(true);
  expect(next.cells).toEqual(emptyDraft(2027).cells);
  expect(next.signature.date).toBe('');
  expect(reportOf(next).title).toContain('2027');
});

test('its word for itself is taken over, the sentences put into last year’s text are not', () => {
  const last: Draft = {
    ...example(),
    selfWord: '我局',
    insertedSentences: [{ id: 'received', short: true, text: '新收政府信息公开申请3件。' }],
  };
  expect(draftAfter(last, null, 2027)).toMatchObject({ selfWord: '我局', insertedSentences: [] });
});

test('last year’s 结转下年 is known in all seven columns', () => {
  const last = example();
  const { lastYear } = reportOf(draftAfter(last, null, 2027));
  const carried = reportOf(last);
  for (const [column, value] of Object.entries(lastYear.carriedOver))
    expect(value).toBe(carried.counts[`applications.carriedOver.${column}`]);
  expect(lastYear.texts[0]?.[0]).toContain(last.overview.parts[0]?.text.slice(0, 10));
});

test('a report without sub-headings gets the usual ones', () => {
  const last = { ...example(), overview: { headings: 'ownLine', lead: '全年平稳。', parts: [] } } as Draft;
  expect(draftAfter(last, null, 2027).overview).toEqual(emptyDraft(2027).overview);
});

test('of a Word file the contact is what the opening paragraph gives', () => {
  const last = example();
  const read: Draft = {
    ...last,
    contact: emptyDraft(2026).contact,
    opening: { ...last.opening, text: draftedOpening(last) },
  };
  expect(draftAfter(read, null, 2027).contact).toEqual(last.contact);
});

test('an opening in the writer’s own words is kept, its year moved, and last year’s stands beside it', () => {
  const last = example();
  const own =
    '根据《条例》（国令第711号）和国办公开办函〔2026〕30号，现发布《云溪县科学技术局2026年政府信息公开工作年度报告》。' +
    '落实《2026年政务公开工作要点》。统计期限自 2026 年1月1日起，至二〇二六年12月31日止。';
  const next = draftAfter({ ...last, year: 2026, opening: { ...last.opening, text: own } }, null, 2027);
  expect(next.opening.text).toBe(
    '根据《条例》（国令第711号）和国办公开办函〔2026〕30号，现发布《云溪县科学技术局2027年政府信息公开工作年度报告》。' +
      '落实《2026年政务公开工作要点》。统计期限自 2027 年1月1日起，至二〇二七年12月31日止。',
  );
  expect(next.lastYear.reports[0]?.opening).toBe(own);
  const without = { ...last, opening: { ...last.opening, text: '' } };
  expect(draftAfter(without, null, 2027).opening.text).toBeNull();
});
