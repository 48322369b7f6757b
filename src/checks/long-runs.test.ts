import { describe, expect, test } from 'vitest';
import { examples } from '../examples/index';
import { REPEATED } from '../examples/long-runs';
import { contactIn } from '../report/names/contact-in';
import type { Draft } from '../report/draft';
import { reportOf } from '../report/report';
import { checkReport } from './check';

/** Characters: what takes steps for each pair of them takes fifty million. */
const LENGTH = 10_000;
/** No more of one rule is listed in one section, and there are some forty rules. */
const MOST_FINDINGS = 2_000;

const ordinary = examples.find(({ id }) => id === 'ordinary');

const CELL = 'disclosure.normativeDocuments.made';
const rowOf = (text: string) => ({ upheld: text, corrected: text, otherResult: text, undecided: text });
const pastOf = (text: string) => ({
  agency: text,
  year: 2025,
  title: text,
  cells: { [CELL]: text },
  opening: text,
  sections: Array.from({ length: 6 }, () => text),
});

/** The draft with a text in each place where one can be typed, one after the other. */
function placed(draft: Draft, text: string): Draft[] {
  const { overview } = draft;
  return [
    { ...draft, overview: { ...overview, lead: text } },
    {
      ...draft,
      overview: { ...overview, parts: overview.parts.map((part) => ({ ...part, heading: text })) },
    },
    { ...draft, problems: { ...draft.problems, lead: text } },
    { ...draft, others: { ...draft.others, text } },
    { ...draft, opening: { ...draft.opening, text } },
    { ...draft, agency: { ...draft.agency, name: text } },
    { ...draft, title: text },
    { ...draft, signature: { ...draft.signature, agency: text } },
    { ...draft, tableNotes: { disclosure: text, applications: text, disputes: text } },
    ...Object.keys(draft.contact).map((field) => ({
      ...draft,
      contact: { ...draft.contact, [field]: text },
    })),
    { ...draft, cells: { ...draft.cells, disputes: { ...draft.cells.disputes, review: rowOf(text) } } },
    { ...draft, cellNotes: { [CELL]: text }, sources: { [CELL]: text } },
    { ...draft, printedTotals: { 'disputes.review.total': text } },
    { ...draft, overviewLimit: text },
    { ...draft, selfWord: text },
    { ...draft, indicators: [{ name: text, value: text, unit: text, source: text }] },
    { ...draft, others: { ...draft.others, fees: 'charged', byRequest: { requests: text, yuan: text } } },
    { ...draft, others: { ...draft.others, feeText: text } },
    { ...draft, lastYear: { ...draft.lastYear, reports: [pastOf(text)] } },
  ];
}

// A text that is looked at again and again from every place of it would take minutes: the test's own time is the guard.
describe.each(REPEATED)('a long run of %j', (unit) => {
  test('is checked wherever it stands', async () => {
    const draft = (await ordinary?.load())?.draft;
    if (!draft) throw new Error('No such example');
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    for (const one of placed(draft, text))
      expect(checkReport(reportOf(one, null), 'final').length).toBeLessThan(MOST_FINDINGS);
    expect(Object.values(contactIn(text, '甲局')).every((value) => value.length < 100)).toBe(true);
  });
});
