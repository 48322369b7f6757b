import { expect, test } from 'vitest';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { sectionText } from '../report/text/section-text';
import type { Evidence } from './finding';
import { findingPlaces } from './finding-places';

const draft = emptyDraft(2026);
draft.overview.lead = '概述某某。';
draft.overview.parts = [
  { heading: '主动公开某某情况', text: '\u3000\u3000公开某某。\n\n再公开某某。' },
  { heading: '依申请公开', text: '收到某某。' },
];
draft.opening.basis = true;

const texts: Record<string, string | null> = {
  'overview.lead': draft.overview.lead,
  'opening.text': null,
};
draft.overview.parts.forEach(({ heading, text }, index) => {
  texts[`overview.parts.${index}.heading`] = heading;
  texts[`overview.parts.${index}.text`] = text;
});

/** Every place where the words are printed, found again where they were typed. */
function placesOf(words: string, section: 0 | 1, look = draft) {
  const report = reportOf(look);
  const printed = sectionText(report, section);
  const evidence: Evidence[] = [];
  for (let at = printed.indexOf(words); at >= 0; at = printed.indexOf(words, at + 1))
    evidence.push({ section, start: at, end: at + words.length, text: words });
  const found = findingPlaces(report, { evidence }, (field) => texts[field] ?? null);
  return found.map(({ field, start, end }) => [field, start, (texts[field] ?? printed).slice(start, end)]);
}

const ALL = [
  ['overview.lead', 2, '某某'],
  ['overview.parts.0.heading', 4, '某某'],
  ['overview.parts.0.text', 4, '某某'],
  ['overview.parts.0.text', 12, '某某'],
  ['overview.parts.1.text', 2, '某某'],
];

test('places in the lead, in sub-headings and in texts come in the order of print, in the text as typed', () => {
  expect(placesOf('某某', 1)).toEqual(ALL);
  const ownLine = { ...draft, overview: { ...draft.overview, headings: 'ownLine' as const } };
  expect(placesOf('某某', 1, ownLine)).toEqual(ALL);
});

test('words of a run-in heading and its text have a place in each', () => {
  expect(placesOf('依申请公开。收到', 1)).toEqual([
    ['overview.parts.1.heading', 0, '依申请公开'],
    ['overview.parts.1.text', 0, '收到'],
  ]);
});

test('a text nobody has typed is gone through as it is printed', () => {
  expect(placesOf('编制本报告', 0)).toHaveLength(1);
});
