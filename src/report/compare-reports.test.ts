import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { randomDraft } from '../examples/random-draft';
import ordinary from '../examples/ordinary.json';
import type { Draft } from './draft';
import { reportOf } from './report';
import { visibleOf } from './visible';
import { openStored } from './versions';
import { changeWords, compareReports } from './compare-reports';

function example(change: (draft: Draft) => void = () => undefined): Draft {
  const opened = openStored(ordinary);
  if (!opened.ok) throw new Error(opened.failure);
  const draft: Draft = JSON.parse(JSON.stringify(opened.report.draft)) as Draft;
  change(draft);
  return draft;
}

const of = (draft: Draft) => visibleOf(reportOf(draft));
const changes = (change: (draft: Draft) => void) =>
  compareReports(of(example()), of(example(change)), form2021);

describe('of any two reports', () => {
  test('a report differs in nothing from itself', () => {
    fc.assert(
      fc.property(randomDraft, (draft) => {
        expect(compareReports(of(draft), of(draft), form2021)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('every difference has an id of its own and two sides that differ', () => {
    fc.assert(
      fc.property(randomDraft, randomDraft, (one, other) => {
        const found = compareReports(of(one), of(other), form2021);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(found.filter(({ before, after }) => before === after)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('what changed one way changes back the other', () => {
    fc.assert(
      fc.property(randomDraft, randomDraft, (one, other) => {
        const cells = (from: Draft, to: Draft) =>
          compareReports(of(from), of(to), form2021)
            .filter(({ cell }) => cell !== null)
            .map(({ id, before, after }) => [id, before, after]);
        expect(cells(other, one)).toEqual(
          cells(one, other).map(([id, before, after]) => [id, after, before]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

test('a number and the sums it is part of, with their places in words', () => {
  const found = changes((draft) => {
    draft.cells.applications['granted']!['naturalPerson'] = '99';
  });
  expect(found.map(({ id }) => id)).toEqual([
    'applications.granted.naturalPerson',
    'applications.granted.total',
    'applications.handledTotal.naturalPerson',
    'applications.handledTotal.total',
  ]);
  expect(found[0]?.place).toBe('第三部分表格（申请情况）“予以公开”行“自然人”列');
  expect(changeWords(found[0]!)).toMatch(/^原 \d+，现 99$/);
});

test('a cell emptied or filled with no number is said as such', () => {
  const [blank] = changes((draft) => {
    draft.cells.disclosure['licences']!['decisions'] = '';
  });
  expect(blank && changeWords(blank)).toMatch(/，现 空白$/);
  const [words] = changes((draft) => {
    draft.cells.disclosure['licences']!['decisions'] = '约三百';
  });
  expect(words && changeWords(words)).toMatch(/，现 空白$/);
});

test('paragraphs rewritten, put in and taken out, the title, the signature and the date', () => {
  const found = changes((draft) => {
    draft.title = '云溪县科学技术局2026年报告';
    const parts = draft.overview.parts;
    parts[0]!.text += '\n全年新增公开栏目三个。';
    parts[2]!.text = parts[2]!.text.replace('。', '，并按季通报。');
    draft.others.text = '';
    draft.signature = { agency: '云溪县科技局', date: '2027-02-03' };
  });
  expect(found.map(({ id, place }) => [id.replace(/\d\+.*/, 'n+'), place])).toEqual([
    ['title', '标题'],
    [expect.stringMatching(/^1:/), '第一部分第 3 段（新增）'],
    [expect.stringMatching(/^1:\d$/), expect.stringMatching(/^第一部分第 \d 段$/)],
    ...found.filter(({ section }) => section === 6).map(({ id, place }) => [id, place]),
    ['signature', '落款机关'],
    ['date', '成文日期'],
  ]);
  expect(found[found.length - 1]?.after).toBe('2027年2月3日');
});

test('a difference keeps its id while the paragraphs around it are written on', () => {
  const rewrite = (draft: Draft) => {
    draft.overview.parts[3]!.text += '栏目按月更新。';
  };
  const [alone] = changes(rewrite);
  const more = changes((draft) => {
    rewrite(draft);
    draft.overview.parts[0]!.text += '\n新的一段，与别处无关。\n又一段。';
  });
  expect(more.map(({ id }) => id)).toContain(alone?.id);
});
