import { describe, expect, test } from 'vitest';
import type { CellId } from '../format/table';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf, type Report } from '../report/report';
import { readDisclosure, readDisputes } from './table-reading';

function reportWith(texts: Record<CellId, string>): Report {
  const draft: Draft = emptyDraft(2026);
  for (const [id, text] of Object.entries(texts)) {
    const [table, row, column] = id.split('.') as ['disclosure' | 'disputes', string, string];
    const line = draft.cells[table][row];
    if (line) line[column] = text;
  }
  return reportOf(draft);
}

const disclosure = (values: string[]) =>
  reportWith(
    Object.fromEntries(
      [
        'regulations.made',
        'regulations.repealed',
        'regulations.inForce',
        'normativeDocuments.made',
        'normativeDocuments.repealed',
        'normativeDocuments.inForce',
        'licences.decisions',
        'penalties.decisions',
        'coerciveMeasures.decisions',
        'charges.amount',
      ].map((id, index) => [`disclosure.${id}`, values[index] ?? '']),
    ),
  );

const disputes = (...groups: string[][]) =>
  reportWith(
    Object.fromEntries(
      ['review', 'directSuit', 'suitAfterReview'].flatMap((row, group) =>
        ['upheld', 'corrected', 'otherResult', 'undecided'].map((column, index) => [
          `disputes.${row}.${column}`,
          groups[group]?.[index] ?? '',
        ]),
      ),
    ),
  );

describe('the disclosure table in words', () => {
  test('nothing filled in', () => {
    expect(readDisclosure(disclosure([]))).toBeNull();
  });

  test('ordinary numbers', () => {
    expect(readDisclosure(disclosure(['0', '0', '0', '2', '1', '5', '37', '0', '0', '0']))).toBe(
      '没有规章。行政规范性文件制发 2 件，废止 1 件，现行有效 5 件。行政许可 37 件，没有行政处罚和行政强制。没有行政事业性收费。',
    );
  });

  test('blanks are named, never read as nothing', () => {
    expect(readDisclosure(disclosure(['', '', '', '2', '', '5', '', '3', '']))).toBe(
      '规章还没填。行政规范性文件制发 2 件，废止还没填，现行有效 5 件。行政处罚 3 件，行政许可和行政强制还没填。行政事业性收费还没填。',
    );
  });

  test('money is said in 元 too, exactly', () => {
    const money = (amount: string) =>
      readDisclosure(disclosure(['0', '0', '0', '0', '0', '0', '0', '0', '0', amount]));
    expect(money('0.35')).toContain('行政事业性收费 0.35 万元，即 3,500 元');
    expect(money('59237.2449')).toContain('59237.2449 万元，即 592,372,449 元');
    expect(money('0.000105')).toContain('即 1.05 元');
    expect(money('0.00')).toContain('没有行政事业性收费');
  });
});

describe('the disputes table in words', () => {
  const none = ['0', '0', '0', '0'];

  test('nothing filled in, and nothing to report', () => {
    expect(readDisputes(disputes())).toBeNull();
    expect(readDisputes(disputes(none, none, none))).toBe('没有政府信息公开行政复议，也没有行政诉讼。');
  });

  test('cases by outcome', () => {
    expect(readDisputes(disputes(['1', '0', '0', '1'], none, ['1', '0', '0', '0']))).toBe(
      '行政复议 2 件：结果维持 1 件，尚未审结 1 件。行政诉讼：复议后起诉 1 件，结果维持。',
    );
    expect(readDisputes(disputes(none, ['0', '0', '0', '2'], none))).toBe(
      '没有行政复议。行政诉讼：未经复议直接起诉 2 件，尚未审结。',
    );
  });

  test('blanks are named', () => {
    expect(readDisputes(disputes(['1', '0', '0', '0'], none, ['1', '0', '0', '']))).toBe(
      '行政复议 1 件，结果维持。行政诉讼：复议后起诉 1 件，结果维持；尚未审结还没填。',
    );
    expect(readDisputes(disputes(['0', '0', '', '0']))).toBe(
      '行政复议：其他结果还没填。行政诉讼：未经复议直接起诉还没填；复议后起诉还没填。',
    );
  });
});
