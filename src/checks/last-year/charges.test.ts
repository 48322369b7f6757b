import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { checkCharges } from './charges';
import { filledReport } from '../../examples/filled-draft';

const found = (amount: string, change: (draft: Draft) => void = () => {}) =>
  checkCharges(filledReport({ cells: { 'disclosure.charges.amount': amount }, draft: change }));
const lastYear = (amount: string) => (draft: Draft) => {
  const cells = { 'disclosure.charges.amount': amount };
  draft.lastYear.reports = [{ agency: '', year: 2025, title: '', cells, sections: [] }];
};
const government = (draft: Draft) => {
  draft.agency = { ...draft.agency, kind: 'government', level: 'prefecture' };
};
const writes = (text: string) => (draft: Draft) => (draft.overview.lead = text);

describe('B6', () => {
  test('a thousand times last year’s, and just below', () => {
    expect(found('125.5', lastYear('0.1255'))).toMatchObject([
      {
        id: 'B6:charges',
        severity: 'warning',
        section: 2,
        title: '行政事业性收费填的是 125.5 万元，是不是按元填了',
        detail: '上年是 0.1255 万元。',
        cells: ['disclosure.charges.amount'],
      },
    ]);
    expect(found('125.499999', lastYear('0.1255'))).toEqual([]);
    expect(found('1000', lastYear('0'))).toEqual([]);
  });

  test('a whole large figure of an agency, not of a government', () => {
    expect(found('10000')).toHaveLength(1);
    expect(found('12500.00')).toHaveLength(1);
    expect(found('9999')).toEqual([]);
    expect(found('59237.2449')).toEqual([]);
    expect(found('316441', government)).toEqual([]);
  });

  test('the same figure in 元 in the text', () => {
    const text = '全年行政事业性收费3,250元。';
    const [finding] = found('3250', writes(text));
    expect(finding).toMatchObject({
      detail: '正文写的是“3,250元”。',
      evidence: [{ section: 1, start: text.indexOf('3,250'), text: '3,250元' }],
    });
    expect(found('0.325', writes(text))).toEqual([]);
    expect(found('3250', writes('收取信息处理费3250元。'))).toEqual([]);
    expect(found('3250', writes('发放补助3250元。'))).toEqual([]);
    expect(found('3250', writes('行政事业性收费3250万元。'))).toEqual([]);
  });

  test('nothing and nought', () => {
    expect(found('')).toEqual([]);
    expect(found('0', writes('行政事业性收费0元。'))).toEqual([]);
  });
});
