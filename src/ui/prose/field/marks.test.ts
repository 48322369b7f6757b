import { expect, test } from 'vitest';
import type { Evidence } from '../../../checks/finding';
import { emptyDraft } from '../../../report/empty-draft';
import { reportOf } from '../../../report/report';
import { sectionText } from '../../../report/text/section-text';
import { marksOf, pieces } from './marks';

const draft = emptyDraft(2026);
draft.overview.lead = '概述一。';
draft.overview.parts = [
  { heading: '主动公开', text: '\u3000\u3000公开 ×× 条。\n\n再公开 ×× 件。' },
  { heading: '依申请公开', text: '收到 ×× 件。' },
];
const report = reportOf(draft);
const text = sectionText(report, 1);

function about(words: string, from = 0): Evidence {
  const start = text.indexOf(words, from);
  return { section: 1, start, end: start + words.length, text: words };
}

const marked = (evidence: Evidence[], index: number) => {
  const typed = draft.overview.parts[index]?.text ?? '';
  return marksOf(report, 1, evidence, `overview.parts.${index}.text`, typed).map(({ start, end }) => [
    start,
    typed.slice(start, end),
  ]);
};

test('words are found in the text as typed, past indents and empty lines', () => {
  expect(marked([about('公开 ×× 条')], 0)).toEqual([[2, '公开 ×× 条']]);
  expect(marked([about('再公开 ×× 件')], 0)).toEqual([[12, '再公开 ×× 件']]);
  expect(marked([about('收到')], 1)).toEqual([[0, '收到']]);
});

test('words of another part, of the lead or of a run-in heading are not marked here', () => {
  expect(marked([about('收到')], 0)).toEqual([]);
  expect(marked([about('概述')], 0)).toEqual([]);
  expect(marked([about('（一）主动公开。')], 0)).toEqual([]);
});

test('evidence over several lines is marked in each, and overlaps become one', () => {
  expect(marked([about('×× 条。\n再公开')], 0)).toEqual([
    [5, '×× 条。'],
    [12, '再公开'],
  ]);
  expect(marked([about('公开 ××'), about('×× 条')], 0)).toEqual([[2, '公开 ×× 条']]);
});

test('pieces put together are the text, and each says what it is', () => {
  const asked = [
    { start: 1, end: 2 },
    { start: 3, end: 4 },
  ];
  const cut = pieces('甲乙丙丁', asked, [{ start: 0, end: 2 }]);
  expect(cut.map((piece) => piece.text).join('')).toBe('甲乙丙丁');
  expect(cut.filter((piece) => piece.asked).map((piece) => piece.text)).toEqual(['乙', '丁']);
  expect(cut.filter((piece) => piece.same).map((piece) => piece.text)).toEqual(['甲', '乙']);
  expect(pieces('', [], [])).toEqual([]);
});
