import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf } from '../../report/report';
import { filledReport } from '../../examples/filled-draft';
import { carriedFromLastYear } from '../../report/last-year/last-year';
import { checkCarriedIn, checkInForce } from './last-year';

const { typedCells } = form2021;

const carriedOver = (numbers: Record<string, number>) => (draft: Draft) => {
  for (const [column, value] of Object.entries(numbers)) draft.lastYear.carriedOver[column] = String(value);
};

describe('B1', () => {
  test('nothing is known of last year, nothing is said', () => {
    expect(checkCarriedIn(filledReport({ cells: { 'applications.carriedIn.enterprise': 3 } }))).toEqual([]);
  });

  test('a report of another year is called by its year, is no error and no number to copy', () => {
    const older = (draft: Draft) => {
      draft.year = 2026;
      const cells = { 'applications.carriedOver.naturalPerson': '5' };
      draft.lastYear.reports = [{ agency: '', year: 2022, title: '', cells, sections: [] }];
    };
    const cells = { 'applications.carriedIn.naturalPerson': 2 };
    const report = filledReport({ cells, draft: older });
    const [found] = checkCarriedIn(report);
    expect(found).toMatchObject({
      severity: 'warning',
      title: '自然人一列的上年结转与 2022 年报告差 3',
      detail: '2022 年报告的结转下年是 5，本年的上年结转填的是 2。',
      next: '旁边放的是 2022 年的报告，不是上年的；请换上年报告核对。',
    });
    expect(carriedFromLastYear(report.lastYear)).toEqual({});
    const blank = filledReport({ cells: { 'applications.carriedIn.naturalPerson': '' }, draft: older });
    expect(checkCarriedIn(blank)).toEqual([]);
  });

  test('equal in all seven columns', () => {
    const report = filledReport({
      cells: { 'applications.carriedIn.naturalPerson': 2, 'applications.carriedIn.enterprise': 1 },
      draft: carriedOver({ naturalPerson: 2, enterprise: 1, researchInstitution: 0, total: 3 }),
    });
    expect(checkCarriedIn(report)).toEqual([]);
  });

  test('a column that differs gives both numbers; the total that follows from it is not said again', () => {
    const report = filledReport({
      cells: { 'applications.carriedIn.naturalPerson': 1 },
      draft: carriedOver({
        naturalPerson: 2,
        enterprise: 0,
        researchInstitution: 0,
        publicWelfare: 0,
        legalService: 0,
        otherOrganisation: 0,
        total: 2,
      }),
    });
    expect(checkCarriedIn(report)).toMatchObject([
      {
        id: 'B1:naturalPerson',
        severity: 'error',
        section: 3,
        title: '自然人一列的上年结转与上年报告差 1',
        detail: '上年报告的结转下年是 2，本年的上年结转填的是 1。',
        difference: 1,
        left: { value: 2, cells: [] },
        right: { value: 1, cells: ['applications.carriedIn.naturalPerson'] },
        target: { cell: 'applications.carriedIn.naturalPerson' },
      },
    ]);
  });

  test('the total is said where only it is known, and where it does not follow', () => {
    const onlyTotal = filledReport({ draft: carriedOver({ total: 2 }) });
    expect(checkCarriedIn(onlyTotal).map(({ id }) => id)).toEqual(['B1:total']);
    const zeros = { naturalPerson: 0, enterprise: 0, researchInstitution: 0, publicWelfare: 0 };
    const wrongTotal = filledReport({
      draft: carriedOver({ ...zeros, legalService: 0, otherOrganisation: 0, total: 5 }),
    });
    expect(checkCarriedIn(wrongTotal).map(({ id }) => id)).toEqual(['B1:total']);
  });

  test('a blank is 还没填 and says what to copy; a table not begun says nothing', () => {
    const blank = filledReport({
      cells: { 'applications.carriedIn.naturalPerson': '' },
      draft: carriedOver({ naturalPerson: 2, total: 2 }),
    });
    expect(checkCarriedIn(blank)).toMatchObject([
      {
        id: 'B1:blank',
        severity: 'pending',
        detail: '上年报告的结转下年：自然人 2。',
        cells: ['applications.carriedIn.naturalPerson'],
      },
    ]);
    const draft = emptyDraft(2026);
    carriedOver({ naturalPerson: 2, total: 2 })(draft);
    expect(checkCarriedIn(reportOf(draft))).toEqual([]);
  });

  test('predecessors of a reorganisation are added up', () => {
    const past = (value: string) => ({
      agency: '',
      year: 2025,
      title: '',
      cells: { 'applications.carriedOver.enterprise': value },
      sections: [],
    });
    const report = filledReport({
      cells: { 'applications.carriedIn.enterprise': 3 },
      draft: (draft) => (draft.lastYear.reports = [past('1'), past('2')]),
    });
    expect(checkCarriedIn(report)).toEqual([]);
  });
});

describe('B2', () => {
  const cells = (made: number, repealed: number, inForce: number | '') => ({
    'disclosure.normativeDocuments.made': made,
    'disclosure.normativeDocuments.repealed': repealed,
    'disclosure.normativeDocuments.inForce': inForce,
  });
  const lastYear = (value: string) => (draft: Draft) => {
    draft.lastYear.inForce['normativeDocuments'] = value;
  };

  test('last year plus made minus repealed is this year’s', () => {
    // 宿迁市 2023 → 2024: 597＋50－227＝420.
    expect(checkInForce(filledReport({ cells: cells(50, 227, 420), draft: lastYear('597') }))).toEqual([]);
  });

  test('otherwise both sides are named', () => {
    expect(checkInForce(filledReport({ cells: cells(2, 1, 5), draft: lastYear('5') }))).toMatchObject([
      {
        id: 'B2:normativeDocuments',
        severity: 'warning',
        section: 2,
        title: '行政规范性文件现行有效应为 6 件，填的是 5 件',
        detail: '上年现行有效 5＋制发 2－废止 1＝6；现行有效填的是 5。',
        difference: 1,
        left: { label: '上年现行有效 5＋制发 2－废止 1', value: 6 },
        right: { value: 5, cells: ['disclosure.normativeDocuments.inForce'] },
      },
    ]);
  });

  test('without last year’s, at least what was made and not repealed', () => {
    expect(checkInForce(filledReport({ cells: cells(3, 1, 2) }))).toEqual([]);
    expect(checkInForce(filledReport({ cells: cells(50, 227, 0) }))).toEqual([]);
    expect(checkInForce(filledReport({ cells: cells(3, 1, 1) }))).toMatchObject([
      { title: '行政规范性文件现行有效 1 件，少于制发减废止的 2 件', difference: 1 },
    ]);
  });

  test('blanks say nothing, 规章 are checked alike', () => {
    expect(checkInForce(filledReport({ cells: cells(3, 1, ''), draft: lastYear('9') }))).toEqual([]);
    const regulations = filledReport({
      draft: (draft) => {
        draft.lastYear.inForce['regulations'] = '4';
      },
    });
    expect(checkInForce(regulations).map(({ id }) => id)).toEqual(['B2:regulations']);
  });
});

test('every cell a finding names is one of the form', () => {
  const ids = new Set(typedCells.map(({ id }) => id));
  const report = filledReport({
    cells: { 'disclosure.regulations.made': 2, 'applications.carriedIn.enterprise': 1 },
    draft: carriedOver({ enterprise: 0 }),
  });
  const named = [...checkCarriedIn(report), ...checkInForce(report)].flatMap(({ cells }) => cells);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
