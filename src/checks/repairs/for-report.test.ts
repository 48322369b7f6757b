import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { CellId } from '../../format/table';
import { checkBalance } from '../tables/balance';
import { filledReport } from '../../examples/filled-draft';
import { repairsFor } from './for-report';
import { numbersNamed } from './named-numbers';
import { at, citySample } from '../../examples/sample-tables';

const { applications } = form2021.tables;

/** The typed numbers of the sample, with some of them changed. */
function numbers(changed: Readonly<Record<CellId, number | string>> = {}): Record<CellId, number | string> {
  const typed = applications.cells.filter(({ sumOf }) => !sumOf);
  return {
    ...Object.fromEntries(typed.map(({ id, place }) => [id, at(citySample, place.row, place.column)])),
    ...changed,
  };
}

describe('A1 where totals are sums', () => {
  const cells = numbers({
    'applications.carriedIn.naturalPerson': 46,
    'applications.granted.enterprise': 42,
  });

  test('each finding gets what settles its own column', () => {
    const report = filledReport({ cells });
    const columns = checkBalance(report).map((finding) => {
      const { repairs, certain, caution } = repairsFor(report, finding);
      expect(certain).toBe(false);
      expect(caution).toContain('从表里看不出');
      return repairs.slice(0, 3).map(({ changes: [change] }) => change?.cell);
    });
    expect(columns[0]).toContain('applications.carriedIn.naturalPerson');
    expect(columns[1]).toContain('applications.granted.enterprise');
  });

  test('last year’s report singles the cell out', () => {
    const report = filledReport({
      cells,
      draft: (draft) => {
        draft.lastYear.carriedOver['naturalPerson'] = '64';
      },
    });
    const [finding] = checkBalance(report);
    const search = finding && repairsFor(report, finding);
    expect(search?.certain).toBe(true);
    expect(search?.repairs[0]?.changes).toEqual([
      { cell: 'applications.carriedIn.naturalPerson', from: 46, to: 64, why: 'lastYear' },
    ]);
  });

  test('so does a number of the text', () => {
    const report = filledReport({
      cells,
      draft: (draft) => {
        const part = draft.overview.parts[1];
        if (part) part.text = '全年办结政府信息公开申请，其中予以公开900件。';
      },
    });
    const [, finding] = checkBalance(report);
    const search = finding && repairsFor(report, finding, numbersNamed(report));
    expect(search?.certain).toBe(true);
    expect(search?.repairs[0]).toMatchObject({
      why: 'namedInText',
      changes: [{ cell: 'applications.granted.enterprise', from: 42, to: 24 }],
    });
  });
});

test('a blank is filled only at the finding of its own column', () => {
  const report = filledReport({
    cells: numbers({
      'applications.carriedOver.naturalPerson': '',
      'applications.granted.enterprise': '',
    }),
  });
  const fills = checkBalance(report).map((finding) => [
    finding.severity,
    repairsFor(report, finding).repairs.flatMap(({ changes }) => changes.map(({ cell, to }) => [cell, to])),
  ]);
  expect(fills).toEqual([
    ['pending', [['applications.carriedOver.naturalPerson', 83]]],
    ['pending', [['applications.granted.enterprise', 24]]],
  ]);
});

test('A3: totals a table came with are evidence', () => {
  const printedTotals = Object.fromEntries(
    applications.cells
      .filter(({ sumOf }) => sumOf)
      .map(({ id, place }) => [id, String(at(citySample, place.row, place.column))]),
  );
  const report = filledReport({
    cells: numbers({ 'applications.partlyGranted.naturalPerson': 426 }),
    draft: (draft) => {
      draft.printedTotals = printedTotals;
    },
  });
  const search = repairsFor(report, { code: 'A3', cells: ['applications.partlyGranted.total'] });
  expect(search).toMatchObject({ computedTotals: false, certain: true });
  expect(search.repairs.map(({ sentence }) => sentence)).toEqual([
    '自然人列“部分公开”疑为 462（现为 426，数字颠倒），请核对台账',
  ]);
});

describe('其他处理 of an old form, split into three rows by hand', () => {
  const rows = ['notCorrectedInTime', 'feeNotPaid', 'otherHandling'] as const;
  const cells = applications.cells.filter(({ row }) => rows.some((id) => id === row)).map(({ id }) => id);
  /** One too many in the last of the three; the file printed its totals, but none for these rows. */
  const report = (printed: boolean) =>
    filledReport({
      cells: numbers({ 'applications.otherHandling.naturalPerson': 188 }),
      draft: (draft) => {
        draft.reading = {
          form: 'mixed',
          lacks: [
            {
              code: 'F1',
              place: 'applications:split',
              section: 3,
              title: '只有一行',
              detail: '',
              next: '',
              cells,
              checked: false,
            },
          ],
        };
        if (!printed) return;
        for (const { id, place, sumOf } of applications.cells)
          if (sumOf && !rows.some((row) => id.includes(`.${row}.`)))
            draft.printedTotals[id] = String(at(citySample, place.row, place.column));
      },
    });
  const firstRows = (search: ReturnType<typeof repairsFor>) =>
    search.repairs.slice(0, 3).map(({ changes }) => changes.map(({ cell }) => cell.split('.')[1]).join());

  test('where the totals are sums, these rows come first', () => {
    const [finding] = checkBalance(report(false));
    const search = finding && repairsFor(report(false), finding);
    expect(search?.computedTotals).toBe(true);
    expect(search && firstRows(search).sort()).toEqual([...rows].sort());
  });

  test('where they were printed, nothing else is offered', () => {
    const search = repairsFor(report(true), {
      code: 'A2',
      cells: ['applications.handledTotal.naturalPerson'],
    });
    expect(search.repairs).toHaveLength(3);
    expect(firstRows(search).sort()).toEqual([...rows].sort());
  });
});

test('A4: the numbers of the text come first, and what it denies', () => {
  const report = filledReport({
    cells: { 'disputes.review.upheld': 3, 'disputes.review.otherResult': 2, 'disputes.directSuit.upheld': 1 },
    draft: (draft) => {
      draft.printedTotals = { 'disputes.review.total': '4', 'disputes.directSuit.total': '0' };
      const part = draft.overview.parts[1];
      if (part) part.text = '发生行政复议4件，其中结果维持3件、其他结果1件；没有发生行政诉讼。';
    },
  });
  const first = (group: string) => {
    const finding = { code: 'A4', cells: [`disputes.${group}.total` as CellId] } as const;
    const { certain, repairs } = repairsFor(report, finding, numbersNamed(report));
    return [certain, ...(repairs[0]?.changes ?? [])];
  };
  expect(first('review')).toEqual([
    true,
    { cell: 'disputes.review.otherResult', from: 2, to: 1, why: 'namedInText' },
  ]);
  expect(first('directSuit')).toEqual([
    false,
    expect.objectContaining({ cell: 'disputes.directSuit.upheld', to: 0 }),
  ]);
});

test('A4: the group of the finding', () => {
  const report = filledReport({
    cells: { 'disputes.review.upheld': 3, 'disputes.directSuit.upheld': 12 },
    draft: (draft) => {
      draft.printedTotals = { 'disputes.review.total': '4', 'disputes.directSuit.total': '21' };
    },
  });
  const search = repairsFor(report, { code: 'A4', cells: ['disputes.directSuit.total'] });
  expect(search.caution).toMatch(/^未经复议直接起诉/);
  expect(search.repairs[0]).toMatchObject({ why: 'digitsSwapped' });
  for (const { changes } of search.repairs) expect(changes[0]?.cell).toMatch(/^disputes\.directSuit\./);
});

test('other findings, and a balanced report, get none', () => {
  const report = filledReport({ cells: numbers() });
  expect(
    repairsFor(report, { code: 'A1', cells: ['applications.carriedOver.naturalPerson'] }).repairs,
  ).toEqual([]);
  expect(repairsFor(report, { code: 'A4', cells: ['disputes.review.total'] }).repairs).toEqual([]);
  expect(repairsFor(report, { code: 'B1', cells: ['applications.carriedIn.total'] }).repairs).toEqual([]);
  expect(repairsFor(report, { code: 'D2', cells: [] }).repairs).toEqual([]);
});
