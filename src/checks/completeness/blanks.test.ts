import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { CellId } from '../../format/table';
import { checkBlanks } from './blanks';
import { filledReport } from '../../examples/filled-draft';

const { typedCells } = form2021;

const blank = (...ids: CellId[]) => Object.fromEntries(ids.map((id) => [id, '']));
const cellsWhere = (test: (cell: (typeof typedCells)[number]) => boolean) =>
  blank(...typedCells.filter(test).map(({ id }) => id));
const detailOf = (cells: Record<CellId, string | number>) =>
  checkBlanks(filledReport({ cells }), 'final')[0]?.detail;

describe('D3', () => {
  test('a full table says nothing', () => {
    expect(checkBlanks(filledReport(), 'final')).toEqual([]);
  });

  test('one finding a table, pending while one writes and an error at the end', () => {
    const report = filledReport({
      cells: blank('disputes.suitAfterReview.undecided', 'applications.granted.enterprise'),
    });
    expect(checkBlanks(report, 'writing')).toMatchObject([
      { id: 'D3:applications', severity: 'pending', section: 3, title: '还有 1 格未填' },
      {
        id: 'D3:disputes',
        severity: 'pending',
        section: 4,
        detail: '复议后起诉的“尚未审结”。',
        cells: ['disputes.suitAfterReview.undecided'],
        target: { cell: 'disputes.suitAfterReview.undecided' },
      },
    ]);
    expect(checkBlanks(report, 'final').map(({ severity }) => severity)).toEqual(['error', 'error']);
  });

  test('a table not begun is one finding', () => {
    const [finding, ...rest] = checkBlanks(
      filledReport({ cells: cellsWhere(({ table }) => table === 'applications') }),
      'final',
    );
    expect(rest).toEqual([]);
    expect(finding?.title).toBe('第三部分表格（申请情况）还没填');
    expect(finding?.cells).toHaveLength(144);
  });

  test('says where the blanks stand', () => {
    expect(
      detailOf(
        blank(
          'applications.granted.publicWelfare',
          'applications.feeNotPaid.publicWelfare',
          'applications.otherHandling.publicWelfare',
        ),
      ),
    ).toBe('都在社会公益组织一列。空白若都是 0，这一列则平。');
    expect(
      detailOf({
        ...blank('applications.granted.publicWelfare', 'applications.carriedOver.publicWelfare'),
        'applications.newlyReceived.publicWelfare': 2,
      }),
    ).toBe('都在社会公益组织一列。');
    expect(detailOf(cellsWhere(({ row }) => row === 'carriedIn'))).toBe('都在“上年结转”一行。');
    expect(detailOf(cellsWhere(({ row }) => row === 'review'))).toBe('都在行政复议一行。');
    expect(detailOf(blank('disclosure.licences.decisions', 'disclosure.charges.amount'))).toBe(
      '行政许可的“本年处理决定”、行政事业性收费的“本年收费金额”。',
    );
  });

  test('whole columns are named as such: 125 blank cells are not 125 findings', () => {
    const bodies = [
      'enterprise',
      'researchInstitution',
      'publicWelfare',
      'legalService',
      'otherOrganisation',
    ];
    expect(detailOf(cellsWhere(({ column }) => bodies.includes(column)))).toBe(
      '商业企业、科研机构、社会公益组织、法律服务机构、其他组织 5 列整列没填。',
    );
    expect(
      detailOf({
        ...cellsWhere(({ column }) => column === 'enterprise'),
        ...blank('applications.granted.naturalPerson'),
      }),
    ).toBe('商业企业整列没填；自然人还有空格。');
    expect(detailOf(cellsWhere(({ row }) => row === 'granted' || row === 'repeated'))).toBe(
      '分布在自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他组织 6 列。',
    );
  });

  test('dashes are no numbers, in any stage and apart from blanks', () => {
    const cells = {
      'disputes.review.upheld': '—',
      'disputes.review.corrected': '/',
      'disputes.review.undecided': '',
    };
    expect(checkBlanks(filledReport({ cells }), 'writing')).toMatchObject([
      { id: 'D3:disputes', severity: 'pending', title: '还有 1 格未填' },
      {
        id: 'D3:disputes:dash',
        severity: 'error',
        title: '有 2 格填的是“—”“/”，应填数',
        cells: ['disputes.review.upheld', 'disputes.review.corrected'],
      },
    ]);
  });
});
