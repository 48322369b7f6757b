import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAnswer } from '../checks/answers/answers';
import { checkReport } from '../checks/check';
import type { Finding } from '../checks/finding';
import { randomDraft } from '../examples/random-draft';
import { examples } from '../examples';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { opinionItems, type OpinionItem } from './opinion-item';
import { writeOpinion } from './opinion';

const written = (items: readonly OpinionItem[], remarks = '', fileName: string | null = null) =>
  writeOpinion({ title: '甲局2026年报告', items, remarks, fileName });

/** The numbered lines without their numbers. */
const numberedLines = (text: string) =>
  text.split('\n').flatMap((line) => (/^\d+\. /.test(line) ? [line.replace(/^\d+\. /, '')] : []));

/** Last year's numbers, so that the rules that compare with it speak too. */
const withLastYear = fc.tuple(randomDraft, fc.nat(9)).map(([draft, before]): Draft => {
  const lastYear = { ...emptyDraft(draft.year).lastYear };
  const filled = (row: object) => Object.fromEntries(Object.keys(row).map((id) => [id, String(before)]));
  return {
    ...draft,
    lastYear: {
      ...lastYear,
      carriedOver: filled(lastYear.carriedOver),
      inForce: filled(lastYear.inForce),
    },
    printedTotals: { 'applications.handledTotal.naturalPerson': '7', 'disputes.review.total': '3' },
  };
});

function judged(draft: Draft): { findings: Finding[]; items: OpinionItem[] } {
  const report = reportOf(draft);
  const findings = checkReport(report, 'final');
  return { findings, items: opinionItems(report, findings) };
}

async function opinionOf(id: (typeof examples)[number]['id']): Promise<OpinionItem[]> {
  const stored = await examples.find((example) => example.id === id)?.load();
  if (!stored) throw new Error(`No such example: ${id}`);
  return judged(stored.draft).items;
}

describe('of any report', () => {
  test('every remark chosen stands there once, numbered on, each on one line; a basis is said once', () => {
    fc.assert(
      fc.property(
        withLastYear,
        fc.func(fc.boolean()),
        fc.array(fc.constantFrom('请补盖公章。', '', '  附件请重发  ')),
        (draft, isChosen, remarks) => {
          const chosen = judged(draft).items.filter(({ id }) => isChosen(id));
          const { text } = written(chosen, remarks.join('\n'), '甲.docx');
          const own = remarks.map((remark) => remark.trim()).filter((remark) => remark !== '');
          const lines = numberedLines(text);
          expect(lines).toHaveLength(chosen.length + own.length);
          chosen.forEach(({ place, words }, index) =>
            expect(lines[index]).toContain(place + (place && '：') + words),
          );
          expect(lines.slice(chosen.length)).toEqual(own);
          for (const basis of new Set(chosen.map((item) => item.basis)))
            expect(
              text
                .split('\n')
                .join()
                .split(lines.length === 1 ? `：${basis}。` : `${basis}（见意见`),
            ).toHaveLength(2);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('both sides and the difference are in the words, and no value of the program’s own', () => {
    fc.assert(
      fc.property(withLastYear, (draft) => {
        const { findings, items } = judged(draft);
        for (const { id, words, request, suspicion } of items) {
          const { left, right, difference } = findings.find((finding) => finding.id === id) ?? {};
          const numbers = [left?.value, right?.value, difference].flatMap((value) =>
            value === null || value === undefined ? [] : [String(value).replace('-', '')],
          );
          expect(numbers.filter((number) => !words.split(/[^\d.]+/).includes(number))).toEqual([]);
          expect(words + request).not.toMatch(/推算|应为 ?\d/);
          expect(suspicion ?? '疑为，请核对台账。').toMatch(/疑为.*请核对台账。$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the order does not depend on the order the findings come in', () => {
    fc.assert(
      fc.property(withLastYear, fc.infiniteStream(fc.nat(999)), (draft, keys) => {
        const report = reportOf(draft);
        const findings = checkReport(report, 'final');
        const shuffled = findings
          .map((finding) => ({ finding, key: keys.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ finding }) => finding);
        expect(opinionItems(report, shuffled)).toEqual(opinionItems(report, findings));
      }),
      { numRuns: 40 },
    );
  });
});

test('the file reviewed is named with its check code, where it has one', () => {
  const source = { title: '甲局2026年报告', items: [], remarks: '', fileName: '甲局.docx' };
  expect(writeOpinion({ ...source, checkCode: '1A2B3C4D' }).text).toContain(
    '\n文件：甲局.docx，校验码 1A2B3C4D\n',
  );
  expect(writeOpinion({ ...source, checkCode: null }).text).toContain('\n文件：甲局.docx\n');
});

test('the unbalanced example: table first, then last year, then the text', async () => {
  const { text } = written(await opinionOf('unbalanced'), '落款请盖章。', '住建局.docx');
  expect(text).toMatchInlineSnapshot(`
    "甲局2026年报告审核意见
    文件：住建局.docx
    共 4 条：必须改 2 条，请核对或说明 1 条，其他 1 条。
    1. 【必须改】第三部分表格（申请情况）：自然人一列两边差 1。左边 新收 46＋上年结转 2＝48；右边 办结总计 46＋结转下年 1＝47。请对照台账核对后改正。
    2. 【必须改】第三部分表格（申请情况）：商业企业一列的上年结转与上年报告差 1。上年报告的结转下年是 2，本年的上年结转填的是 1。请照抄上年报告；机构改革、上年数据更正等原因造成的，请说明原因。
    3. 【请核对或说明】第一部分：“行政许可决定421件”与表格对不上。第二部分表格（主动公开）：行政许可本年处理决定 412。相差 9。请核对正文和表格，改正写错的一处。
    4. 落款请盖章。
    依据：表格左上角“第一项加第二项之和，等于第三项加第四项之和”（见意见 1）；《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）（见意见 2）。
    提示：正文和表格说的是同一批申请和案件（见意见 3）。"
  `);
});

test('what the writer has explained is shown with the reason, and not asked again unasked', async () => {
  const stored = await examples.find(({ id }) => id === 'unbalanced')?.load();
  if (!stored) throw new Error('No such example');
  const report = reportOf(stored.draft);
  const findings = checkReport(report, 'final');
  const question = findings.find(({ code }) => code === 'C1');
  if (!question) throw new Error('The example has lost its question');
  const answers = withAnswer(report, question, undefined, {
    reason: '含下属单位',
    at: '2027-01-10T00:00:00Z',
  });
  const item = opinionItems({ ...report, answers }, findings).find(({ id }) => id === question.id);
  expect(item).toMatchObject({ usual: false, explained: '含下属单位' });
});

test('nothing chosen and nothing said is no remark', () => {
  expect(written([]).text).toBe('甲局2026年报告审核意见\n没有意见。');
});

test('what one error upsets is suspected once', async () => {
  const [item] = await opinionOf('unbalanced');
  if (!item) throw new Error('The example has lost its findings');
  const suspected = { ...item, suspicion: '自然人列“予以公开”疑为 5（现为 4），请核对台账。' };
  const { text } = written([suspected, { ...suspected, id: 'A3' }]);
  expect(text.split('疑为')).toHaveLength(2);
  expect(text).toContain(item.request);
});

test('what waits for blanks and what is style is left for the reviewer to choose; settings are not remarked on', () => {
  const draft = emptyDraft(2026);
  draft.agency.name = '云溪县科学技术局';
  draft.overview.lead = '工作开展开展得很好。';
  draft.cells.applications['newlyReceived'] = {
    ...draft.cells.applications['newlyReceived'],
    naturalPerson: '3',
  };
  const { findings, items } = judged(draft);
  const usual = (id: string) => items.find((item) => item.id === id)?.usual;
  expect(usual('D3:applications')).toBe(true);
  expect(usual('A1:naturalPerson')).toBe(false);
  expect(usual('D9:doubled:1')).toBe(false);
  expect(findings.some(({ id }) => id === 'D4:kind')).toBe(true);
  expect(usual('D4:kind')).toBeUndefined();
});
