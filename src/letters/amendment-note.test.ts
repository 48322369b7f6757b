import fc from 'fast-check';
import { expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { randomDraft } from '../examples/random-draft';
import type { Remark } from '../report/draft';
import { reportOf } from '../report/report';
import { visibleOf } from '../report/visible';
import { isReplied, SIGN_AGAIN, writeAmendmentNote } from './amendment-note';
import { compareReports, type Difference } from '../report/compare-reports';
import { ownersOf } from './remark-owners';

const remarks: Remark[] = [
  { id: '1', text: '第三部分：请核对\n新收', finding: '', cells: [], reply: 'changed', words: '' },
  { id: '2', text: '请补写考核', finding: '', cells: [], reply: 'explained', words: '本年没有\n考核' },
  { id: '3', text: '请删去第二段', finding: '', cells: [], reply: 'declined', words: '上级要求写' },
];

const number: Difference = {
  id: 'applications.newlyReceived.naturalPerson',
  section: 3,
  cell: 'applications.newlyReceived.naturalPerson',
  place: '第三部分表格（申请情况）“新收”行“自然人”列',
  before: '46',
  after: '45',
};
const text: Difference = {
  id: '5:0',
  section: 5,
  cell: null,
  place: '第五部分第 1 段',
  before: '旧。',
  after: '新。',
};

test('each remark with its answer and its changes, then what nobody asked for, then the signature', () => {
  const note = writeAmendmentNote({
    title: '甲局2026年报告',
    sentBack: '2027-01-20',
    remarks,
    differences: [number, text],
    owners: new Map([
      [number.id, '1'],
      [text.id, null],
    ]),
  });
  expect(note.text).toMatchInlineSnapshot(`
    "甲局2026年报告修改说明
    退回时间：2027年1月20日。意见 3 条。
    对照退回时的报告，改动 2 处：数字 1 处，文字 1 处。
    1. 【已改】意见：第三部分：请核对 新收
    改动：第三部分表格（申请情况）“新收”行“自然人”列：原 46，现 45。
    2. 【说明】意见：请补写考核
    说明：本年没有 考核
    3. 【不采纳】意见：请删去第二段
    不采纳：上级要求写
    意见之外的改动 1 处：
    第五部分第 1 段：原“旧。”，现“新。”
    提示：数字改过，请重新报负责人签批。"
  `);
});

test('every difference is in the note once; only changed numbers ask for a signature', () => {
  fc.assert(
    fc.property(randomDraft, randomDraft, (one, other) => {
      const differences = compareReports(visibleOf(reportOf(one)), visibleOf(reportOf(other)), form2021);
      const { blocks, text: whole } = writeAmendmentNote({
        title: '',
        sentBack: '2027-01-20',
        remarks,
        differences,
        owners: ownersOf(form2021, remarks, differences, {}),
      });
      const places = differences.map(({ place }) => place);
      const said = blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.text.replace(/^改动：/, '')] : [],
      );
      for (const place of new Set(places))
        expect(said.filter((line) => line.startsWith(`${place}：`))).toHaveLength(
          places.filter((same) => same === place).length,
        );
      expect(whole.includes(SIGN_AGAIN)).toBe(differences.some(({ cell }) => cell !== null));
    }),
    { numRuns: 30 },
  );
});

test('说明 and 不采纳 are no answer without words', () => {
  expect(remarks.map(isReplied)).toEqual([true, true, true]);
  expect(isReplied({ reply: 'explained', words: ' ' })).toBe(false);
  expect(isReplied({ reply: '', words: '写了' })).toBe(false);
});
