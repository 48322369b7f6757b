import { expect, test } from 'vitest';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { changeWords, draftChanges } from './draft-changes';
import { copyOf } from '../report/path';

function changed(change: (draft: Draft) => void): string {
  const before = emptyDraft(2026);
  before.overview.parts = [
    { heading: '主动公开', text: '第一段\n第二段' },
    { heading: '依申请公开', text: '第三段' },
  ];
  const after = copyOf(before);
  change(after);
  return changeWords(draftChanges(before, after));
}

test('nothing', () => {
  expect(changed(() => undefined)).toBe('没有不同');
});

test('cells are counted and the first three named', () => {
  expect(
    changed((draft) => {
      draft.cells.applications['granted']!['naturalPerson'] = '3';
    }),
  ).toBe('1 格（“予以公开，自然人”）');
  expect(
    changed((draft) => {
      for (const column of ['naturalPerson', 'enterprise', 'researchInstitution', 'publicWelfare'])
        draft.cells.applications['newlyReceived']![column] = '3';
    }),
  ).toMatch(/^4 格（“[^”]+，自然人”、“[^”]+”、“[^”]+”等）$/);
});

test('paragraphs are counted: a rewritten one once, a moved one not at all', () => {
  expect(changed((draft) => (draft.overview.parts[0]!.text = '第一段\n第二段改过'))).toBe('1 段（总体情况）');
  expect(changed((draft) => (draft.overview.parts[0]!.text += '\n新一段\n又一段'))).toBe('2 段（总体情况）');
  expect(changed((draft) => draft.overview.parts.reverse())).toBe('总体情况');
  expect(changed((draft) => draft.overview.parts.pop())).toBe('1 段（总体情况）');
});

test('only what has changed paragraphs is named with their number', () => {
  expect(
    changed((draft) => {
      draft.agency.name = '云溪县财政局';
      draft.overview.parts[0]!.text = '第一段\n第二段改过';
    }),
  ).toBe('1 段（总体情况）、机关全称');
});

test('other fields are named', () => {
  expect(
    changed((draft) => {
      draft.agency.name = '云溪县财政局';
      draft.signature.date = '2027-01-18';
    }),
  ).toBe('机关全称、落款');
});
