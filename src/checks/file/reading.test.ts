import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { TABLE_IDS } from '../../format/table';
import type { Receipt, ReceiptTable } from '../../report/receipt';
import { reportOf } from '../../report/report';
import { filledDraft } from '../../examples/filled-draft';
import { checkRead, readingOf } from './reading';

const { sections, tables } = form2021;

function wholeTable(table: ReceiptTable['table']): ReceiptTable {
  const { rows, columns } = tables[table];
  const column = (id: string, label: string) => ({ label, column: id, sure: 'exact' as const, moved: false });
  return {
    table,
    found: true,
    refused: '',
    columns: columns.map(({ id, label }) => column(id, label)),
    rows: rows.map(({ id, label }) => ({
      label,
      row: id,
      sure: 'exact',
      moved: false,
      cells: [],
      place: '第 1 行',
      remark: '',
    })),
    missingRows: [],
    missingColumns: [],
  };
}

/** The receipt of a file that has everything, with one table changed. */
function receipt(change: Partial<ReceiptTable> = {}, more: Partial<Receipt> = {}): Receipt {
  return {
    form: '2021',
    title: '云溪县水务局2026年政府信息公开工作年度报告',
    year: 2026,
    tables: TABLE_IDS.map((id) => ({
      ...wholeTable(id),
      ...(id === (change.table ?? 'applications') ? change : {}),
    })),
    sections: sections.map(({ number, heading }) => ({
      section: number,
      heading,
      sure: 'exact',
      moved: false,
      place: '',
    })),
    leftOut: [],
    totals: {},
    unsplit: {},
    exceptions: [],
    changed: [],
    cellsRead: 200,
    ...more,
  };
}

const found = (of: Receipt) =>
  checkRead(reportOf(filledDraft()), of)
    .filter(({ code }) => code === 'F1' || code === 'D2')
    .map(({ code, section, title, detail }) => `${code} ${section} ${title}：${detail}`);

const usual = found(receipt());
const added = (of: Receipt) =>
  found(of)
    .filter((line) => !usual.includes(line))
    .join('\n');

describe('F1', () => {
  test('a file with all tables, rows, columns and labels has none', () => {
    expect(usual.filter((line) => line.startsWith('F1'))).toEqual([]);
  });

  test.each<[string, Partial<ReceiptTable>, RegExp]>([
    ['a missing table', { table: 'disputes', found: false }, /^F1 4 没有第四部分表格/],
    ['missing columns', { missingColumns: ['otherOrganisation'] }, /^F1 3 表格缺 1 列：缺其他组织/],
    [
      'missing rows',
      { missingRows: ['granted', 'repeated'] },
      /^F1 3 表格缺 2 行：缺予以公开、不予处理：重复申请/,
    ],
    [
      'a missing column of the disputes table',
      { table: 'disputes', missingColumns: ['suitAfterReview.total'] },
      /缺复议后起诉的总计/,
    ],
    ['a table of the form of 2019', { table: 'disclosure', refused: '旧' }, /^F1 2 .*2019 年的旧格式/],
    [
      'a wrong label',
      {
        rows: [
          {
            label: '2.其他法律法规禁止公开',
            row: 'prohibitedByLaw',
            sure: 'variant',
            moved: false,
            cells: [],
            place: '',
            remark: '',
          },
        ],
      },
      /^F1 3 有 1 处标签与规定不符：“2\.其他法律法规禁止公开”应为“2\.其他法律行政法规禁止公开”/,
    ],
    [
      'a row in the right words under another group',
      {
        rows: [
          {
            label: '2.没有现成信息需要另行制作',
            row: 'needsProduction',
            sure: 'variant',
            moved: false,
            cells: [],
            place: '',
            remark: '',
          },
        ],
      },
      /“2\.没有现成信息需要另行制作”应在“（四）无法提供”之下/,
    ],
    [
      'a row of which only a cell says why it was not placed',
      {
        rows: [
          {
            label: '一、本年新收政府信息公开申请数量',
            row: 'newlyReceived',
            sure: 'exact',
            moved: false,
            cells: [{ cell: null, text: '3', state: 'unplaced', place: '', remark: '合并了 2 栏' }],
            place: '',
            remark: '',
          },
        ],
      },
      /新收：合并了 2 栏；没有猜/,
    ],
    [
      'a row of which nobody can say whose its numbers are',
      {
        rows: [
          {
            label: '2.重复申请',
            row: 'repeated',
            sure: 'exact',
            moved: false,
            cells: [{ cell: null, text: '3', state: 'unplaced', place: '', remark: '' }],
            place: '',
            remark: '有 6 个数，表有 7 栏',
          },
        ],
      },
      /^F1 3 有 1 行的数放不准位置：不予处理：重复申请：有 6 个数，表有 7 栏；没有猜，都留空/,
    ],
    [
      'columns out of order',
      { columns: [{ label: '商业企业', column: 'enterprise', sure: 'exact', moved: true }] },
      /次序与规定不同：商业企业/,
    ],
  ])('%s', (_, change, line) => expect(added(receipt(change))).toMatch(line));
});

describe('D2', () => {
  const heading = (change: object) =>
    receipt(
      {},
      { sections: receipt().sections.map((one) => (one.section === 5 ? { ...one, ...change } : one)) },
    );

  test.each([
    ['a missing heading', { heading: null, sure: 'none' }, /^D2 5 缺第五部分的标题/],
    [
      'a heading in other words',
      { heading: '五、问题', sure: 'similar' },
      /^D2 5 标题与规定不符：现在是“五、问题”，应为“五、存在的主要问题及改进情况”/,
    ],
    [
      'a heading without its number',
      { heading: '存在的主要问题及改进情况', sure: 'similar' },
      /^D2 5 标题与规定不符：现在是“存在的主要问题及改进情况”，应为“五、/,
    ],
    ['a heading out of order', { moved: true }, /^D2 5 第五部分不在规定的次序上/],
  ])('%s', (_, change, line) => expect(added(heading(change))).toMatch(line));
});

test('D2: a file without any title is asked about; what is written from it has the official one', () => {
  const report = reportOf(filledDraft());
  const said = (of: Receipt | null) =>
    checkRead(report, of)
      .filter(({ id }) => id.startsWith('D2:title'))
      .map(({ severity, title }) => `${severity} ${title}`);
  expect(said(receipt({}, { title: '' }))).toEqual(['warning 没有找到报告标题']);
  expect(said(receipt())).toEqual([]);
  expect(said(null)).toEqual([]);
  expect(readingOf(receipt({}, { title: '' }), form2021).lacks).toEqual([]);
});

test('blanks of a table that is missing are said once', () => {
  const draft = filledDraft();
  for (const row of Object.values(draft.cells.disputes))
    for (const column of Object.keys(row)) row[column] = '';
  const codes = (of: Receipt | null) =>
    checkRead(reportOf(draft), of)
      .filter(({ section }) => section === 4)
      .map(({ code }) => code);
  expect(codes(null)).toContain('D3');
  expect(codes(receipt({ table: 'disputes', found: false }))).toEqual(['F1']);
});

test('a report on the form of 2019 is only told what it lacks', () => {
  const all = checkRead(
    reportOf(filledDraft()),
    receipt({ table: 'disclosure', refused: '旧' }, { form: '2019' }),
  );
  expect(all.map(({ code }) => code)).toEqual(['F1']);
});

describe('D8: whom the properties of a file name', () => {
  const said = (...people: NonNullable<Receipt['people']>) =>
    checkRead(reportOf(filledDraft()), receipt({}, { people }))
      .filter(({ code }) => code === 'D8')
      .map(({ id, severity, title }) => `${id} ${severity} ${title}`);

  test('a person is told, once for all properties', () => {
    expect(
      said({ as: 'author', name: '张三' }, { as: 'lastSavedBy', name: '云溪县水务局；李四，王五' }),
    ).toEqual(['D8:property warning 文件属性里有人名：作者写着“张三”，最后修改者写着“李四、王五”']);
  });

  test('an agency and a program are not', () => {
    expect(
      said({ as: 'author', name: '云溪县水务局' }, { as: 'lastSavedBy', name: 'Microsoft Office User' }),
    ).toEqual([]);
  });

  test('the draft keeps nothing of it', () => {
    const kept = readingOf(receipt({}, { people: [{ as: 'author', name: '张三' }] }), form2021);
    expect(kept.lacks).toEqual([]);
  });
});
