import { expect, test } from 'vitest';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { applied } from '../report/path';
import { reportOf } from '../report/report';
import { confirmation, inferenceOf } from './inference';

const id = 'applications.carriedOver.naturalPerson';

function draftWith(values: Record<string, string>): Draft {
  const draft = emptyDraft(2026);
  for (const [row, line] of Object.entries(draft.cells.applications))
    line['naturalPerson'] = values[row] ?? '0';
  return draft;
}

const offered = (draft: Draft, column = 'naturalPerson') => inferenceOf(reportOf(draft), draft, column);

test('结转下年 is worked out, marked, and confirmed', () => {
  const draft = draftWith({ newlyReceived: '31', carriedIn: '1', granted: '31', carriedOver: '2' });
  const inference = offered(draft);
  expect(inference).toMatchObject({ value: 1, label: '推算结转下年（自然人）' });
  const inferred = applied(draft, inference?.changes ?? []);
  expect(inferred.cells.applications['carriedOver']?.['naturalPerson']).toBe('1');
  expect(inferred.inferred).toEqual([id]);
  expect(offered(inferred)).toBeNull();
  expect(applied(inferred, confirmation(inferred, id)).inferred).toEqual([]);
});

test('nothing is worked out from blanks, below 0, or in the total column', () => {
  expect(
    offered(draftWith({ newlyReceived: '31', carriedIn: '', granted: '31', carriedOver: '2' })),
  ).toBeNull();
  expect(offered(draftWith({ newlyReceived: '3', granted: '5', carriedOver: '0' }))).toBeNull();
  expect(offered(draftWith({ newlyReceived: '5', granted: '3' }), 'total')).toBeNull();
});
