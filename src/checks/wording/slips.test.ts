import { describe, expect, test } from 'vitest';
import { sectionText } from '../../report/text/section-text';
import { filledReport } from '../../examples/filled-draft';
import { checkSlips } from './slips';

const found = (text: string) => checkSlips(filledReport({ draft: (draft) => (draft.overview.lead = text) }));

describe('D9: typed twice', () => {
  test.each([
    '坚持为民服务务求实效。',
    '针对对外公开的内容开展自查。',
    '公众参与与监督并重。',
    '缘由由办公室说明。',
  ])('quiet: %s', (text) => expect(found(text)).toEqual([]));

  test.each([
    ['安排资金资金三万元。', '资金资金'],
    ['重大政策的的出台。', '的的'],
    ['完成了了整改。', '了了'],
    ['这是是本年重点。', '是是'],
    ['公开在在网站。', '在在'],
    ['学习和和培训。', '和和'],
    ['政府信息公开政府信息公开工作。', '政府信息公开政府信息公开'],
    ['及时公开公开各类信息。', '公开公开'],
    ['我局局按要求公开。', '我局局'],
    ['定期对对栏目开展自查。', '对对'],
    ['由由办公室统一发布。', '由由'],
    ['质量量不断提高。', '质量量'],
    ['完善制度，，加强培训。', '，，'],
  ])('%s', (text, words) => {
    expect(found(text)).toMatchObject([
      {
        id: 'D9:doubled:1',
        severity: 'warning',
        title: `像是重复了字：“${words}”`,
        evidence: [{ section: 1, start: text.indexOf(words), text: words }],
      },
    ]);
  });

  test.each([
    '部署环环相扣，工作作为考核内容。',
    '为了了解情况，除了了结的事项，的的确确办好。',
    '现在在网站可查，存在在线咨询不畅，实实在在为民。',
    '目的的达成，公开公开属性，请大家研究研究，镇政府政府信息公开。',
    '高质量量化考核，我局局长带队，平台台账，部门门户网站，疑难申请请法律顾问看。',
    '平等和和谐，问题是是否公开。',
    '一步一步推进，逐条逐条核对，方方面面认认真真。',
    '编制主动公开公开目录和信息公开公开指南。',
    '《资金资金管理办法》已公布。',
    '结果结果 纠正纠正',
  ])('quiet: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('one finding a section', () => {
    const report = filledReport({
      draft: (draft) => {
        draft.overview.parts[0]!.text = '资金资金，的的，了了，和和。';
        draft.problems.lead = '是是。';
      },
    });
    expect(checkSlips(report).map(({ id, title }) => [id, title])).toEqual([
      ['D9:doubled:1', '像是重复了字：“资金资金”、“的的”、“了了”等 4 处'],
      ['D9:doubled:5', '像是重复了字：“是是”'],
    ]);
  });
});

describe('D9: half-width marks', () => {
  test('one finding for the whole report, with their number', () => {
    const report = filledReport({
      draft: (draft) => {
        draft.overview.lead = '完善制度,规范程序;公开信息(网站)11条.';
        draft.problems.lead = '更新不及时:栏目"动态"久未更新!怎么办?';
      },
    });
    const [finding, ...rest] = checkSlips(report);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      id: 'D9:halfWidth',
      severity: 'warning',
      section: 1,
      title: '全文有 8 处半角标点',
    });
    expect(
      finding?.evidence.map(({ section, start, end }) => sectionText(report, section).slice(start, end)),
    ).toEqual([',', ';', '(', '.', ':', '"动态"', '!', '?']);
  });

  test.each([
    '访问1,234次，占10.5%。',
    '网址：http://www.yunxi.example/a?b=1,2',
    '比例1:3（约）',
    'Word, Excel (2016)',
  ])('quiet: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
