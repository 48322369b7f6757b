import { describe, expect, test } from 'vitest';
import type { PastReport } from '../draft';
import { emptyDraft } from '../empty-draft';
import { lastYearDoubts } from './last-year-doubts';

const past = (agency: string, year: number | null = 2025): PastReport => ({
  agency,
  year,
  title: '',
  cells: {},
  sections: [],
});

function doubts(name: string, of: PastReport, beside: PastReport[] = []): string[] {
  const draft = emptyDraft(2026);
  const { agency, lastYear } = draft;
  return lastYearDoubts(
    { ...draft, agency: { ...agency, name }, lastYear: { ...lastYear, reports: beside } },
    of,
  ).map(({ words }) => words);
}

describe('last year’s report of another agency', () => {
  test('is told by its place and by its office', () => {
    expect(doubts('云溪县科学技术局', past('卫东区科学技术局'))).toEqual([
      '这是“卫东区科学技术局”的报告，正在写的是“云溪县科学技术局”。',
    ]);
    expect(doubts('云溪县科学技术局', past('云溪县财政局'))).toHaveLength(1);
    expect(doubts('云溪县人民政府', past('卫东区人民政府'))).toHaveLength(1);
  });

  test('is none where the name is said shorter, longer, or not at all', () => {
    for (const name of ['云溪县科技局', '科技局', '湖宁市云溪县科学技术局', ''])
      expect(doubts('云溪县科学技术局', past(name))).toEqual([]);
    expect(doubts('', past('卫东区科学技术局'))).toEqual([]);
  });

  test('is none where a predecessor is beside it already', () => {
    expect(doubts('云溪县科学技术局', past('云溪县科委'), [past('云溪县科委')])).toEqual([]);
  });
});

test('a report of another year than the last is told', () => {
  expect(doubts('云溪县科学技术局', past('云溪县科学技术局', 2024))).toEqual([
    '这是 2024 年的报告，不是 2025 年的。',
  ]);
  expect(doubts('云溪县科学技术局', past('云溪县科学技术局', null))).toEqual([]);
});
