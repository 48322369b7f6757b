import { expect, test } from 'vitest';
import { withoutNumber, type CellState, type Receipt } from './receipt';

/** A receipt whose only table holds cells in these states; a remark makes a blank one a dash. */
function receiptOf(
  states: readonly (readonly [state: CellState, remark?: string])[],
  cellsRead: number,
): Receipt {
  const cells = states.map(([state, remark = ''], at) => ({
    cell: `applications.granted.c${at}` as const,
    text: '',
    state,
    place: '',
    remark,
  }));
  const row = {
    label: '',
    row: 'granted',
    sure: 'exact' as const,
    moved: false,
    cells,
    place: '',
    remark: '',
  };
  const table = {
    table: 'applications' as const,
    found: true,
    refused: '',
    columns: [],
    rows: [row],
    missingRows: [],
    missingColumns: [],
  };
  return {
    form: '2021',
    title: '',
    year: null,
    tables: [table],
    sections: [],
    leftOut: [],
    totals: {},
    unsplit: {},
    exceptions: [],
    changed: [],
    cellsRead,
  };
}

test('cells without a number are blank in the file, or were not read', () => {
  expect(withoutNumber(receiptOf([['blank'], ['blank'], ['number']], 1), 3)).toEqual({
    blank: 2,
    notRead: 0,
  });
  expect(withoutNumber(receiptOf([['blank', '写的是“/”'], ['unread'], ['number']], 1), 3)).toEqual({
    blank: 0,
    notRead: 2,
  });
  // A row that was not found has no cells at all.
  expect(withoutNumber(receiptOf([['blank'], ['number']], 1), 8)).toEqual({ blank: 1, notRead: 6 });
});
