import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { filledReport } from '../../examples/filled-draft';
import { notCompared } from './not-compared';

const carriedOver = (numbers: Record<string, number>) => (draft: Draft) => {
  for (const [column, value] of Object.entries(numbers)) draft.lastYear.carriedOver[column] = String(value);
};

describe('what cannot be compared', () => {
  const opened = (cells: Record<string, string>, sections: string[]) => (draft: Draft) => {
    draft.lastYear.reports = [{ agency: '云溪县科学技术局', year: 2025, title: '', cells, sections }];
  };

  test('everything that needs last year, while nothing of it is known', () => {
    expect(notCompared(filledReport())).toEqual(['B1', 'B3', 'B4']);
  });

  test('texts and cases, where only 结转下年 was typed', () => {
    expect(notCompared(filledReport({ draft: carriedOver({ naturalPerson: 0 }) }))).toEqual(['B3', 'B4']);
  });

  test('cases, where the opened report had no table of them; nothing, where it had', () => {
    const requests = { 'applications.carriedOver.enterprise': '0' };
    expect(notCompared(filledReport({ draft: opened(requests, ['平稳。']) }))).toEqual(['B4']);
    const all = { ...requests, 'disputes.review.undecided': '0' };
    expect(notCompared(filledReport({ draft: opened(all, ['平稳。']) }))).toEqual([]);
  });
});
