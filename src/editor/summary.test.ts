import { expect, test } from 'vitest';
import { emptyDraft } from '../report/empty-draft';
import { createEditor } from './editor';
import { readSummary, stepToContinue, summaryOf, type DraftSummary } from './summary';

const summary = (): DraftSummary => summaryOf(createEditor(emptyDraft(2026)).view(), 'overview', true);

test('survives being kept as plain data', () => {
  expect(readSummary(JSON.parse(JSON.stringify(summary())))).toEqual(summary());
});

test.each([[null], ['of tomorrow'], [{ ...summary(), steps: {} }], [{ ...summary(), year: '2026' }]])(
  'what another version kept is no summary',
  (kept) => {
    expect(readSummary(kept)).toBeNull();
  },
);

test('one goes on with what must be put right, then where one was, then with what is open', () => {
  const draft = summary();
  expect(stepToContinue(draft)).toBe('overview');
  draft.steps.disputes.state = 'error';
  expect(stepToContinue(draft)).toBe('disputes');
  draft.steps.disputes.state = 'done';
  draft.steps.overview.state = 'done';
  expect(stepToContinue(draft)).toBe('basics');
  for (const id of Object.keys(draft.steps) as (keyof typeof draft.steps)[]) draft.steps[id].state = 'done';
  expect(stepToContinue(draft)).toBe('check');
});

test('one who was at 检查 goes on with what is open', () => {
  expect(stepToContinue({ ...summary(), lastStep: 'check' })).toBe('basics');
});
