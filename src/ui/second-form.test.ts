import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { recognise } from '../blocks/recognise/recognise';
import { sourceOf } from '../blocks/source-of';
import { checkReport } from '../checks/check';
import { repairsFor } from '../checks/repairs/for-report';
import { fit } from '../edits/paste/paste';
import { ADDED_ROW, RENAMED_COLUMN, secondForm } from '../examples/second-form';
import { form2021 } from '../format/forms';
import type { CellId } from '../format/table';
import { cellText, draftSchema, type Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { printedText, reportOf } from '../report/report';
import { marksOf } from './grid/cells/marks';
import { moveFrom } from './grid/keys/moves';
import { layoutOf } from './grid/table/layout';

const request = (row: string, column = 'total'): CellId => `applications.${row}.${column}`;

/** A draft on the invented form with all its numbers 0 but those given. */
function filled(numbers: Readonly<Record<CellId, number>>): Draft {
  const draft = emptyDraft(2030, secondForm);
  for (const { id, table, row, column } of secondForm.typedCells)
    draft.cells[table][row]![column] = String(numbers[id] ?? 0);
  return draft;
}

const reportFrom = (draft: Draft) => reportOf(draft, null, secondForm);

/** 7 applications from institutes of research: 5 of them answered with what only this form has, 2 left for next year. */
const balanced = {
  [request('newlyReceived', RENAMED_COLUMN)]: 7,
  [request(ADDED_ROW, RENAMED_COLUMN)]: 5,
  [request('carriedOver', RENAMED_COLUMN)]: 2,
};

describe('a form with a row more and a column renamed, made of data alone', () => {
  test('has seven cells more than the form of 2021, six of them typed', () => {
    expect(
      [secondForm.cells, secondForm.typedCells, secondForm.totalCells].map(({ length }) => length),
    ).toEqual([207, 172, 35]);
    expect(secondForm.nameOf(request(ADDED_ROW, RENAMED_COLUMN))).toBe(
      '“无法提供：已经移交档案馆，科研院所”',
    );
  });

  test('makes the drafts and their check: what the form has, no less and nothing else', () => {
    const draft = filled(balanced);
    expect(cellText(draft, request(ADDED_ROW, RENAMED_COLUMN))).toBe('5');
    expect(draftSchema(secondForm).parse(draft)).toEqual(draft);
    expect(draftSchema(secondForm).safeParse(emptyDraft(2026)).success).toBe(false);
  });

  test('adds up its own rows and columns', () => {
    const report = reportFrom(filled(balanced));
    expect(report.form).toBe(secondForm);
    expect(
      [request(ADDED_ROW), request('handledTotal', RENAMED_COLUMN), request('handledTotal')].map((id) =>
        printedText(report, id),
      ),
    ).toEqual(['5', '5', '5']);
  });

  const found = (draft: Draft) => checkReport(reportFrom(draft), 'final').map(({ id }) => id);

  test('is held to A1 in the column it renamed', () => {
    expect(found(filled(balanced)).filter((id) => /^A\d/.test(id))).toEqual([]);
    const off = { ...balanced, [request(ADDED_ROW, RENAMED_COLUMN)]: 4 };
    const [unequal] = checkReport(reportFrom(filled(off)), 'final').filter(({ code }) => code === 'A1');
    expect(unequal?.title).toBe('科研院所一列两边差 1');
    const { repairs } = repairsFor(reportFrom(filled(off)), unequal!);
    expect(repairs.map(({ changes }) => changes.map(({ cell }) => cell))).toContainEqual([
      request(ADDED_ROW, RENAMED_COLUMN),
    ]);
  });

  test.each([
    ['A2', request('handledTotal', RENAMED_COLUMN)],
    ['A3', request(ADDED_ROW)],
    ['A4', 'disputes.review.total'],
  ])('is held to %s where a total is printed otherwise', (code, total) => {
    const draft = { ...filled(balanced), printedTotals: { [total]: '9' } };
    expect(found(draft)).toContain(`${code}:${total}`);
  });

  test('has its text held against its rows: 无法提供 is four rows there', () => {
    const draft = filled(balanced);
    draft.overview.parts[1]!.text = '全年办结政府信息公开申请5件，其中无法提供5件。';
    expect(found(draft).filter((id) => id.startsWith('C1'))).toEqual([]);
    draft.overview.parts[1]!.text = '全年办结政府信息公开申请5件，其中无法提供6件。';
    expect(found(draft).some((id) => id.startsWith('C1'))).toBe(true);
  });

  test('is composed with its own labels, and read back by them among the forms there are', () => {
    const draft = filled(balanced);
    draft.agency.name = '云溪县科学技术局';
    const blocks = compose(reportFrom(draft));
    const labels = blocks.flatMap((block) =>
      block.kind === 'grid' ? block.cells.map(({ text }) => text) : [],
    );
    expect(labels).toEqual(expect.arrayContaining(['科研院所', '4.信息已经移交档案馆']));
    const read = recognise(sourceOf(blocks), [form2021, secondForm]);
    expect(read.draft.form).toBe(secondForm.id);
    expect(read.draft.cells).toEqual(draft.cells);
    expect(
      read.receipt.tables.flatMap(({ missingRows, missingColumns }) => [...missingRows, ...missingColumns]),
    ).toEqual([]);
    expect(read.receipt.cellsRead).toBe(secondForm.cells.length);
  });

  test('does not take a report on the form of 2021 for its own', () => {
    const draft = emptyDraft(2026);
    const read = recognise(sourceOf(compose(reportOf(draft))), [form2021, secondForm]);
    expect(read.draft.form).toBeUndefined();
    expect(Object.keys(read.draft.cells.applications)).toEqual(Object.keys(draft.cells.applications));
  });

  test('is drawn in the editor’s table, moved in and pasted into', () => {
    const { applications } = secondForm.tables;
    const rows = layoutOf(applications);
    expect(rows.flatMap(({ line }) => line ?? [])).toEqual(applications.rows.map(({ id }) => id));
    const drawn = rows.find(({ line }) => line === ADDED_ROW)?.boxes.flatMap(({ cell }) => cell ?? []);
    expect(drawn).toEqual(applications.columns.map(({ id }) => request(ADDED_ROW, id)));
    expect(moveFrom(secondForm, request('unclearAfterCorrection', RENAMED_COLUMN), 'down')).toBe(
      request(ADDED_ROW, RENAMED_COLUMN),
    );
    const draft = emptyDraft(2030, secondForm);
    const pasted = fit(
      'applications',
      request('granted', 'naturalPerson'),
      [['信息已经移交档案馆', '0', '1', '5', '0', '0', '0', '6']],
      {
        draft,
        report: reportFrom(draft),
      },
    );
    expect(pasted.placements.map(({ cell }) => cell)).toContain(request(ADDED_ROW, RENAMED_COLUMN));
    expect(marksOf({ report: reportFrom(draft), draft, findings: [] }, 'applications', undefined).size).toBe(
      182,
    );
  });
});
