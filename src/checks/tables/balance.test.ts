import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { CellId } from '../../format/table';
import { reportOf } from '../../report/report';
import { balanceOf, checkBalance } from './balance';
import { filledDraft, filledReport, setCell } from '../../examples/filled-draft';

const { applicants: applicantColumns, resultRows: resultRowIds, typedCells } = form2021;

const cell = (row: string, column = 'naturalPerson'): CellId => `applications.${row}.${column}`;
const column31 = {
  [cell('newlyReceived')]: 31,
  [cell('carriedIn')]: 1,
  [cell('granted')]: 31,
  [cell('carriedOver')]: 2,
};

describe('A1', () => {
  test('an unequal column names both sides, their make-up and the difference', () => {
    const findings = checkBalance(filledReport({ cells: column31 }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      id: 'A1:naturalPerson',
      severity: 'error',
      section: 3,
      title: '自然人一列两边差 1',
      detail: '左边 新收 31＋上年结转 1＝32；右边 办结总计 31＋结转下年 2＝33。',
      next: '请先核对台账里未办结的件数。',
      difference: -1,
      left: { label: '新收 31＋上年结转 1', value: 32, cells: [cell('newlyReceived'), cell('carriedIn')] },
      right: { label: '办结总计 31＋结转下年 2', value: 33 },
      cells: ['newlyReceived', 'carriedIn', 'handledTotal', 'carriedOver'].map((row) => cell(row)),
      target: { cell: cell('carriedOver') },
    });
  });

  test('each unequal column is said, the total column never by itself', () => {
    const cells = { [cell('granted')]: 2, [cell('newlyReceived', 'enterprise')]: 3 };
    const report = filledReport({ cells });
    expect(checkBalance(report).map(({ id }) => id)).toEqual(['A1:naturalPerson', 'A1:enterprise']);
    expect(balanceOf(report, 'total')).toMatchObject({ difference: 1, state: 'unequal' });
  });

  test('nothing is worked out where 结转下年 would be negative', () => {
    const [finding] = checkBalance(filledReport({ cells: { [cell('granted')]: 2 } }));
    expect(finding?.next).toBe('请先核对台账里未办结的件数。');
  });

  test('a blank is not 0: the column is pending and says what it would come to', () => {
    const flat = filledReport({
      cells: { [cell('newlyReceived')]: 2, [cell('granted')]: 2, [cell('repeated')]: '' },
    });
    expect(checkBalance(flat)).toMatchObject([
      {
        severity: 'pending',
        title: '自然人一列还有 1 格没填，两边还不能比',
        detail: '空白若都是 0，这一列则平。',
        difference: null,
        target: { cell: cell('repeated') },
      },
    ]);
    const off = filledReport({ cells: { [cell('newlyReceived')]: 2, [cell('granted')]: '' } });
    expect(checkBalance(off)[0]?.detail).toBe('空白若都是 0，这一列差 2：左边 2，右边 0。');
  });

  test('a column not begun and one with a text that is no number say nothing', () => {
    const blanks = Object.fromEntries(
      typedCells.filter(({ column }) => column === 'enterprise').map(({ id }) => [id, '']),
    );
    expect(checkBalance(filledReport({ cells: blanks }))).toEqual([]);
    expect(checkBalance(filledReport({ cells: { [cell('granted')]: '三件' } }))).toEqual([]);
  });
});

describe('the balance of a column', () => {
  test('equal', () => {
    const report = filledReport({ cells: { ...column31, [cell('carriedOver')]: 1 } });
    expect(balanceOf(report, 'naturalPerson')).toEqual({
      column: 'naturalPerson',
      left: 32,
      right: 32,
      difference: 0,
      blanks: 0,
      state: 'equal',
      ifBlanksWereZero: 0,
      inferredCarriedOver: null,
    });
  });

  test('结转下年 is worked out also where it is the blank', () => {
    const report = filledReport({ cells: { ...column31, [cell('carriedOver')]: '' } });
    expect(balanceOf(report, 'naturalPerson')).toMatchObject({
      left: 32,
      right: null,
      blanks: 1,
      state: 'blank',
      ifBlanksWereZero: 1,
      inferredCarriedOver: 1,
    });
    expect(balanceOf(report, 'total')).toMatchObject({
      state: 'blank',
      blanks: 1,
      inferredCarriedOver: null,
    });
  });

  test('a column nobody begun is empty', () => {
    const draft = filledDraft();
    for (const { id, table } of typedCells) if (table === 'applications') setCell(draft, id, '');
    expect(balanceOf(reportOf(draft), 'legalService')).toMatchObject({ state: 'empty', blanks: 24 });
    expect(balanceOf(reportOf(draft), 'total')).toMatchObject({ state: 'empty', blanks: 144 });
  });

  test('an unknown column is a mistake of ours', () => {
    expect(() => balanceOf(filledReport(), 'nobody')).toThrow('nobody');
  });
});

/** Every column balanced by construction: 新收 is what the rest comes to. */
const balanced = fc
  .array(fc.array(fc.nat(100_000), { minLength: 22, maxLength: 22 }), { minLength: 6, maxLength: 6 })
  .map((columns) => {
    const draft = filledDraft();
    applicantColumns.forEach(({ id }, index) => {
      const [carriedOver = 0, carriedIn = 0, ...results] = columns[index] ?? [];
      resultRowIds.forEach((row, at) => setCell(draft, cell(row, id), String(results[at] ?? 0)));
      setCell(draft, cell('carriedOver', id), String(carriedOver));
      const handled = results.reduce((sum, value) => sum + value, 0);
      const fromBefore = Math.min(carriedIn, handled + carriedOver);
      setCell(draft, cell('carriedIn', id), String(fromBefore));
      setCell(draft, cell('newlyReceived', id), String(handled + carriedOver - fromBefore));
    });
    return draft;
  });

const typedApplications = typedCells.filter(({ table }) => table === 'applications');

test('a report balanced by construction never raises A1', () => {
  fc.assert(
    fc.property(balanced, (draft) => {
      expect(checkBalance(reportOf(draft))).toEqual([]);
    }),
  );
});

test('any change of one cell in a balanced table raises A1 in its column, and 结转下年 is worked out right', () => {
  fc.assert(
    fc.property(
      balanced,
      fc.constantFrom(...typedApplications),
      fc.integer({ min: 1, max: 999 }),
      (draft, spec, by) => {
        const before = reportOf(draft).counts[spec.id] ?? 0;
        setCell(draft, spec.id, String(before + by));
        const report = reportOf(draft);
        const findings = checkBalance(report);
        expect(findings.map(({ id }) => id)).toEqual([`A1:${spec.column}`]);
        expect(Math.abs(Number(findings[0]?.difference))).toBe(by);
        const { inferredCarriedOver, left } = balanceOf(report, spec.column);
        const handled = report.counts[cell('handledTotal', spec.column)] ?? 0;
        const expected = (left ?? 0) - handled;
        expect(inferredCarriedOver).toBe(expected < 0 ? null : expected);
      },
    ),
  );
});
