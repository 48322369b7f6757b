import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { emptyDraft } from '../../report/empty-draft';
import type { Receipt, ReceiptTable } from '../../report/receipt';
import { reportOf } from '../../report/report';
import { checkRead, readingOf } from './reading';

const { tables } = form2021;

const table = (id: ReceiptTable['table'], more: Partial<ReceiptTable> = {}): ReceiptTable => ({
  table: id,
  found: true,
  refused: '',
  columns: [],
  rows: [],
  missingRows: [],
  missingColumns: [],
  ...more,
});
const receipt = (applications: Partial<ReceiptTable>): Receipt => ({
  form: '2021',
  title: '青禾县档案馆2025年政府信息公开工作年度报告',
  year: 2025,
  tables: [table('disclosure'), table('applications', applications), table('disputes')],
  sections: [],
  leftOut: [],
  totals: {},
  unsplit: {},
  exceptions: [],
  changed: [],
  cellsRead: 0,
});
const all = tables.applications.rows.map(({ id }) => id);
/** What is said of the applications table, all of whose cells are blank: by the receipt, and once the file is closed. */
function said(applications: Partial<ReceiptTable>): string[][] {
  const found = receipt(applications);
  const draft = emptyDraft(2025);
  draft.reading = readingOf(found, form2021);
  return [checkRead(reportOf(draft), found), checkRead(reportOf(draft), null)].map((findings) =>
    findings
      .filter(({ id, section }) => section === 3 && /^(?:F1|D3|A1)/.test(id))
      .map(({ id, severity }) => `${id} ${severity}`),
  );
}

describe('what was not understood (没有读懂)', () => {
  test('is no error of the report, nor are its blanks, now and when the file is closed', () => {
    const rows = { missingRows: all, notUnderstood: all };
    expect(said(rows)).toEqual([[], []]);
    expect(said({ found: false, notUnderstood: ['table'] })).toEqual([[], []]);
    const columns = tables.applications.columns.map(({ id }) => id);
    expect(said({ missingColumns: columns, notUnderstood: columns })).toEqual([[], []]);
  });

  test('is told apart from what the file lacks', () => {
    expect(said({ missingRows: all })).toEqual([
      ['F1:applications:rows error'],
      ['F1:applications:rows error'],
    ]);
    expect(said({ missingRows: all, notUnderstood: all.slice(1) })[0]).toEqual([
      'F1:applications:rows error',
    ]);
  });

  test('leaves the other blanks to be said', () => {
    expect(said({ missingRows: all.slice(1), notUnderstood: all.slice(1) })[0]).toEqual([
      'D3:applications error',
    ]);
  });
});
