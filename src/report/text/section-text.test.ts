import { describe, expect, test } from 'vitest';
import type { Draft } from '../draft';
import { emptyDraft } from '../empty-draft';
import { reportOf } from '../report';
import { lineText, sectionLines, sectionText } from './section-text';

function report(change: (draft: Draft) => void) {
  const draft = emptyDraft(2026);
  draft.agency.name = '云溪县科学技术局';
  change(draft);
  return reportOf(draft);
}

const parts = (...texts: [heading: string, text: string][]) =>
  texts.map(([heading, text]) => ({ heading, text }));

describe('the lines of 一', () => {
  const overview = {
    headings: 'runIn' as const,
    lead: '概述一。\n概述二。',
    parts: parts(['主动公开', '甲。\n乙。'], ['依申请公开', ' '], ['', '无题。'], ['监督保障：', '丙。']),
  };

  test('with sub-headings run in: number, heading, full stop, then the first paragraph', () => {
    const lines = sectionLines(
      report((draft) => (draft.overview = overview)),
      1,
    );
    expect(lines).toEqual([
      { role: 'body', text: '概述一。', field: 'overview.lead' },
      { role: 'body', text: '概述二。', field: 'overview.lead' },
      { role: 'body', runIn: '（一）主动公开。', text: '甲。', field: 'overview.parts.0.text' },
      { role: 'body', text: '乙。', field: 'overview.parts.0.text' },
      { role: 'body', text: '无题。', field: 'overview.parts.2.text' },
      { role: 'body', runIn: '（二）监督保障：', text: '丙。', field: 'overview.parts.3.text' },
    ]);
    expect(lines.map(lineText)[2]).toBe('（一）主动公开。甲。');
  });

  test('with sub-headings on a line of their own', () => {
    const own = { ...overview, headings: 'ownLine' as const };
    expect(
      sectionLines(
        report((draft) => (draft.overview = own)),
        1,
      ).slice(2),
    ).toEqual([
      { role: 'heading', text: '（一）主动公开', field: 'overview.parts.0.heading' },
      { role: 'body', text: '甲。', field: 'overview.parts.0.text' },
      { role: 'body', text: '乙。', field: 'overview.parts.0.text' },
      { role: 'body', text: '无题。', field: 'overview.parts.2.text' },
      { role: 'heading', text: '（二）监督保障：', field: 'overview.parts.3.heading' },
      { role: 'body', text: '丙。', field: 'overview.parts.3.text' },
    ]);
  });

  test('a part nobody has written is neither printed nor numbered', () => {
    expect(
      sectionLines(
        report(() => {}),
        1,
      ),
    ).toEqual([]);
    const last = report((draft) => (draft.overview.parts[4]!.text = '只写了这一节。'));
    expect(sectionText(last, 1)).toBe('（一）监督保障。只写了这一节。');
  });
});

test('each section takes its lines from its own fields', () => {
  const whole = report((draft) => {
    draft.opening.text = '开头一。\n开头二。';
    draft.tableNotes = { disclosure: '注二。', applications: '注三。\n注三之二。', disputes: '注四。' };
    draft.problems.lead = '问题。';
    draft.others.text = '其他。';
  });
  const fields = ([0, 1, 2, 3, 4, 5, 6] as const).map((section) =>
    sectionLines(whole, section).map((line) => `${line.role} ${line.field} ${line.text}`),
  );
  expect(fields).toEqual([
    ['body opening.text 开头一。', 'body opening.text 开头二。'],
    [],
    ['note tableNotes.disclosure 注二。'],
    ['note tableNotes.applications 注三。', 'note tableNotes.applications 注三之二。'],
    ['note tableNotes.disputes 注四。'],
    ['body problems.lead 问题。'],
    ['body others.text 其他。'],
  ]);
  expect(sectionText(whole, 3)).toBe('注三。\n注三之二。');
});

test('a line of section six leads to the field it was written in', () => {
  const fields = (feeText: string | null) =>
    sectionLines(
      report((draft) => {
        draft.others = { ...draft.others, fees: 'none', feeText, text: '另有一事。\n又一事。' };
      }),
      6,
    ).map((line) => line.field);
  expect(fields(null)).toEqual(['others.feeText', 'others.text', 'others.text']);
  expect(fields('手写一句。\n再一句。')).toEqual([
    'others.feeText',
    'others.feeText',
    'others.text',
    'others.text',
  ]);
  expect(fields('')).toEqual(['others.text', 'others.text']);
});
