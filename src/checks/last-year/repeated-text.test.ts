import { describe, expect, test } from 'vitest';
import { repeatedSentences } from '../../prose/repeated-sentences';
import { filledReport } from '../../examples/filled-draft';
import { gradeOf } from '../grade';
import { checkRepeatedText } from './repeated-text';

const KEPT = '通过政务公开栏和县政府门户网站公开各类信息，方便群众查阅。';
const CHANGED = '新建了科技计划项目公示专栏，每季度更新一次公示内容。';

describe('repeated sentences', () => {
  const words = (thisYear: string, ...lastYear: string[]) =>
    repeatedSentences(thisYear, lastYear).repeated.map(({ start, end }) => thisYear.slice(start, end));

  test('years and figures may differ, and blanks and marks', () => {
    const now = '2026年，我局通过网站公开各类信息 120 条，比较及时。';
    expect(words(now, '2025年我局通过网站公开各类信息98条，比较及时。')).toEqual([now]);
    expect(
      words('二〇二六年我局通过网站公开信息并及时更新。', '二〇二五年我局通过网站公开信息并及时更新。'),
    ).toHaveLength(1);
  });

  test('a changed word makes a new sentence', () => {
    expect(words(KEPT, KEPT.replace('方便', '供'))).toEqual([]);
  });

  test('sub-headings, short sentences, provisions and the sentence on fees are not compared', () => {
    const text =
      '（一）主动公开。做好保密审查工作。按照《政府信息公开条例》第三十六条的规定逐件答复申请人。全年没有收取政府信息公开信息处理费的情况。';
    expect(repeatedSentences(text, [text])).toEqual({
      compared: 0,
      repeated: [],
      share: 0,
      shareWithFigures: 0,
    });
  });

  test('the heading before a sentence stays out of it', () => {
    expect(words(`（一）${KEPT}`, KEPT)).toEqual([KEPT]);
  });

  test('several predecessors count together', () => {
    expect(words(KEPT + CHANGED, KEPT, CHANGED)).toEqual([KEPT, CHANGED]);
  });
});

function found(overview: string, lastYear: string) {
  const report = filledReport({
    draft: (draft) => {
      draft.overview.parts = [{ heading: '主动公开', text: overview }];
      draft.lastYear.reports = [
        { agency: '', year: 2025, title: '', cells: {}, sections: [lastYear, '', '', '', '', ''] },
      ];
    },
  });
  return checkRepeatedText(report);
}

test('more than half of a section: every unchanged sentence is shown', () => {
  const [finding, ...others] = found(
    `${CHANGED}\n${KEPT}${KEPT.replace('县', '市')}`,
    KEPT + KEPT.replace('县', '市'),
  );
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    id: 'B3:1',
    severity: 'warning',
    title: '有 69% 的文字与上年相同',
    target: { field: 'overview.parts.0.text' },
  });
  expect(finding?.evidence.map(({ text }) => text)).toEqual([KEPT, KEPT.replace('县', '市')]);
});

describe('this year’s numbers in last year’s words', () => {
  const before = [
    '新收申请 12 件，办结 11 件，结转下年 1 件。',
    '全年更新公开信息 98 条，推送 20 期。',
    KEPT,
  ];
  const now = [
    '新收申请 15 件，办结 14 件，结转下年 2 件。',
    '全年更新公开信息 120 条，推送 31 期。',
    CHANGED,
  ];
  const grade = (text: readonly string[]) =>
    found(text.join(''), before.join('')).map((finding) => [finding.id, gradeOf(finding)]);

  test('are only a suggestion', () => {
    expect(grade(now)).toEqual([['B3:newFigures:1', 'suggest']]);
  });

  test('are asked where figures are last year’s as well, or hardly a word is new', () => {
    expect(grade([now[0]!, KEPT, CHANGED])).toEqual([['B3:1', 'explain']]);
    expect(grade(now.slice(0, 2))).toEqual([['B3:1', 'explain']]);
  });

  test('other years change nothing', () => {
    const of = (year: number) => `${year}年在 98 条信息里更新了 20 条。${year}年推送 20 期，答复群众 12 人。`;
    expect(found(of(2026), of(2025))).toMatchObject([{ id: 'B3:1' }]);
  });
});

test('half or less, or no report of last year: nothing', () => {
  expect(found(CHANGED + KEPT + CHANGED.replace('新', '扩'), KEPT)).toEqual([]);
  expect(checkRepeatedText(filledReport())).toEqual([]);
});
