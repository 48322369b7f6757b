import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { sectionText } from '../../report/text/section-text';
import { checkReport } from '../check';
import { filledReport } from '../../examples/filled-draft';
import { checkYears } from './years';

const found = (change: (draft: Draft) => void, stage: 'writing' | 'final' = 'final') =>
  checkYears(filledReport({ draft: change }), stage);
const inOverview = (text: string) => found((draft) => (draft.overview.lead = text));

describe('D1: title, period and signature', () => {
  test('a report whose years agree', () => {
    expect(checkYears(filledReport(), 'final')).toEqual([]);
  });

  test('the title names another year', () => {
    expect(found((draft) => (draft.title = '云溪县科学技术局2025年政府信息公开工作年度报告'))).toMatchObject([
      { id: 'D1:title', severity: 'warning', section: 0, target: { field: 'title' } },
    ]);
  });

  test('the period is of another year, in whatever words', () => {
    for (const text of [
      '本报告所列数据的统计期限为2025年1月1日至2025年12月31日。',
      '所列数据的统计时限为 2025 年 1 月 1 日至 12 月 31 日。',
      '本报告时间自2025年1月1日起至12月31日止。',
    ])
      expect(found((draft) => (draft.opening.text = text))).toMatchObject([
        {
          id: 'D1:period',
          title: '统计期限写的是 2025 年，报告年度是 2026 年',
          evidence: [{ section: 0, text: expect.stringMatching(/^2025 ?年$/) }],
          target: { field: 'opening.text' },
        },
      ]);
  });

  test('the period ends before the year does', () => {
    expect(found((draft) => (draft.opening.text = '统计期限为2026年1月1日至2026年12月30日。'))).toMatchObject(
      [{ id: 'D1:period', title: '统计期限止于 12 月 30 日' }],
    );
  });

  test.each([
    '2026年，我局计划制定新的目录。',
    '2026年，将加大培训力度。',
    '2026年，本机关将从以下方面改进。',
  ])('a plan for the year that is over: %s', (text) =>
    expect(inOverview(text)).toMatchObject([{ id: 'D1:coming:1' }]),
  );

  test.each([
    '2027年，我局将加大培训力度。',
    '2026年，我局将信息公开纳入考核。',
    '2026年，按计划制定了目录。',
    '2025年存在的形式单一问题已经改进。',
    '将2025年形成的64份文件归档。',
    '对截至2025年底有效的12件文件逐一评估。',
    '2025年没有发生行政复议。',
  ])('no such plan: %s', (text) => expect(inOverview(text)).toEqual([]));

  test('the period may stand in section one', () => {
    expect(
      found((draft) => {
        draft.opening.text = '';
        draft.overview.lead = '统计期限为2026年1月1日至12月31日。';
      }),
    ).toEqual([]);
  });

  test('no period at all; with no opening it is only 还没填 while one writes', () => {
    const none = (draft: Draft) => (draft.opening.text = '根据有关规定编制本报告。');
    expect(found(none, 'writing')).toMatchObject([
      { id: 'D1:period', severity: 'warning', title: '没有写明统计期限' },
    ]);
    const noOpening = (draft: Draft) => (draft.opening.text = '');
    expect(found(noOpening, 'writing')).toMatchObject([{ severity: 'pending' }]);
    const [advice] = found(noOpening, 'final');
    expect(advice).toMatchObject({ id: 'D1:noOpening', severity: 'warning' });
    expect(advice?.detail).toMatch(/^规定的格式没有开头一段，是建议/);
  });

  test.each(['2026-12-30', '2028-01-05'])('signed on %s', (date) => {
    expect(found((draft) => (draft.signature.date = date))).toMatchObject([
      { id: 'D1:signature', target: { field: 'signature.date' } },
    ]);
  });
});

describe('D1: leftovers of last year', () => {
  test.each([
    '2025年，我局按照年度安排公开政府信息。',
    '截至2025年12月31日，主动公开信息11条。',
    '２０２５年度没有收到申请。',
    '2025 年未收到依申请公开的内容。',
    '二〇二五年，我局公开信息12条。',
    '主动公开信息11条。2025年举办培训3次；2026年没有收到申请。',
    '2025年我局公开的信息有12条。',
    '在2025年的工作中，加强了审核。',
  ])('%s', (text) => {
    expect(inOverview(text)).toMatchObject([
      { id: 'D1:leftover:1', severity: 'warning', section: 1, target: { field: 'overview.lead' } },
    ]);
  });

  test.each([
    ['names of documents', '落实《2025年政务公开工作要点》和《清单》（2025版），公布《2025年决算数据》。'],
    ['numbers of documents', '按照县政办〔2025〕12号文件要求，完善制度。'],
    ['a comparison', '主动公开信息126条，同比2025年增长5%。'],
    ['another', '较2025年增加12条，比2025年多3次，与2025年相比更快。'],
    ['last year named as such', '上年（2025年）没有结转。'],
    ['carried over from', '2025年结转的3件均已办结。'],
    ['carried over to', '共结转到2027年办理7件。'],
    ['next year', '2027年，我局将继续做好公开工作。'],
    ['plans', '下一步，我局将巩固2025年以来的做法。'],
    ['a range', '2023年至2025年的文件完成清理，2025—2026年项目公开。'],
    ['since', '自2025年10月起实行双人校对；2025年以来坚持每月检查。'],
    ['last year’s own report', '按时公布2025年度政府信息公开工作年度报告和2025年部门决算。'],
    ['a thing made last year', '2025年印发的审查制度继续执行，2025年开通的热线接听电话320个。'],
    [
      'what tells which thing',
      '2025年报告列出的问题已改正，2025年立项的工程继续公开，对2025年及以前的信息进行核查。',
    ],
    ['since a thing of last year', '自2025年开展试点以来，经验逐步推广。'],
    ['carried over in other words', '另有2025年转接办理的6件，2025年未办结而转至本年的3件。'],
    ['both years in one sentence', '针对2025年存在的不足，2026年逐项整改。'],
    ['other years', '2015年成立，2024年搬迁。'],
    ['no 年 after it', '来电12025次，编号2025。'],
  ])('quiet: %s', (_, text) => {
    expect(inOverview(text)).toEqual([]);
  });

  test('one finding a section, with every place of it', () => {
    const report = filledReport({
      draft: (draft) => {
        draft.problems.parts[0]!.heading = '2025年的问题';
        draft.problems.parts[1]!.text = '2025年，公开还不全面。\n2025年，更新不及时。';
      },
    });
    const [finding, ...rest] = checkYears(report, 'final');
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ id: 'D1:leftover:5', target: { field: 'problems.parts.0.heading' } });
    expect(finding?.title).toBe('有 3 处写的是 2025 年，是不是上年留下的');
    const text = sectionText(report, 5);
    expect(finding?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(
      Array(3).fill('2025年'),
    );
  });

  test('the opening, section six and notes are looked at too', () => {
    const findings = found((draft) => {
      draft.opening.text =
        '现公布云溪县科学技术局2025年政府信息公开工作年度报告。统计期限为2026年1月1日至12月31日。';
      draft.others.text = '2025年没有其他事项。';
      draft.tableNotes.disputes = '含2025年案件。';
    });
    expect(findings.map(({ id }) => id)).toEqual(['D1:leftover:0', 'D1:leftover:4', 'D1:leftover:6']);
  });
});

describe('D1: a report that names no year', () => {
  const undated = (draft: Draft) => {
    draft.year = null;
    draft.title = null;
    draft.opening.text = '统计期限自2020年1月1日起。';
    draft.overview.lead = '2019年公开信息5条，2020年收到申请3件。';
  };

  test('is told that, and held against no year at all', () => {
    expect(found(undated)).toMatchObject([
      { id: 'D1:year', severity: 'warning', section: 0, target: { field: 'year' } },
    ]);
    expect(found(undated, 'writing')).toMatchObject([{ id: 'D1:year', severity: 'pending' }]);
    const all = checkReport(filledReport({ draft: undated }), 'final');
    expect(
      all.filter(({ code }) => code === 'D1' || code === 'C5' || code === 'C1').map(({ id }) => id),
    ).toEqual(['D1:year']);
    expect(JSON.stringify(all)).not.toMatch(/null年|null 年|NaN/);
  });
});
