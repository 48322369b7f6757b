import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { CellId, TableId } from '../../format/table';
import { cellText, type Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { applied } from '../../report/path';
import { reportOf, valueText } from '../../report/report';
import { fit } from './paste';
import { pasteChanges } from './paste-edit';

const { cells: allCells, applicants: applicantColumns, tables, typedCells } = form2021;
const applicationColumns = form2021.tables.applications.columns;

/** Pastes into a draft and says what stands in it afterwards, and what somebody is asked to look at. */
function paste(anchor: CellId, cells: string[][], draft: Draft = emptyDraft(2026)) {
  const before = { draft, report: reportOf(draft) };
  const table = anchor.split('.')[0] as TableId;
  const found = fit(table, anchor, cells, before);
  const after = applied(draft, pasteChanges(found, before));
  return {
    ...found,
    after,
    at: (id: CellId) => cellText(after, id),
    filled: typedCells.filter((cell) => cellText(after, cell.id) !== '').map((cell) => cell.id),
  };
}

const FIRST: CellId = 'applications.newlyReceived.naturalPerson';
const typedRows = tables.applications.rows.filter(({ id }) => id !== 'handledTotal');

/** A draft of the applications table with a different number in each typed cell. */
function distinctDraft(): Draft {
  const draft = emptyDraft(2026);
  let next = 1;
  for (const line of Object.values(draft.cells.applications))
    for (const column of Object.keys(line)) line[column] = String(next++);
  return draft;
}

/** The applications table as it is printed: 25 rows of 7 numbers. */
function printedNumbers(draft: Draft): string[][] {
  const report = reportOf(draft);
  return tables.applications.rows.map(({ id }) =>
    applicationColumns.map((column) => valueText(report, `applications.${id}.${column.id}`)),
  );
}

/** The applications table as Word copies it: head, label columns, merged boxes in their first place. */
function printedTable(id: TableId, draft: Draft): string[][] {
  const report = reportOf(draft);
  const spec = tables[id];
  const height = Math.max(...spec.grid.map((box) => box.row + box.rows));
  const cells = Array.from({ length: height }, () => spec.gridColumns.map(() => ''));
  for (const box of spec.grid) {
    const row = cells[box.row];
    if (row) row[box.col] = box.cell ? valueText(report, box.cell) : box.text;
  }
  return cells;
}

describe('the whole applications table', () => {
  const source = distinctDraft();
  const wanted = source.cells.applications;
  const numbers = printedNumbers(source);

  test('with its sums', () => {
    const done = paste(FIRST, numbers);
    expect(done.doubts).toEqual([]);
    expect(done.after.cells.applications).toEqual(wanted);
    expect(done.totals).toHaveLength(31);
    // They are all right, so nothing is left to settle.
    expect(done.after.printedTotals).toEqual({});
  });

  test('with labels and head, wherever it is pasted', () => {
    for (const anchor of [FIRST, 'applications.petitions.enterprise'] as const) {
      const done = paste(anchor, printedTable('applications', source));
      expect(done.doubts).toEqual([]);
      expect(done.after.cells.applications).toEqual(wanted);
    }
  });

  test('with its label column only, labels written in other ways', () => {
    const variants = ['一、新收政府信息公开申请数量', '二 上年结转政府信息公开申请数量', '(一)予以公开'];
    const cells = numbers.map((row, at) => [
      variants[at] ?? tables.applications.rows[at]?.label ?? '',
      ...row,
    ]);
    const done = paste(FIRST, cells);
    expect(done.doubts).toEqual([]);
    expect(done.after.cells.applications).toEqual(wanted);
  });

  test('without sums', () => {
    const bare = typedRows.map(({ id }) => applicantColumns.map((column) => wanted[id]?.[column.id] ?? ''));
    const done = paste(FIRST, bare);
    expect(done.after.cells.applications).toEqual(wanted);
    // 24 rows could also be all but the last one: the sums of those would be wrong, but nothing proves it.
    expect(done.doubts).toHaveLength(1);
    const labelled = bare.map((row, at) => [typedRows[at]?.label ?? '', ...row]);
    expect(paste('applications.petitions.enterprise', labelled).doubts).toEqual([]);
  });

  test('over a full one asks, with its sums and without; over the same numbers it does not', () => {
    const full = distinctDraft();
    for (const line of Object.values(full.cells.applications)) line['enterprise'] = '0';
    const bare = typedRows.map(({ id }) => applicantColumns.map((column) => wanted[id]?.[column.id] ?? ''));
    const asks = '有 24 格已经填了别的数，粘贴后会换掉';
    expect(paste(FIRST, numbers, full).doubts).toEqual([asks]);
    expect(paste(FIRST, bare, full).doubts).toContain(asks);
    expect(paste(FIRST, numbers, distinctDraft()).doubts).toEqual([]);
  });

  test('into a cell in the middle is moved to the beginning, and said', () => {
    const done = paste('applications.petitions.enterprise', numbers);
    expect(done.after.cells.applications).toEqual(wanted);
    expect(done.doubts).toEqual(['粘贴的是整张表，从左上角第一格放起']);
  });

  test('with rows in another order or a name nobody knows', () => {
    const table = printedTable('applications', source);
    const swapped = [...table.slice(0, 3), table[4] ?? [], table[3] ?? [], ...table.slice(5)];
    const done = paste(FIRST, swapped);
    expect(done.after.cells.applications).toEqual(wanted);
    expect(done.doubts).toEqual(['各行的顺序和表格不一样，按名称放']);

    const unknown = table.map((row, at) =>
      at === 10 ? row.map((text, column) => (column === 2 ? '某某事项' : text)) : row,
    );
    const partly = paste(FIRST, unknown);
    expect(partly.doubts[0]).toBe('有 1 行的名称没有认出来');
    // Its six numbers and their sum are named, and no other cell got them.
    expect(partly.leftOver).toHaveLength(7);
    expect(partly.filled).toHaveLength(138);
  });

  test('with a sum that is wrong: kept beside the computed one, never put in', () => {
    const wrong = numbers.map((row) => [...row]);
    const handled = wrong[23];
    if (handled) handled[0] = '7';
    const done = paste(FIRST, wrong);
    expect(done.doubts).toEqual([]);
    expect(done.after.cells.applications).toEqual(wanted);
    expect(done.after.printedTotals['applications.handledTotal.naturalPerson']).toBe('7');
    expect(Object.keys(done.after.printedTotals)).toHaveLength(31);
  });
});

describe('a part', () => {
  test('a row, a column, a block, from the cell one pasted at', () => {
    const row = paste('applications.granted.naturalPerson', [['14', '5', '3', '0', '2', '1']]);
    expect(row.doubts).toEqual([]);
    expect(row.at('applications.granted.otherOrganisation')).toBe('1');
    const column = paste(FIRST, [['31'], ['1'], ['14'], ['3']]);
    expect(column.doubts).toEqual([]);
    expect(column.at('applications.partlyGranted.naturalPerson')).toBe('3');
    const block = paste('applications.notHeld.enterprise', [
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(block.doubts).toEqual([]);
    expect(block.at('applications.needsProduction.researchInstitution')).toBe('4');
    expect(block.filled).toHaveLength(4);
  });

  test('a row with its sum', () => {
    const done = paste('applications.granted.naturalPerson', [['14', '5', '3', '0', '2', '1', '25']]);
    expect(done.doubts).toEqual([]);
    expect(done.totals).toEqual([{ cell: 'applications.granted.total', text: '25' }]);
    expect(done.filled).toHaveLength(6);
  });

  test('blank rows between numbers stay rows', () => {
    const done = paste(FIRST, [['31'], [''], ['14']]);
    expect(done.at('applications.carriedIn.naturalPerson')).toBe('');
    expect(done.at('applications.granted.naturalPerson')).toBe('14');
  });

  test('that reaches over the edge is named, not clipped in silence', () => {
    const done = paste('applications.granted.legalService', [['1', '2', '3', '4', '5']]);
    expect(done.leftOver).toEqual(['4', '5']);
    expect(done.doubts).toEqual(['有 2 处放不进去：4、5']);
    expect(done.filled).toHaveLength(2);
  });

  test('over 办结总计 asks, unless the sums prove what they are', () => {
    const two = paste('applications.otherHandling.naturalPerson', [['1'], ['2']]);
    expect(two.doubts).toEqual(['看不出粘贴的内容里有没有总计，请看一看放得对不对']);
    expect(two.at('applications.carriedOver.naturalPerson')).toBe('2');
    const three = paste('applications.otherHandling.naturalPerson', [['1'], ['9'], ['2']]);
    expect(three.doubts).toEqual([]);
    expect(three.at('applications.carriedOver.naturalPerson')).toBe('2');
    expect(three.after.printedTotals).toEqual({ 'applications.handledTotal.naturalPerson': '9' });
  });

  test('numbers it would blank out are asked about', () => {
    const draft = distinctDraft();
    const done = paste(FIRST, [['31'], ['']], draft);
    expect(done.doubts).toEqual(['有 1 格已经填了数，粘贴后会变成空白']);
  });
});

describe('a pasted text', () => {
  const one = (text: string, id: CellId = FIRST) => {
    const done = paste(id, [[text], ['0']]);
    return [done.at(id), done.doubts, done.after.cellNotes] as const;
  };

  test.each(['１，２３４', '1,234', ' 1234 ', '1234'])('%s is a number', (text) => {
    expect(one(text)).toEqual(['1234', [], {}]);
  });

  test.each(['1.5万', '22（其中修订16件）3', '-3', '约20'])(
    '%s stays as it is, and is asked about',
    (text) => {
      expect(one(text)).toEqual([text, ['有 1 格不是数，照原样放进去，请逐格改正'], {}]);
    },
  );

  test.each(['/', '—', '——', '-', '／', '*', '·', '─', '无'])('%s is blank, and said', (text) => {
    expect(one(text)).toEqual(['', [`有 1 格是“${text}”，按空白处理；没有发生的请填 0`], {}]);
  });

  test('digits on two lines stay apart, and are asked about', () => {
    expect(one('12\n345')).toEqual(['12↵345', ['有 1 格不是数，照原样放进去，请逐格改正'], {}]);
  });

  test('a sum keeps its note', () => {
    const total = paste(FIRST, [['1', '2', '3', '4', '5', '6', '21（其中含撤回2件）']]);
    expect(total.after.cellNotes).toEqual({ 'applications.newlyReceived.total': '其中含撤回2件' });
  });

  test('a number with its note', () => {
    const id = 'disclosure.normativeDocuments.made';
    expect(one('22（其中修订16件）', id)).toEqual(['22', [], { [id]: '其中修订16件' }]);
    // The note goes with the number it belonged to.
    const draft = emptyDraft(2026);
    draft.cellNotes[id] = '旧注';
    expect(paste(id, [['5'], ['37']], draft).after.cellNotes).toEqual({});
  });

  test('money keeps its decimals', () => {
    const done = paste('disclosure.coerciveMeasures.decisions', [['0'], ['59237.2449']]);
    expect([done.at('disclosure.charges.amount'), done.doubts]).toEqual(['59237.2449', []]);
  });

  test('a number pasted over one that was worked out is the writer’s own', () => {
    const draft = emptyDraft(2026);
    draft.inferred = ['applications.carriedOver.naturalPerson', 'applications.carriedOver.enterprise'];
    const done = paste('applications.carriedOver.enterprise', [['1', '2']], draft);
    expect(done.after.inferred).toEqual(['applications.carriedOver.naturalPerson']);
  });
});

describe('the other tables', () => {
  test('the disclosure table as Word copies it', () => {
    const source = emptyDraft(2026);
    let next = 1;
    for (const line of Object.values(source.cells.disclosure))
      for (const column of Object.keys(line)) line[column] = String(next++);
    const done = paste('disclosure.penalties.decisions', printedTable('disclosure', source));
    expect(done.doubts).toEqual([]);
    expect(done.after.cells.disclosure).toEqual(source.cells.disclosure);
  });

  test('the disputes table, with its sums and without', () => {
    const all = ['1', '2', '3', '4', '10', '5', '6', '7', '8', '26', '9', '1', '2', '3', '15'];
    const done = paste('disputes.review.upheld', [all]);
    expect(done.doubts).toEqual([]);
    expect(done.at('disputes.suitAfterReview.undecided')).toBe('3');
    const bare = paste('disputes.review.upheld', [all.filter((_, at) => at % 5 !== 4)]);
    expect(bare.at('disputes.suitAfterReview.undecided')).toBe('3');
    const source = emptyDraft(2026);
    source.cells.disputes['directSuit'] = { upheld: '1', corrected: '2', otherResult: '3', undecided: '4' };
    const copied = paste('disputes.directSuit.corrected', printedTable('disputes', source));
    expect(copied.after.cells.disputes).toEqual(source.cells.disputes);
  });
});

test('a table that is copied and pasted back is the same, whatever stands in it', () => {
  const texts = fc.constantFrom('', '0', '1', '7', '23', '9999999');
  const ids = fc.constantFrom('applications' as const, 'disputes' as const, 'disclosure' as const);
  fc.assert(
    fc.property(ids, fc.array(texts, { minLength: 166, maxLength: 166 }), (id, values) => {
      const draft = emptyDraft(2026);
      typedCells.forEach(({ table, row, column }, at) => {
        const line = draft.cells[table][row];
        if (line && table === id) line[column] = values[at] ?? '';
      });
      const anchor = tables[id].cells[0]?.id ?? FIRST;
      const done = paste(anchor, printedTable(id, draft));
      expect(done.after.cells).toEqual(draft.cells);
      expect(done.leftOver).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('every pasted number is placed, kept as a sum, or named', () => {
  const block = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 18 }))
    .chain(([height, width]) =>
      fc.array(
        fc.array(fc.integer({ min: 1, max: 99 }).map(String), { minLength: width, maxLength: width }),
        {
          minLength: height,
          maxLength: height,
        },
      ),
    );
  fc.assert(
    fc.property(
      fc.constantFrom(...allCells.filter((cell) => cell.sumOf === null)),
      block,
      ({ id }, cells) => {
        const { placements, totals, leftOver } = paste(id, cells);
        expect(placements.length + totals.length + leftOver.length).toBe(cells.flat().length);
      },
    ),
    { numRuns: 100 },
  );
});
