import { expect, test } from 'vitest';
import { examples } from '../examples';
import { emptyDraft } from '../report/empty-draft';
import type { Receipt } from '../report/receipt';
import { reportOf } from '../report/report';
import { pastReportOf } from '../report/last-year/past-report';
import { batchColumns } from './batch-columns';
import { batchLine, withLastYear } from './batch-line';
import { exportedTable } from './table-column';

async function lineOf(id: (typeof examples)[number]['id']) {
  const stored = await examples.find((example) => example.id === id)?.load();
  if (!stored) throw new Error(`No such example: ${id}`);
  return batchLine(`${id}.json`, reportOf(stored.draft), null);
}

test('a report is one line: who, when, how much there is to do, and whether the applications table adds up', async () => {
  expect(await lineOf('unbalanced')).toMatchObject({
    file: 'unbalanced.json',
    agency: '云溪县住房和城乡建设局',
    must: 2,
    ask: 1,
    standing: 'unequal',
  });
  expect(await lineOf('ordinary')).toMatchObject({ must: 0, standing: 'equal' });
});

test('a table with a blank is not called equal, and one that is off is off whatever is blank', () => {
  const draft = emptyDraft(2026);
  expect(batchLine('甲.docx', reportOf(draft), null)).toMatchObject({ standing: 'blank' });
  const column = (text: string) =>
    Object.values(draft.cells.applications).forEach((row) => (row['naturalPerson'] = text));
  column('0');
  expect(batchLine('甲.docx', reportOf(draft), null)).toMatchObject({ standing: 'blank' });
  column('1');
  expect(batchLine('甲.docx', reportOf(draft), null)).toMatchObject({ standing: 'unequal' });
});

test('a table of the file that was not read as a whole is not called equal either, and the table says so', async () => {
  const stored = await examples.find(({ id }) => id === 'ordinary')?.load();
  if (!stored) throw new Error('No such example');
  const cells = [{ cell: null, text: '5', state: 'unplaced', place: '', remark: '' }] as const;
  const row = {
    label: '9.属于其他情形',
    row: null,
    sure: 'none',
    moved: false,
    cells,
    place: '',
    remark: '认不出',
  } as const;
  const empty = { found: true, refused: '', columns: [], missingRows: [], missingColumns: [] };
  const receipt: Receipt = {
    form: '2021',
    title: '标题',
    year: 2026,
    tables: [{ ...empty, table: 'applications', rows: [row] }],
    sections: [],
    leftOut: [],
    totals: {},
    unsplit: {},
    exceptions: [],
    changed: [],
    cellsRead: 0,
  };
  const line = batchLine('甲.docx', reportOf(stored.draft), receipt);
  expect(line).toMatchObject({ standing: 'unread', unread: ['applications'] });
  expect(exportedTable(batchColumns, [line])[1]).toEqual(
    expect.arrayContaining([expect.stringMatching(/没有读全/)]),
  );
});

test('the table has a row for every file, with the reason where one was not read', async () => {
  const table = exportedTable(batchColumns, [
    await lineOf('unbalanced'),
    { ok: false, file: '扫描.pdf', message: '是 PDF。' },
  ]);
  expect(table).toEqual([
    ['文件', '机关', '年度', '必须改', '请核对', '申请表', '上年报告', '没有读出的原因'],
    ['unbalanced.json', '云溪县住房和城乡建设局', '2026', '2', '1', '不平', '', ''],
    ['扫描.pdf', '', '', '', '', '', '', '是 PDF。'],
  ]);
});

test('last year’s report is put to the same agency’s of this year, and what was carried over is checked', async () => {
  const stored = await examples.find(({ id }) => id === 'ordinary')?.load();
  if (!stored) throw new Error('No such example');
  const draft = { ...stored.draft, lastYear: emptyDraft(2026).lastYear };
  const past = { ...pastReportOf(reportOf(draft), null), year: 2025 };
  past.cells['applications.carriedOver.naturalPerson'] = '98';
  const found = (of: typeof draft, pasts: (typeof past)[]) =>
    batchLine('甲.json', reportOf(withLastYear(of, pasts)), null);
  const held = found(draft, [past]);
  expect(held).toMatchObject({ hasLastYear: true });
  expect(held.ok && held.must).toBeGreaterThan(0);
  const none = { must: 0, hasLastYear: false };
  expect(found(draft, [{ ...past, year: 2024 }])).toMatchObject(none);
  expect(found(draft, [{ ...past, agency: '临澜县科学技术局' }])).toMatchObject(none);
  expect(found({ ...draft, agency: { ...draft.agency, name: '' } }, [{ ...past, agency: '' }])).toMatchObject(
    {
      hasLastYear: false,
    },
  );
});
