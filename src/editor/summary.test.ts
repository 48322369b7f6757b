import { expect, test } from 'vitest';
import ordinary from '../examples/ordinary.json';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { toStored } from '../report/stored';
import { openStored } from '../report/versions';
import { createEditor } from './editor';
import { readSummary, stepToContinue, type DraftSummary } from './summary';
import { keptName, keptTraits, summaryAgain, summaryOf } from './summary-of';

function exampleDraft(): Draft {
  const opened = openStored(ordinary);
  if (!opened.ok) throw new Error(opened.detail);
  return opened.report.draft;
}

const recordOf = (json: string) => ({ ok: true, value: { json } }) as const;

const summary = (): DraftSummary => summaryOf(createEditor(emptyDraft(2026)).view(), 'overview', true);

test('survives being kept as plain data', () => {
  expect(readSummary(JSON.parse(JSON.stringify(summary())))).toEqual(summary());
});

test.each([
  [null],
  ['of tomorrow'],
  [{ ...summary(), steps: {} }],
  [{ ...summary(), year: '2026' }],
  [{ ...summary(), steps: { ...summary().steps, check: { state: 'sealed', errors: 0, warnings: 0 } } }],
  [{ ...summary(), lastStep: 'signing' }],
])('what another version kept is no whole summary: %j', (kept) => {
  expect(readSummary(kept)).toBeNull();
});

test('what only a kept summary tells is taken from whatever can be read of it', () => {
  const kept = { ...summary(), agency: '云溪县财政局', lastStep: 'disputes', touched: false, steps: {} };
  expect(keptTraits(kept)).toEqual({ lastStep: 'disputes', touched: false });
  expect(keptName(kept)).toEqual({ agency: '云溪县财政局', year: 2026 });
  expect(keptTraits({ ...kept, lastStep: 'signing' })).toEqual({ lastStep: 'basics', touched: false });
  expect(keptTraits('of tomorrow')).toEqual({ lastStep: 'basics', touched: true });
  expect(keptName({ agency: 7 })).toBeNull();
});

test('a summary is worked out of its draft as an open report would keep it', () => {
  const draft = exampleDraft();
  const own = summaryOf(createEditor(draft).view(), 'problems', true);
  const record = recordOf(JSON.stringify(toStored(draft, '')));
  const { steps: whole, ...kept } = own;
  const { others: _, ...fewer } = whole;
  expect(summaryAgain(record, { ...kept, steps: fewer })).toEqual(own);
  expect(summaryAgain(record, null)).toEqual({ ...own, lastStep: 'basics' });
  expect(summaryAgain(recordOf('{"type":"nianbao-report","version":999,"draft":{}}'), kept)).toBeNull();
});

test('a text longer than any report is not checked for the list, and nothing of it is called done', () => {
  const draft = exampleDraft();
  draft.overview.lead = '甲'.repeat(70_000);
  const { steps: worked } = summaryAgain(recordOf(JSON.stringify(toStored(draft, ''))), null) ?? summary();
  expect(Object.values(worked).filter(({ state }) => state === 'done' || state === 'error')).toEqual([]);
});

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
