import { expect, test } from 'vitest';
import { filledDraft } from '../examples/filled-draft';
import type { Draft, PastReport } from '../report/draft';
import {
  heldAgainstLastYear,
  newBatch,
  withOpened,
  withPast,
  withRefusedPast,
  withReport,
  withUnread,
} from './batch';

const reading = (draft: Draft = filledDraft()) => ({ draft, receipt: null, checkCode: '0123abcd' });
const past: PastReport = {
  title: '',
  agency: '云溪县科学技术局',
  year: 2025,
  cells: {},
  sections: [],
};

test('files come in the order they were given, those without a report with the reason', () => {
  const batch = withReport(withUnread(newBatch(2), '甲.txt', '没有报告。'), '乙.docx', reading());
  expect(batch.expected).toBe(2);
  expect(batch.entries.map(({ line }) => line)).toMatchObject([
    { ok: false, file: '甲.txt', message: '没有报告。' },
    { ok: true, file: '乙.docx', agency: '云溪县科学技术局' },
  ]);
  expect(batch.entries.map(({ read }) => read?.checkCode)).toEqual([undefined, '0123abcd']);
});

test('a report is held against last year’s of its agency, once and only where it can be', () => {
  const read = withReport(withUnread(newBatch(2), '甲.txt', '没有报告。'), '乙.docx', reading());
  const beside = withPast(withRefusedPast(read, '丙.txt', '读不了。'), past);
  expect(beside.refused).toEqual(['丙.txt：读不了。']);
  expect(beside.entries).toBe(read.entries);

  const held = [0, 1].reduce(heldAgainstLastYear, beside);
  expect(held.entries[0]).toBe(read.entries[0]);
  expect(held.entries[1]?.line).toMatchObject({ hasLastYear: true });
  expect(held.entries[1]?.read?.draft.lastYear.reports).toEqual([past]);
  expect(heldAgainstLastYear(held, 1).entries[1]?.read?.draft.lastYear.reports).toEqual([past]);
});

test('a report that was opened stays opened when last year’s comes', () => {
  const read = withReport(withReport(newBatch(2), '甲.docx', reading()), '乙.docx', reading());
  const [first] = read.entries;
  const opened = first ? withOpened(read, first, 'draft-1') : read;
  const held = heldAgainstLastYear(withPast(opened, past), 0);
  expect(held.entries.map(({ draftId }) => draftId)).toEqual(['draft-1', null]);
  expect(held.entries[0]?.line).toMatchObject({ hasLastYear: true });
});
