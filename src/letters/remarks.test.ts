import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../examples/any-text';
import { checkReport } from '../checks/check';
import { randomDraft } from '../examples/random-draft';
import { reportOf } from '../report/report';
import { writeOpinion } from './opinion';
import { opinionItems } from './opinion-item';
import { findingOf } from './remark-findings';
import { splitRemarks } from './remarks';

describe('our own 审核意见', () => {
  test('comes back remark by remark, each known for the finding it was made of', () => {
    fc.assert(
      fc.property(randomDraft, fc.array(fc.constantFrom('请补盖公章。', '1. 附件请重发')), (draft, own) => {
        const report = reportOf(draft);
        const findings = checkReport(report, 'final');
        const items = opinionItems(report, findings);
        const { text } = writeOpinion({
          title: '云溪县科学技术局2026年政府信息公开工作年度报告',
          items,
          remarks: own.join('\n'),
          fileName: '报告.docx',
        });
        const remarks = splitRemarks(text);
        expect(remarks).toHaveLength(items.length + own.length);
        expect(remarks.slice(items.length)).toEqual(own);
        items.forEach(({ place, words }, index) => {
          const remark = remarks[index] ?? '';
          const found = findingOf(remark, items, findings);
          const same = items.filter((item) => item.place === place && item.words === words);
          expect(same.map(({ id }) => id)).toContain(found?.id);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('in words of somebody’s own no finding is meant', () => {
    expect(findingOf('请核对新收。', [], [])).toBeNull();
  });
});

test.each([
  ['1. ', '2. ', '3. '],
  ['1、', '2、', '3、'],
  ['1．', '2．', '3．'],
  ['（1）', '（2）', '（3）'],
  ['(1) ', '(2) ', '(3) '],
  ['①', '②', '③'],
  ['一、', '二、', '三、'],
  ['（一）', '（二）', '（三）'],
  ['第1条：', '第2条：', '第3条：'],
  ['- ', '- ', '- '],
  ['', '', ''],
])('a list marked %s', (...marks) => {
  const said = ['标题少了年份', '第三部分新收 1.5 倍于上年，请核对', '落款日期晚于 1 月 31 日'];
  const list = ['科技局报告修改意见：', ...said.map((words, at) => (marks[at] ?? '') + words)].join('\n');
  expect(splitRemarks(list)).toEqual(said);
});

test('a remark over several lines is one, with points of its own', () => {
  expect(splitRemarks('请修改：\n1. 第三部分：\n（1）新收不平；\n（2）总计不符。\n2. 补落款')).toEqual([
    '第三部分：\n（1）新收不平；\n（2）总计不符。',
    '补落款',
  ]);
});

test('points under headings are remarks of their own and keep the heading they stand under', () => {
  expect(
    splitRemarks('一、第一部分\n1. 缺考核\n2. 缺评议\n二、第三部分\n1. 新收不平\n三、落款日期不对'),
  ).toEqual(['第一部分：缺考核', '第一部分：缺评议', '第三部分：新收不平', '落款日期不对']);
});

test('a list written on in one paragraph is parted', () => {
  expect(splitRemarks('经审核，意见如下：1.标题不对；2.新收 1.5 万应为件数。3、补落款。')).toEqual([
    '标题不对；',
    '新收 1.5 万应为件数。',
    '补落款。',
  ]);
});

test('numbers that only look like a list are left in their line', () => {
  expect(splitRemarks('2026年的数请核对\n1.5 万元请改为元')).toEqual([
    '2026年的数请核对',
    '1.5 万元请改为元',
  ]);
  expect(splitRemarks('1. 新收应为\n48、不是 46\n2. 补落款')).toEqual(['新收应为\n48、不是 46', '补落款']);
});

test('nothing pasted is no remark, and no text hangs or throws', () => {
  expect(splitRemarks(' \n\n')).toEqual([]);
  fc.assert(
    fc.property(anyText({ maxLength: 200 }), (text) => {
      for (const remark of splitRemarks(text)) expect(remark).not.toBe('');
    }),
  );
});

test('numbers in a sentence are no list, alone in our own note or out of order', () => {
  const ours = '1. 【请核对或说明】第二部分：规章填了 2、2，本机关没有规章制定权。';
  expect(splitRemarks(ours)).toEqual([ours.slice(3)]);
  expect(splitRemarks('请核对：规章填了 4、5，行政许可填了 1、2')).toHaveLength(1);
  expect(splitRemarks('1.标题少了年份；2.新收不平；3.补落款')).toHaveLength(3);
});
