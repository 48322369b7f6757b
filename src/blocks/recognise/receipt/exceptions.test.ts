import { expect, test } from 'vitest';
import { form2021 } from '../../../format/forms';
import { OLD_OTHER_HANDLING, type ReceiptRow } from '../../../report/receipt';
import { exceptionsOf } from './exceptions';

test('a row of the old form that was not understood is said in its own words, and by no id of ours', () => {
  const row: ReceiptRow = {
    label: '（六）其他处理',
    row: OLD_OTHER_HANDLING,
    sure: 'exact',
    moved: false,
    cells: [{ cell: null, text: '3', state: 'unplaced', place: '第 1 张表第 20 行第 4 格', remark: '' }],
    place: '第 1 张表第 20 行',
    remark: '这一行的数放不准位置',
  };
  const said = exceptionsOf(form2021, {
    form: '2019',
    title: '云溪县水务局2020年政府信息公开工作年度报告',
    year: 2020,
    tables: [
      {
        table: 'applications',
        found: true,
        refused: '',
        columns: [],
        rows: [row],
        missingRows: [],
        missingColumns: [],
        notUnderstood: [OLD_OTHER_HANDLING],
      },
    ],
    sections: [],
    leftOut: [],
    totals: {},
    unsplit: {},
    changed: [],
    cellsRead: 0,
  }).join('');
  expect(said).toContain('（六）其他处理');
  expect(said).not.toMatch(/[A-Za-z]{3}/);
});
