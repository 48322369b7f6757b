import { describe, expect, test } from 'vitest';
import type { Draft } from '../draft';
import { emptyDraft } from '../empty-draft';
import { draftedFeeSentence } from './fee-sentence';

const BASIS = '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本机关2026年';

function sentence(others: Partial<Draft['others']>, unpaid: number | null = 0): string {
  const draft = emptyDraft(2026);
  return draftedFeeSentence({ ...draft, others: { ...draft.others, ...others } }, unpaid);
}

const charged = (requests: string, yuan: string) => ({ requests, yuan });

describe('the sentence on 信息处理费', () => {
  test('is not there while nothing is said', () => {
    expect(sentence({})).toBe('');
    expect(sentence({ fees: 'charged' })).toBe('');
    expect(sentence({ fees: 'charged', byRequest: charged('3', '') })).toBe('');
    expect(sentence({ fees: 'charged', byRequest: charged('三', '200') })).toBe('');
  });

  test('says that none was charged', () => {
    expect(sentence({ fees: 'none' })).toBe(`${BASIS}未收取信息处理费。`);
  });

  test('tells of the whole county where its report is the sum of its units', () => {
    const draft = emptyDraft(2026);
    const countySum = {
      collection: 'c',
      place: '云溪县',
      year: 2026,
      at: '',
      values: {},
      indicators: [],
      scope: '',
    };
    expect(draftedFeeSentence({ ...draft, countySum, others: { ...draft.others, fees: 'none' } }, 0)).toBe(
      `${BASIS.replace('本机关', '全县')}未收取信息处理费。`,
    );
  });

  test('says what was charged by request, by volume, or both with their sum', () => {
    const byRequest = charged('12', '1200');
    const byVolume = charged('１', '35.50');
    expect(sentence({ fees: 'charged', byRequest })).toBe(`${BASIS}收取信息处理费：按件计收12件、1200元。`);
    expect(sentence({ fees: 'charged', byVolume })).toBe(`${BASIS}收取信息处理费：按量计收1件、35.50元。`);
    expect(sentence({ fees: 'charged', byRequest, byVolume })).toBe(
      `${BASIS}收取信息处理费：按件计收12件、1200元；按量计收1件、35.50元，共计13件、1235.50元。`,
    );
  });

  test.each([
    ['0.1', '0.2', '0.3'],
    ['100', '200', '300'],
    ['0', '0', '0'],
    ['0.50', '0.50', '1'],
    ['500', '1200.5', '1700.5'],
    ['999999999', '0.01', '999999999.01'],
  ])('adds %s and %s up exactly', (left, right, total) => {
    const made = sentence({
      fees: 'charged',
      byRequest: charged('1', left),
      byVolume: charged('1', right),
    });
    expect(made).toContain(`共计2件、${total}元。`);
  });

  test('amounts left over from another choice are not printed', () => {
    expect(sentence({ fees: 'none', byRequest: charged('12', '1200') })).not.toContain('1200');
  });

  test('says who did not pay only where it is ticked and row 22 is above nought', () => {
    const end = '发出收费通知后申请人逾期未缴纳费用、不再处理的申请2件。';
    expect(sentence({ fees: 'none', unpaid: true }, 2)).toBe(`${BASIS}未收取信息处理费；${end}`);
    expect(sentence({ unpaid: true }, 2)).toBe(BASIS + end);
    expect(sentence({ fees: 'none', unpaid: false }, 2)).toBe(`${BASIS}未收取信息处理费。`);
    expect(sentence({ fees: 'none', unpaid: true }, 0)).toBe(`${BASIS}未收取信息处理费。`);
    expect(sentence({ fees: 'none', unpaid: true }, null)).toBe(`${BASIS}未收取信息处理费。`);
  });
});
