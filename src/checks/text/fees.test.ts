import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { sectionText } from '../../report/text/section-text';
import { checkFees } from './fees';
import { filledReport, type Said } from '../../examples/filled-draft';

/** A report whose section six is only this text. */
const withText = (text: string, cells: Said['cells'] = {}, change?: (draft: Draft) => void) =>
  filledReport({
    cells,
    draft: (draft) => {
      draft.others.fees = '';
      draft.others.text = text;
      change?.(draft);
    },
  });
const unpaid = { 'applications.feeNotPaid.naturalPerson': 3 };

describe('C5: fees are accounted for', () => {
  test.each([
    '本年度没有产生信息公开处理费。',
    '全年未发生收费情况。',
    '依据有关规定，本年度我单位未收取信息处理费。',
    '2026年，本机关未发生收取信息处理费情况。',
    '本年度未收取任何费用。',
    '本机关严格执行《政府信息公开信息处理费管理办法》，2026年没有收取。',
    '全市有3件申请收取信息处理费2230元。',
    '无其他需要报告的事项，全年未收取申请人费用。',
  ])('%s', (text) => {
    expect(checkFees(withText(text), 'final')).toEqual([]);
  });

  test.each([
    '无。',
    '无其他需要报告的事项。',
    '没有其他需要报告的事项。',
    '本机关认真学习《政府信息公开信息处理费管理办法》。',
    '全年行政事业性收费目录已经公布。',
    '本单位经费由财政保障。',
  ])('not said: %s', (text) => {
    expect(checkFees(withText(text), 'writing')).toMatchObject([
      {
        id: 'C5:notSaid',
        severity: 'error',
        section: 6,
        title: '没有交代信息处理费的收取情况',
        target: { field: 'others.fees' },
      },
    ]);
  });

  test('not a word is 还没填 while one writes, an error at the end', () => {
    expect(checkFees(withText(''), 'writing')).toMatchObject([{ id: 'C5:notSaid', severity: 'pending' }]);
    expect(checkFees(withText(''), 'final')).toMatchObject([{ id: 'C5:notSaid', severity: 'error' }]);
  });

  test('a report on a year before 2021 is not asked', () => {
    const old = withText('无。', {}, (draft) => (draft.year = 2020));
    expect(checkFees(old, 'final')).toEqual([]);
  });

  test('the sentences the program writes are enough', () => {
    const charged = filledReport({
      cells: unpaid,
      draft: (draft) => {
        draft.others.fees = 'charged';
        draft.others.byRequest = { requests: '14', yuan: '1400' };
        draft.others.unpaid = true;
      },
    });
    expect(checkFees(charged, 'final')).toEqual([]);
    expect(checkFees(filledReport(), 'final')).toEqual([]);
  });
});

describe('C5: a charge half said', () => {
  const charged = (requests: string, yuan: string) =>
    filledReport({
      draft: (draft) => {
        draft.others.fees = 'charged';
        draft.others.byVolume = { requests, yuan };
      },
    });

  test('the other half of a pair is asked for', () => {
    expect(checkFees(charged('3', ''), 'writing')).toMatchObject([
      {
        id: 'C5:incomplete',
        severity: 'pending',
        title: '信息处理费按量计收的金额还没填',
        target: { field: 'others.byVolume.yuan' },
      },
    ]);
    expect(checkFees(charged('', '300'), 'final')).toMatchObject([
      { severity: 'error', title: '信息处理费按量计收的件数还没填' },
    ]);
  });

  test('nothing filled in asks for the first pair', () => {
    expect(checkFees(charged('', ''), 'writing')).toMatchObject([
      { title: '信息处理费按件计收的件数、按件计收的金额还没填', severity: 'pending' },
    ]);
  });
});

describe('C5: unpaid notices', () => {
  test('row 22 and only “not charged”', () => {
    const report = withText('本机关2026年未收取信息处理费。', unpaid);
    const [finding] = checkFees(report, 'final');
    expect(finding).toMatchObject({
      id: 'C5:unpaid',
      severity: 'warning',
      title: '有 3 件逾期未缴费，这里只说没有收取',
      cells: ['applications.feeNotPaid.total'],
      target: { field: 'others.text' },
    });
    const [evidence] = finding?.evidence ?? [];
    expect(sectionText(report, 6).slice(evidence?.start, evidence?.end)).toBe('未收取信息处理费');
  });

  test('a blank elsewhere in the row does not hide them', () => {
    const cells = { ...unpaid, 'applications.feeNotPaid.enterprise': '' };
    expect(checkFees(withText('未收取信息处理费。', cells), 'final')).toHaveLength(1);
  });

  test.each([
    '本机关2026年未收取信息处理费；发出收费通知后申请人逾期未缴纳的3件。',
    '收取信息处理费2件、200元。',
  ])('quiet: %s', (text) => {
    expect(checkFees(withText(text, unpaid), 'final')).toEqual([]);
  });
});

describe('C5: amounts are in 元', () => {
  test('万元 is asked about', () => {
    const report = withText('收取信息处理费3件，共0.223万元。');
    expect(checkFees(report, 'final')).toMatchObject([
      {
        id: 'C5:unit:0',
        severity: 'warning',
        title: '信息处理费写的是“0.223万元”，应以元计',
        evidence: [{ section: 6, text: '0.223万元' }],
      },
    ]);
  });

  test('another sum in 万元 is not', () => {
    const text = '未收取信息处理费。全年行政事业性收费12.5万元。财政安排经费3万元。';
    expect(checkFees(withText(text), 'final')).toEqual([]);
  });
});
