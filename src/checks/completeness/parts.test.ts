import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf } from '../../report/report';
import { filledReport } from '../../examples/filled-draft';
import { checkParts } from './parts';

const found = (change: (draft: Draft) => void, stage: 'writing' | 'final' = 'final') =>
  checkParts(filledReport({ draft: change }), stage);

describe('D2: the title', () => {
  test('the official one, however its digits and spaces are typed', () => {
    expect(found((draft) => (draft.title = '云溪县科学技术局 ２０２６ 年政府信息公开 工作年度报告'))).toEqual(
      [],
    );
  });

  test('another wording gives both', () => {
    expect(found((draft) => (draft.title = '云溪县科学技术局2026年政府信息公开年度报告'))).toMatchObject([
      {
        id: 'D2:title',
        severity: 'warning',
        detail:
          '现在是“云溪县科学技术局2026年政府信息公开年度报告”，应为“云溪县科学技术局2026年政府信息公开工作年度报告”。',
        target: { field: 'title' },
      },
    ]);
  });

  test('that differs in its year alone is left to D1: one slip is one finding', () => {
    expect(found((draft) => (draft.title = '云溪县科学技术局2025年政府信息公开工作年度报告'))).toEqual([]);
  });

  test('without an agency there is nothing to compare', () => {
    expect(found((draft) => (draft.agency.name = ''))).toEqual([]);
  });
});

describe('D2: sections one and five', () => {
  test('not begun: 还没填 while one writes, an error at the end', () => {
    const report = reportOf(emptyDraft(2026));
    const summary = (stage: 'writing' | 'final') =>
      checkParts(report, stage).map(({ id, severity, section }) => [id, severity, section]);
    expect(summary('writing')).toEqual([
      ['D2:overview', 'pending', 1],
      ['D2:problems', 'pending', 5],
    ]);
    expect(summary('final')).toEqual([
      ['D2:overview', 'error', 1],
      ['D2:problems', 'error', 5],
    ]);
  });

  test('a part with nothing under its heading stays 还没填', () => {
    expect(
      found((draft) => {
        draft.overview.parts[4]!.text = ' \n';
        draft.problems.parts[1]!.text = '';
      }),
    ).toMatchObject([
      {
        id: 'D2:overview.parts',
        severity: 'pending',
        title: '监督保障还没写',
        target: { field: 'overview.parts.4.text' },
      },
      { id: 'D2:problems.parts', severity: 'pending', title: '改进情况还没写' },
    ]);
  });

  test('section five may be one text', () => {
    expect(
      found((draft) => {
        draft.problems.lead = '解读的形式不多，已经开始用图表说明。';
        draft.problems.parts.forEach((part) => (part.text = ''));
      }),
    ).toEqual([]);
  });

  test.each([
    '无',
    '无。',
    '暂无',
    '没有存在的问题。',
    '不存在问题',
    '本年度无存在的主要问题及改进情况。',
    '无\n无。',
  ])('section five says only “%s”', (text) => {
    expect(
      found((draft) => {
        draft.problems.lead = text;
        draft.problems.parts.forEach((part) => (part.text = ''));
      }),
    ).toMatchObject([
      { id: 'D2:problems.nothing', severity: 'error', section: 5, target: { field: 'problems.lead' } },
    ]);
  });

  test('both halves say 无', () => {
    expect(
      found((draft) => draft.problems.parts.forEach((part) => (part.text = '无。')), 'writing'),
    ).toMatchObject([{ id: 'D2:problems.nothing', target: { field: 'problems.parts.0.text' } }]);
  });

  test.each(['无专职人员，更新不及时。', '没有问题意识。', '无障碍浏览还不完善'])(
    '“%s” is more than 无',
    (text) => {
      expect(found((draft) => (draft.problems.lead = text))).toEqual([]);
    },
  );
});
