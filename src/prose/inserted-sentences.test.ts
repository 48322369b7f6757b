import { describe, expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import type { InsertedSentence } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf, type Report } from '../report/report';
import { dataSentence } from './data-sentences';
import { changedSentences } from './inserted-sentences';

const { applicants: applicantColumns } = form2021;

/** A report with so many new applications; the rest is blank. */
function received(count: string): Report {
  const draft = emptyDraft(2026);
  for (const { id } of applicantColumns) {
    const row = draft.cells.applications['newlyReceived'];
    if (row) row[id] = id === 'naturalPerson' ? count : '0';
  }
  return reportOf(draft);
}

function inserted(short: boolean, count = '3'): InsertedSentence {
  return { id: 'received', short, text: dataSentence(received(count), 'received', short) ?? '' };
}

const SHORT = '新收政府信息公开申请3件。';
const FULL = `2026年，本机关${SHORT}`;

describe('an inserted sentence', () => {
  test('is found changed, with what it was and what it would be', () => {
    expect(changedSentences(received('4'), [inserted(true)], `甲。${SHORT}乙。`)).toEqual([
      { index: 0, was: SHORT, now: '新收政府信息公开申请4件。' },
    ]);
  });

  test('is left alone while its number is the same, is missing, or after it was edited', () => {
    expect(changedSentences(received('3'), [inserted(true)], SHORT)).toEqual([]);
    expect(changedSentences(received(''), [inserted(true)], SHORT)).toEqual([]);
    expect(changedSentences(received('4'), [inserted(true)], '新收的政府信息公开申请3件。')).toEqual([]);
  });

  test('is not found inside a longer one', () => {
    const changed = changedSentences(received('4'), [inserted(true), inserted(false)], FULL);
    expect(changed).toEqual([{ index: 1, was: FULL, now: FULL.replace('3', '4') }]);
  });

  test('is told once where it was inserted twice, and in the order of the text', () => {
    const two = [inserted(true), inserted(false), inserted(true)];
    const changed = changedSentences(received('4'), two, `${SHORT}甲。${FULL}`);
    expect(changed.map(({ index }) => index)).toEqual([0, 1]);
  });

  test('of a kind that is known no more stays as it is', () => {
    expect(changedSentences(received('4'), [{ id: 'gone', short: true, text: SHORT }], SHORT)).toEqual([]);
  });
});
