import { describe, expect, test } from 'vitest';
import { examples } from '../examples/index';
import { contactIn } from '../report/names/contact-in';
import type { Draft } from '../report/draft';
import { reportOf } from '../report/report';
import { checkReport } from './check';

/** What patterns and loops over a text repeat. */
const UNITS = [
  ' ',
  '\t',
  '\n',
  '\u3000',
  '1',
  '１',
  '1，1',
  '1.2万元',
  '1,',
  '第1条',
  '（',
  '（一）',
  '(',
  '[',
  '【】',
  '《',
  '《甲》',
  '《甲》、《乙》2件',
  '“',
  '"',
  '共',
  '共1件',
  '其中',
  '其中1件，',
  '2024年',
  '2024年1月',
  '等',
  '、',
  '，',
  '：',
  '；',
  '。',
  '-',
  '的',
  '的的',
  '和和',
  '××',
  'Xx',
  '__',
  '一',
  '十二件',
  '1%',
  '占1%',
  '同比增长1%',
  '收到申请1件',
  '未收到申请',
  '没有',
  '全部办结',
  '行政复议1件',
  '由六个部分',
  '电话：',
  '地址',
  '邮箱',
  '电子版在',
  '请与',
  '公布甲管理委员会、',
  '13800000000',
  '国办公开办函2019',
  '6222',
  '银行',
  '处理费',
  '收费1元',
  '\u200b',
  '办结1件（其中',
  '分别为1件、',
  '共计1件。甲1件，乙1件，',
];
const LENGTH = 20_000;
/** No more of one rule is listed in one section, and there are some forty rules. */
const MOST_FINDINGS = 2_000;

const ordinary = examples.find(({ id }) => id === 'ordinary');

/** The draft with a text in each place where one can be typed, one after the other. */
function placed(draft: Draft, text: string): Draft[] {
  const { overview } = draft;
  return [
    { ...draft, overview: { ...overview, lead: text } },
    {
      ...draft,
      overview: { ...overview, parts: overview.parts.map((part) => ({ ...part, heading: text })) },
    },
    { ...draft, problems: { ...draft.problems, lead: text } },
    { ...draft, others: { ...draft.others, text } },
    { ...draft, opening: { ...draft.opening, text } },
    { ...draft, agency: { ...draft.agency, name: text } },
    { ...draft, title: text },
    { ...draft, signature: { ...draft.signature, agency: text } },
    { ...draft, tableNotes: { disclosure: text, applications: text, disputes: text } },
  ];
}

// A text that is looked at again and again from every place of it would take minutes: the test's own time is the guard.
describe.each(UNITS)('a long run of %j', (unit) => {
  test('is checked wherever it stands', async () => {
    const draft = (await ordinary?.load())?.draft;
    if (!draft) throw new Error('No such example');
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    for (const one of placed(draft, text))
      expect(checkReport(reportOf(one, null), 'final').length).toBeLessThan(MOST_FINDINGS);
    expect(Object.values(contactIn(text, '甲局')).every((value) => value.length < 100)).toBe(true);
  });
});
