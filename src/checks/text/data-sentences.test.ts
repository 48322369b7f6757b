import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomDraft } from '../../examples/random-draft';
import { runs } from '../../examples/runs';
import { dataSentences, type TextPlace } from '../../prose/data-sentences';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf } from '../../report/report';
import { checkText } from './text';

const places: readonly TextPlace[] = [
  { section: 1, heading: null },
  ...[...emptyDraft(2026).overview.parts.map(({ heading }) => heading), ''].map((heading): TextPlace => ({
    section: 1,
    heading,
  })),
  { section: 5, heading: '' },
  { section: 6, heading: null },
];

const unwritten = { headings: 'runIn' as const, lead: '', parts: [] };

/** The draft with its numbers and no text but one. */
function withOnly(draft: Draft, { section, heading }: TextPlace, text: string): Draft {
  const prose = heading === null ? { lead: text } : { parts: [{ heading, text }] };
  return {
    ...draft,
    opening: { ...draft.opening, text: '' },
    overview: { ...unwritten, ...(section === 1 ? prose : {}) },
    problems: { ...unwritten, ...(section === 5 ? prose : {}) },
    others: { ...draft.others, fees: '', feeText: '', text: section === 6 ? text : '' },
    tableNotes: { disclosure: '', applications: '', disputes: '' },
  };
}

const told = (draft: Draft) => checkText(reportOf(draft)).map(({ code, title }) => `${code} ${title}`);

/** Numbers small enough that none, one and one kind alone are met all the time. */
const smallNumbers = fc
  .record({ draft: randomDraft, digits: fc.infiniteStream(fc.nat({ max: 2 })) })
  .map(({ draft, digits }): Draft => ({
    ...draft,
    cells: JSON.parse(JSON.stringify(draft.cells), (_, value: unknown) =>
      typeof value === 'string' ? String(digits.next().value) : value,
    ) as Draft['cells'],
  }));

describe.each([
  ['any', randomDraft],
  ['small', smallNumbers],
])('with %s numbers, the rules on text find nothing in', { timeout: 600_000 }, (_, drafts) => {
  test('each sentence offered, alone in its field', () => {
    fc.assert(
      fc.property(drafts, fc.boolean(), (draft, short) => {
        const found = places.flatMap((place) =>
          dataSentences(reportOf(draft), place, short).flatMap(({ text }) =>
            text === null ? [] : told(withOnly(draft, place, text)),
          ),
        );
        expect(found).toEqual([]);
      }),
      runs(9),
    );
  });

  test('all sentences offered, one after another', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        for (const place of places) {
          const texts = dataSentences(reportOf(draft), place, true).map(({ text }) => text ?? '');
          expect(told(withOnly(draft, place, texts.join('')))).toEqual([]);
        }
      }),
      runs(9),
    );
  });
});
