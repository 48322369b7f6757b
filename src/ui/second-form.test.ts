import { describe, expect, test } from 'vitest';
import { ADDED_ROW, RENAMED_COLUMN, secondForm } from '../examples/second-form';
import type { CellId } from '../format/table';
import { cellText, draftSchema, type Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { printedText, reportOf } from '../report/report';

const request = (row: string, column = 'total'): CellId => `applications.${row}.${column}`;

/** A draft on the invented form with all its numbers 0 but those given. */
function filled(numbers: Readonly<Record<CellId, number>>): Draft {
  const draft = emptyDraft(2030, secondForm);
  for (const { id, table, row, column } of secondForm.typedCells)
    draft.cells[table][row]![column] = String(numbers[id] ?? 0);
  return draft;
}

const reportFrom = (draft: Draft) => reportOf(draft, null, secondForm);

/** 7 requests from institutes of research: 5 of them answered with what only this form has, 2 left for next year. */
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
});
