import { describe, expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { cellPath, cellText, draftSchema } from './draft';
import { emptyDraft, reportYear } from './empty-draft';

const { cells: allCells, totalCells, typedCells } = form2021;

describe('an empty draft', () => {
  test('is a valid draft with nothing in its 166 cells', () => {
    const draft = emptyDraft(2026);
    expect(draftSchema(form2021).safeParse(draft)).toEqual({ success: true, data: draft });
    expect(typedCells.map((cell) => cellText(draft, cell.id))).toEqual(typedCells.map(() => ''));
    const texts = Object.values(draft.cells).flatMap((rows) => Object.values(rows).flatMap(Object.values));
    expect(texts).toHaveLength(166);
  });

  test('shares nothing with the next one', () => {
    const one = emptyDraft(2026);
    one.cells.applications['granted']!['enterprise'] = '1';
    one.overview.parts[0]!.text = '一';
    one.others.byRequest.yuan = '1';
    one.lastYear.reports.push({ agency: '', year: 2025, title: '', cells: {}, sections: [] });
    const two = emptyDraft(2026);
    expect(cellText(two, 'applications.granted.enterprise')).toBe('');
    expect(two.overview.parts[0]!.text).toBe('');
    expect(two.others.byVolume.yuan).toBe('');
    expect(two.lastYear.reports).toEqual([]);
  });
});

describe('the text of a cell', () => {
  test('is found by the cell’s id, which is its path', () => {
    const draft = emptyDraft(2026);
    draft.cells.disputes['review']!['upheld'] = '１';
    expect(cellText(draft, 'disputes.review.upheld')).toBe('１');
    expect(cellPath('disputes.review.upheld')).toBe('cells.disputes.review.upheld');
  });
  test('is none for a sum: sums are never typed', () => {
    const draft = emptyDraft(2026);
    for (const { table, row, column } of totalCells)
      expect(draft.cells[table][row]?.[column]).toBeUndefined();
    expect(totalCells.map((cell) => cellText(draft, cell.id)).join('')).toBe('');
  });
});

describe('the schema', () => {
  test('asks for every row and column of the form and drops what is not of it', () => {
    for (const { table, row, column } of typedCells) {
      const draft = emptyDraft(2026);
      delete draft.cells[table][row]![column];
      expect(draftSchema(form2021).safeParse(draft).success).toBe(false);
    }
    const more = emptyDraft(2026) as Record<string, unknown> & ReturnType<typeof emptyDraft>;
    more.cells.applications['granted']!['sum'] = '1';
    more.cells.applications['more'] = { x: '1' };
    more['colour'] = 'red';
    expect(draftSchema(form2021).parse(more)).toEqual(emptyDraft(2026));
  });

  test('takes any text in a cell: what is not a number is said, not refused', () => {
    for (const text of ['1.5', '—', '9'.repeat(30), '👍', ' '.repeat(1000)]) {
      const draft = emptyDraft(2026);
      draft.cells.applications['granted']!['enterprise'] = text;
      expect(draftSchema(form2021).parse(draft)).toEqual(draft);
    }
  });

  test.each([
    ['a kind that is none', { agency: { ...emptyDraft(2026).agency, kind: 'company' } }],
    ['a level that is none', { agency: { ...emptyDraft(2026).agency, level: 'village' } }],
    ['fees in words', { others: { ...emptyDraft(2026).others, fees: '没有' } }],
    ['a year in words', { year: '2026' }],
    ['a date that is none', { signature: { agency: null, date: '2027年1月22日' } }],
  ])('refuses %s', (_, part) => {
    expect(draftSchema(form2021).safeParse({ ...emptyDraft(2026), ...part }).success).toBe(false);
  });
});

test('a new report is about last year until October, then about this one', () => {
  expect(reportYear(new Date(2027, 0, 1))).toBe(2026);
  expect(reportYear(new Date(2027, 9, 31, 23, 59))).toBe(2026);
  expect(reportYear(new Date(2027, 10, 1))).toBe(2027);
  expect(reportYear(new Date(2027, 11, 31, 23, 59))).toBe(2027);
});

test('every cell of the form has its place in the draft or is a sum', () => {
  const draft = emptyDraft(2026);
  const places = Object.entries(draft.cells).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.keys(columns).map((column) => `${table}.${row}.${column}`),
    ),
  );
  expect([...places, ...totalCells.map((cell) => cell.id)].sort()).toEqual(
    allCells.map((cell) => cell.id).sort(),
  );
});
