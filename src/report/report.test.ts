import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { TABLE_IDS, type CellId } from '../format/table';
import type { Draft } from './draft';
import { emptyDraft } from './empty-draft';
import {
  blankCells,
  CHARGES_CELL,
  count,
  isTableEmpty,
  printedText,
  proseLength,
  reportOf,
  sumSoFar,
  valueText,
} from './report';

const {
  applicants: applicantColumns,
  cell: cellSpec,
  resultRows: resultRowIds,
  totalCells,
  typedCells,
} = form2021;

function type(draft: Draft, id: CellId, text: string): void {
  const { table, row, column } = cellSpec(id);
  draft.cells[table][row]![column] = text;
}

/** A draft with these texts typed, and all other cells `rest`. */
function typed(texts: Record<string, string>, rest = ''): Draft {
  const draft = emptyDraft(2026);
  for (const cell of typedCells) type(draft, cell.id, texts[cell.id] ?? rest);
  return draft;
}

const numbers = fc
  .array(fc.nat({ max: 999_999 }), { minLength: typedCells.length, maxLength: typedCells.length })
  .map((values) =>
    typed(Object.fromEntries(typedCells.map((cell, index) => [cell.id, String(values[index])]))),
  );

describe('sums', () => {
  const columns = applicantColumns.map((column) => column.id);

  test('equal sums made another way, straight from the typed texts', () => {
    fc.assert(
      fc.property(numbers, (draft) => {
        const report = reportOf(draft);
        const at = (row: string, column: string) => Number(draft.cells.applications[row]![column]);
        const addUp = (rows: readonly string[], over: readonly string[]) => {
          let total = 0;
          for (const row of rows) for (const column of over) total += at(row, column);
          return total;
        };
        for (const row of ['newlyReceived', 'carriedIn', 'carriedOver', ...resultRowIds])
          expect(count(report, `applications.${row}.total`)).toBe(addUp([row], columns));
        for (const column of columns)
          expect(count(report, `applications.handledTotal.${column}` as CellId)).toBe(
            addUp(resultRowIds, [column]),
          );
        // The corner cell comes to the same over its row and over its column.
        expect(count(report, 'applications.handledTotal.total')).toBe(addUp(resultRowIds, columns));
        for (const [group, cells] of Object.entries(draft.cells.disputes))
          expect(count(report, `disputes.${group}.total` as CellId)).toBe(
            Object.values(cells).reduce((total, text) => total + Number(text), 0),
          );
      }),
      { numRuns: 30 },
    );
  });

  test('have no value as soon as one operand is blank, and only then', () => {
    for (const { id } of typedCells) {
      const report = reportOf(typed({ [id]: '' }, '1'));
      const hit = totalCells.filter((cell) => count(report, cell.id) === null).map((cell) => cell.id);
      const dependsOnIt = (cell: CellId): boolean =>
        cell === id || (cellSpec(cell).sumOf ?? []).some(dependsOnIt);
      expect(hit).toEqual(totalCells.map((cell) => cell.id).filter(dependsOnIt));
    }
  });

  test('a text that is no number counts as blank in sums', () => {
    const report = reportOf(typed({ 'disputes.review.upheld': '1.5' }, '2'));
    expect(count(report, 'disputes.review.total')).toBeNull();
    expect(report.unread).toEqual([{ cell: 'disputes.review.upheld', text: '1.5', problem: 'decimal' }]);
  });

  test('so far are what they would be if the blanks were 0', () => {
    const report = reportOf(
      typed({
        'applications.granted.naturalPerson': '3',
        'applications.repeated.naturalPerson': '4',
        'applications.granted.enterprise': '5',
        'applications.granted.legalService': 'x',
      }),
    );
    expect(sumSoFar(report, ['applications.handledTotal.naturalPerson'])).toBe(7);
    expect(sumSoFar(report, ['applications.handledTotal.total'])).toBe(12);
    expect(sumSoFar(report, ['applications.granted.total', 'applications.newlyReceived.total'])).toBe(8);
    expect(sumSoFar(report, [])).toBe(0);
    expect(count(report, 'applications.handledTotal.total')).toBeNull();
  });

  test('so far are the sums once nothing is blank', () => {
    fc.assert(
      fc.property(numbers, (draft) => {
        const report = reportOf(draft);
        for (const { id } of totalCells) expect(sumSoFar(report, [id])).toBe(count(report, id));
      }),
      { numRuns: 10 },
    );
  });

  test('of the largest counts are exact', () => {
    const report = reportOf(typed({}, '999999999'));
    expect(count(report, 'applications.handledTotal.total')).toBe(999_999_999 * 21 * 6);
    expect(valueText(report, 'applications.handledTotal.total')).toBe('125999999874');
  });
});

describe('cells', () => {
  test('print digits, money as it was typed, and nothing where they are blank', () => {
    const report = reportOf(
      typed({ 'disclosure.licences.decisions': '１，２３４', [CHARGES_CELL]: '7730.280000' }),
    );
    expect(valueText(report, 'disclosure.licences.decisions')).toBe('1234');
    expect(valueText(report, CHARGES_CELL)).toBe('7730.280000');
    expect(valueText(report, 'disclosure.penalties.decisions')).toBe('');
    expect(valueText(reportOf(typed({}, '0')), 'disclosure.penalties.decisions')).toBe('0');
  });

  test('print their note in brackets after the number, never without one', () => {
    const draft = typed({ 'disclosure.normativeDocuments.made': '22' });
    draft.cellNotes = {
      'disclosure.normativeDocuments.made': ' 其中修订16件\n',
      'disclosure.normativeDocuments.repealed': '上年',
    };
    const report = reportOf(draft);
    expect(printedText(report, 'disclosure.normativeDocuments.made')).toBe('22（其中修订16件）');
    expect(printedText(report, 'disclosure.normativeDocuments.repealed')).toBe('');
    expect(valueText(report, 'disclosure.normativeDocuments.made')).toBe('22');
  });

  test('blank ones are those without a text; what failed to be a number is not blank', () => {
    const draft = typed({ 'disputes.review.upheld': '', 'disputes.review.corrected': '—' }, '0');
    const report = reportOf(draft);
    expect(blankCells(report, 'disputes')).toEqual(['disputes.review.upheld']);
    expect(blankCells(report, 'applications')).toEqual([]);
    expect(blankCells(reportOf(emptyDraft(2026)), 'applications')).toHaveLength(144);
    expect(blankCells(reportOf(typed({ [CHARGES_CELL]: ' ' }, '0')), 'disclosure')).toEqual([CHARGES_CELL]);
  });

  test('a table is empty until anything at all is typed into it, also what is no number', () => {
    const report = reportOf(typed({ 'disputes.review.upheld': '—' }));
    expect(TABLE_IDS.map((id) => isTableEmpty(report, id))).toEqual([true, true, false]);
    expect(isTableEmpty(reportOf(typed({ [CHARGES_CELL]: '0' })), 'disclosure')).toBe(false);
  });

  test('printed totals are kept as far as they are counts of sums', () => {
    const draft = emptyDraft(2026);
    draft.printedTotals = {
      'applications.granted.total': '1,234',
      'applications.repeated.total': '—',
      'applications.granted.enterprise': '3',
      __proto__: '4',
    };
    expect(reportOf(draft).printedTotals).toEqual({ 'applications.granted.total': 1234 });
  });
});

describe('the rest of a report', () => {
  test('takes title and signature from the agency until they are written by hand', () => {
    const draft = emptyDraft(2026);
    draft.agency.name = ' 云溪县科学技术局\u0000 ';
    expect(reportOf(draft)).toMatchObject({
      agency: '云溪县科学技术局',
      title: '云溪县科学技术局2026年政府信息公开工作年度报告',
      signature: { agency: '云溪县科学技术局', date: '' },
    });
    draft.title = '云溪县科技局\n2026年报告';
    draft.signature = { agency: '', date: '2027-01-22' };
    expect(reportOf(draft)).toMatchObject({
      title: '云溪县科技局 2026年报告',
      signature: { agency: '', date: '2027-01-22' },
    });
    draft.title = ' ';
    expect(reportOf(draft).title).toBe('云溪县科学技术局2026年政府信息公开工作年度报告');
  });

  test('settles the right to make 规章 by hand before kind and level', () => {
    const draft = emptyDraft(2026);
    expect(reportOf(draft).mayMakeRegulations).toBeNull();
    draft.agency.kind = 'government';
    draft.agency.level = 'county';
    expect(reportOf(draft).mayMakeRegulations).toBe(false);
    draft.agency.mayMakeRegulations = true;
    expect(reportOf(draft).mayMakeRegulations).toBe(true);
  });

  test('puts the fee sentence before other matters and ties it to row 22', () => {
    const draft = typed({}, '0');
    draft.others = { ...draft.others, fees: 'none', unpaid: true, text: '其他一。\n其他二。' };
    type(draft, 'applications.feeNotPaid.enterprise', '3');
    const [fee, ...rest] = reportOf(draft).others;
    expect(fee).toContain('不再处理的申请3件');
    expect(rest).toEqual(['其他一。', '其他二。']);
    draft.others.feeText = '手写一。\n手写二。';
    expect(reportOf(draft).others).toEqual(['手写一。', '手写二。', '其他一。', '其他二。']);
    draft.others.feeText = '';
    expect(reportOf(draft).others).toEqual(['其他一。', '其他二。']);
  });

  test('counts the characters of a section without blanks, an emoji as one', () => {
    const prose = {
      headings: 'runIn' as const,
      lead: ['一 二\u3000三'],
      parts: [{ heading: '甲', paragraphs: ['👍。'] }],
    };
    expect(proseLength(prose)).toBe(6);
  });

  test('reads the limit of section one as a count', () => {
    const draft = emptyDraft(2026);
    expect(reportOf(draft).overviewLimit).toBeNull();
    draft.overviewLimit = '１，０００';
    expect(reportOf(draft).overviewLimit).toBe(1000);
  });

  test('is the same for the same draft, and leaves the draft alone', () => {
    fc.assert(
      fc.property(numbers, (draft) => {
        const before = JSON.stringify(draft);
        expect(reportOf(draft)).toEqual(reportOf(draft));
        expect(JSON.stringify(draft)).toBe(before);
      }),
      { numRuns: 5 },
    );
  });
});
