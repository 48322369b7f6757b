import { expect, test } from 'vitest';
import { emptyDraft } from './draft';
import { reportOf } from './report';
import { sectionLines } from './section-text';

test('a line of section six leads to the field it was written in', () => {
  const draft = emptyDraft(2026);
  draft.others.fees = 'none';
  draft.others.text = '另有一事。\n又一事。';
  const fields = () => sectionLines(reportOf(draft), 6).map((line) => line.field);
  expect(fields()).toEqual(['others.feeText', 'others.text', 'others.text']);
  draft.others.feeText = '手写一句。\n再一句。';
  expect(fields()).toEqual(['others.feeText', 'others.feeText', 'others.text', 'others.text']);
  draft.others.feeText = '';
  expect(fields()).toEqual(['others.text', 'others.text']);
});
