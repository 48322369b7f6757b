import { expect, test } from 'vitest';
import type { Finding } from '../checks/finding';
import type { Repair } from '../checks/repairs/repair';
import type { CellId } from '../format/table';
import { emptyDraft } from '../report/empty-draft';
import { readout } from '../report/readout';
import { reportOf } from '../report/report';
import { checkJson, findingMessage } from './finding-json';

const finding: Finding = {
  id: 'A1:enterprise',
  code: 'A1',
  severity: 'error',
  section: 3,
  title: '商业企业一列两边差 1',
  detail: '左边 3；右边 2。',
  next: '请核对台账。',
  cells: ['applications.newlyReceived.enterprise', 'applications.carriedOver.enterprise'],
  left: { label: '左边', value: 3, cells: [] },
  right: { label: '右边', value: 2, cells: [] },
  difference: 1,
  evidence: [],
  rewording: null,
  target: { cell: 'applications.carriedOver.enterprise' },
};

const report = reportOf(emptyDraft(2026));
const json = (change: Partial<Finding>) =>
  checkJson('a.json', report, null, [{ finding: { ...finding, ...change }, repairs: [], answer: null }])
    .findings[0];

test('a file’s findings have the fields that were promised, and no others', () => {
  expect(checkJson('目录/a.json', report, null, [{ finding, repairs: [], answer: '上年数据更正' }])).toEqual({
    file: '目录/a.json',
    title: '2026年政府信息公开工作年度报告',
    year: 2026,
    checkCode: '7F17E68D',
    findings: [
      {
        code: 'A1',
        severity: 'error',
        message: '商业企业一列两边差 1。左边 3；右边 2。请核对台账。',
        section: 3,
        cells: [
          {
            table: 'applications',
            row: 0,
            column: 1,
            rowLabel: '一、本年新收政府信息公开申请数量',
            columnLabel: '商业企业',
          },
          {
            table: 'applications',
            row: 24,
            column: 1,
            rowLabel: '四、结转下年度继续办理',
            columnLabel: '商业企业',
          },
        ],
        left: 3,
        right: 2,
        difference: 1,
        repairs: [],
        evidence: [],
        answer: '上年数据更正',
      },
    ],
    notUnderstood: [],
  });
});

test('cells are where `read` puts their numbers', () => {
  const draft = emptyDraft(2026);
  draft.cells.disclosure['charges']!['amount'] = '12.5';
  draft.cells.disputes['suitAfterReview']!['undecided'] = '7';
  draft.cells.applications['repeated']!['legalService'] = '9';
  const data = readout(reportOf(draft));
  const place = (cell: Finding['cells'][number]) => json({ cells: [cell] })!.cells[0]!;

  const amount = place('disclosure.charges.amount');
  expect([amount.row, data.disclosure[amount.column]]).toEqual([0, 12.5]);
  const suit = place('disputes.suitAfterReview.undecided');
  expect([suit.row, data.disputes[suit.column]]).toEqual([0, 7]);
  expect([suit.rowLabel, suit.columnLabel]).toEqual(['行政诉讼 复议后起诉', '尚未审结']);
  const repeated = place('applications.repeated.legalService');
  expect(data.applications[repeated.row]![repeated.column]).toBe(9);
  expect(repeated.rowLabel).toBe('（五）不予处理 2.重复申请');
});

test('money stays decimal text, and what cannot be said is null', () => {
  const side = (value: string | null) => ({ label: '', value, cells: [] });
  const money = json({ left: side('7730.280000'), right: side('0.5'), difference: '7729.78' });
  expect(money).toMatchObject({ left: '7730.280000', right: '0.5', difference: '7729.78' });
  const open = json({ left: side(null), right: null, difference: null });
  expect(open).toMatchObject({ left: null, right: null, difference: null });
});

test('repairs are told change by change, those of one repair by its number', () => {
  const sentence = '请核对台账';
  const change = (cell: CellId, from: number | null, to: number) => ({
    cell,
    from,
    to,
    why: 'settles' as const,
  });
  const repairs: Repair[] = [
    {
      changes: [
        change('applications.granted.enterprise', 2, 3),
        change('applications.granted.total', 12, 13),
      ],
      why: 'totalFollowed',
      sentence,
    },
    { changes: [change('disputes.suitAfterReview.total', null, 4)], why: 'blank', sentence: '' },
  ];
  const [found] = checkJson('a.json', report, null, [{ finding, repairs, answer: null }]).findings;
  const cell = (table: string, row: number, column: number) => ({ table, row, column });
  expect(found?.repairs).toEqual([
    { repair: 0, cell: cell('applications', 2, 1), from: 2, to: 3, why: sentence },
    { repair: 0, cell: cell('applications', 2, 6), from: 12, to: 13, why: sentence },
    { repair: 1, cell: cell('disputes', 0, 14), from: null, to: 4, why: '' },
  ]);
});

test('a message is made of sentences also where there is only a title', () => {
  expect(findingMessage({ ...finding, detail: '', next: '' })).toBe('商业企业一列两边差 1。');
});
