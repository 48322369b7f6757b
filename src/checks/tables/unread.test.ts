import { describe, expect, test } from 'vitest';
import { filledReport } from '../../examples/filled-draft';
import { checkUnread } from './unread';

const id = 'applications.granted.naturalPerson';

describe('A5', () => {
  test('numbers and blanks are fine', () => {
    expect(checkUnread(filledReport())).toEqual([]);
    const cells = {
      [id]: '１，２３４',
      'disclosure.charges.amount': '59237.2449',
      'disputes.review.upheld': '',
    };
    expect(checkUnread(filledReport({ cells }))).toEqual([]);
    expect(checkUnread(filledReport({ cells: { [id]: 999_999_999 } }))).toEqual([]);
  });

  test('a text that is no count is kept and quoted with the reason', () => {
    expect(checkUnread(filledReport({ cells: { [id]: '1.5' } }))).toMatchObject([
      {
        id: `A5:${id}`,
        severity: 'error',
        section: 3,
        title: '“予以公开，自然人”一格填的不是件数',
        detail: '填的是“1.5”：件数只能是整数；原样留着，没有算进合计。',
        next: '请只填整数，没有的填 0。',
        cells: [id],
        target: { cell: id },
      },
    ]);
  });

  test.each([
    ['-3', '不能是负数'],
    ['1.5万', '单位不是规定的，看不出是多少'],
    ['约20', '不是一个数'],
    ['12\n34', '分在几行里'],
    ['1000000000', '数太大，最多 999,999,999'],
    ['1,23', '逗号或空格的位置不对，看不出是哪个数'],
  ])('“%s”: %s', (text, reason) => {
    const [finding] = checkUnread(filledReport({ cells: { [id]: text } }));
    expect(finding?.detail).toContain(`“${text.replace('\n', ' ')}”：${reason}`);
  });

  test.each(['〓305', '12^3', '~~7~~5', '12_3'])('%s: what the reader did not read is no error', (text) => {
    const [finding, ...others] = checkUnread(filledReport({ cells: { [id]: text } }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      id: `A5:${id}`,
      severity: 'pending',
      title: '“予以公开，自然人”一格没有读懂',
      next: '请对照原文填写，没有的填 0。',
    });
    expect(finding?.detail).not.toContain(text);
  });

  test('an amount may have six decimals, not seven', () => {
    const amount = (text: string) =>
      checkUnread(filledReport({ cells: { 'disclosure.charges.amount': text } }));
    expect(amount('0.000001')).toEqual([]);
    expect(amount('0.0000001')).toMatchObject([
      { section: 2, title: '“行政事业性收费，本年收费金额”一格填的不是金额', next: '请核对后改正。' },
    ]);
  });

  test('a paste of a million characters is quoted in twenty', () => {
    const [finding] = checkUnread(filledReport({ cells: { [id]: '申请'.repeat(500_000) } }));
    expect(finding?.detail.length).toBeLessThan(60);
    expect(finding?.detail).toContain('申请……”');
  });

  test('a dash stands for a blank and is told by D3', () => {
    expect(checkUnread(filledReport({ cells: { [id]: '—' } }))).toEqual([]);
  });

  test('fees, last year’s numbers and the limit of characters', () => {
    const report = filledReport({
      draft: (draft) => {
        draft.others.fees = 'charged';
        draft.others.byRequest = { requests: '三', yuan: '1,00' };
        draft.lastYear.carriedOver['enterprise'] = '两件';
        draft.lastYear.inForce['regulations'] = '-1';
        draft.overviewLimit = '一千';
      },
    });
    expect(
      checkUnread(report).map(({ title, severity, section, target }) => [title, severity, section, target]),
    ).toEqual([
      ['信息处理费按件计收的件数填的不是数', 'error', 6, { field: 'others.byRequest.requests' }],
      ['信息处理费按件计收的金额填的不是数', 'error', 6, { field: 'others.byRequest.yuan' }],
      [
        '上年报告的结转下年（商业企业）填的不是数',
        'warning',
        0,
        { field: 'lastYear.carriedOver.enterprise' },
      ],
      ['上年报告的现行有效（规章）填的不是数', 'warning', 0, { field: 'lastYear.inForce.regulations' }],
      ['字数上限填的不是数', 'warning', 1, { field: 'overviewLimit' }],
    ]);
  });

  test('fee fields that are not in use do not count', () => {
    const report = filledReport({ draft: (draft) => (draft.others.byVolume.yuan = '很多') });
    expect(checkUnread(report)).toEqual([]);
  });
});
