import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { sectionText } from '../../report/text/section-text';
import { filledReport } from '../../examples/filled-draft';
import { checkPlaceholders } from './placeholders';

const found = (change: (draft: Draft) => void) => checkPlaceholders(filledReport({ draft: change }));
const inOverview = (text: string) => found((draft) => (draft.overview.lead = text));

describe('D10: placeholders', () => {
  test.each([
    ['全年公开××条。', '××'],
    ['××局按照要求公开。', '××'],
    ['XX局按照要求公开。', 'XX'],
    ['由xx科负责。', 'xx'],
    ['ＸＸ县人民政府', 'ＸＸ'],
    ['在‘具体重大政策名称’发布时，同步解读。', '具体重大政策名称'],
    ['联系【】办理。', '【】'],
    ['联系【单位名称】办理。', '【单位名称】'],
    ['举办活动（此处填写活动名称）。', '（此处填写活动名称）'],
    ['举办活动（请填写次数）。', '（请填写次数）'],
    ['截至____年底。', '____'],
    ['公开信息[请补充数据]条。', '[请补充数据]'],
    ['责任人：某某。', '某某'],
    ['开设“××”专栏。', '××'],
  ])('%s', (text, words) => {
    expect(inOverview(text)).toMatchObject([
      {
        id: 'D10:open:1',
        severity: 'error',
        section: 1,
        evidence: [{ section: 1, start: text.indexOf(words), text: words }],
        target: { field: 'overview.lead' },
      },
    ]);
  });

  test.each([
    '开设【政策解读】栏目，办理（详见附件）。',
    '网址 https://www.xx.example/a__b 和 maxx、XXL 码、AXX1。',
    '面积3×4米，请在网站查看（请注意时限）。',
    '落实具体政策，公布名称。',
    '学习外县“××有约”栏目。',
    '[bookmark: _GoBack]申请人张某。',
  ])('quiet: %s', (text) => {
    expect(inOverview(text)).toEqual([]);
  });

  test('many in a section are one finding', () => {
    const report = filledReport({
      draft: (draft) => (draft.overview.parts[1]!.text = '收到××件，办结××件。\n结转××件，公开××条。'),
    });
    const [finding, ...rest] = checkPlaceholders(report);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      title: '有 4 处占位没有填：“收到××件”',
      detail: '“收到××件”、“办结××件”、“结转××件”等。',
      target: { field: 'overview.parts.1.text' },
    });
    const text = sectionText(report, 1);
    expect(finding?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(Array(4).fill('××'));
  });

  test('an agency’s name is said once, where it is typed', () => {
    const findings = found((draft) => {
      draft.agency.name = '云溪县××局';
      draft.contact.address = '文昌路18号';
    });
    expect(findings).toMatchObject([{ id: 'D10:open:0', target: { field: 'agency.name' }, evidence: [] }]);
    expect(findings[0]?.title).toBe('占位没有填：“云溪县××局”');
  });

  test('title and signature by themselves', () => {
    expect(
      found((draft) => {
        draft.title = 'XX局2026年政府信息公开工作年度报告';
        draft.signature.agency = 'XX局';
      }),
    ).toMatchObject([{ title: '有 2 处占位没有填：“XX局”', target: { field: 'title' } }]);
  });
});

describe('D10: counters without a number', () => {
  test.each([
    ['全年在政府网上共主动公开条，其中机构职能1条。', '共主动公开条'],
    ['累计公开信息条。', '累计公开信息条'],
    ['合计收到政府信息公开申请件；', '合计收到政府信息公开申请件'],
    ['共 举办 次', '共 举办 次'],
    ['共计培训人次，', '共计培训人次'],
    ['全年举办新闻发布会场，回应关切。', '举办新闻发布会场'],
    ['开展在线访谈期。', '开展在线访谈期'],
  ])('%s', (text, words) => {
    expect(inOverview(text)).toMatchObject([
      {
        id: 'D10:noNumber:1',
        severity: 'warning',
        evidence: [{ text: words }],
        title: expect.stringContaining('少了数'),
      },
    ]);
  });

  test.each([
    '依据政府信息公开条例，公开条理清楚。',
    '统计期限为一年，公共服务事项，共同发布项目。',
    '共主动公开12条，其中机构职能1条。',
    '全年公开条，其中1条。',
    '累计发布项目清单。',
    '召开新闻发布会场地已经确定。',
    '举办培训班次数增加。',
    '中共开展次数较多',
  ])('quiet: %s', (text) => {
    expect(inOverview(text)).toEqual([]);
  });
});
