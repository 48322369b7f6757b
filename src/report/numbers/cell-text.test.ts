import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, onOneLine, readCellText, type CellUnit } from './cell-text';
import type { NumberProblem } from './number';

const number = (text: string, note = '') => ({ kind: 'number', text, note });
const equals = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const problem = (name: NumberProblem) => ({ kind: 'problem', problem: name });

describe('the text of a cell', () => {
  test.each<[string, CellUnit, string, string]>([
    ['22', 'count', '22', ''],
    ['22（其中修订16件）', 'count', '22', '其中修订16件'],
    ['２２ (其中修订16件)', 'count', '22', '其中修订16件'],
    ['22件（其中修订16件）', 'count', '22', '其中修订16件'],
    ['22（其中修订（含修正）16件）', 'count', '22', '其中修订（含修正）16件'],
    ['22〔含上年1件〕', 'count', '22', '含上年1件'],
    ['22\n（其中修订\n16件）', 'count', '22', '其中修订16件'],
    ['1,288件', 'count', '1288', ''],
    ['3 宗', 'count', '3', ''],
    ['3\n件', 'count', '3', ''],
    ['5人次', 'count', '5', ''],
    ['5（件）', 'count', '5', ''],
    ['1234567890件', 'total', '1234567890', ''],
    ['12.5万元', 'money', '12.5', ''],
    ['12.5 万 元', 'money', '12.5', ''],
    ['12.5（单位：万元）', 'money', '12.5', ''],
    ['120.5元', 'yuan', '120.5', ''],
    ['1\u200b2', 'count', '12', ''],
  ])('%j as %s is %s, note “%s”', (text, unit, value, note) => {
    expect(readCellText(text, unit)).toEqual(number(value, note));
  });

  test.each<[string, CellUnit, NumberProblem]>([
    ['12\n34', 'count', 'severalLines'],
    ['1\n234', 'count', 'severalLines'],
    ['1\r\n4', 'total', 'severalLines'],
    ['1\u20284', 'count', 'severalLines'],
    ['1\u00854', 'count', 'severalLines'],
    ['12↵34', 'count', 'severalLines'],
    ['12.\n5', 'money', 'severalLines'],
    ['12\n34件', 'count', 'severalLines'],
    ['12元', 'money', 'unit'],
    ['12（元）', 'money', 'unit'],
    ['1.2万', 'money', 'unit'],
    ['2万件', 'count', 'unit'],
    ['12（万件）', 'count', 'unit'],
    ['12%', 'count', 'unit'],
    ['12万元', 'count', 'unit'],
    ['12件', 'money', 'unit'],
    ['12（3）4（5）', 'count', 'notNumber'],
    ['12（', 'count', 'notNumber'],
    ['12（）', 'count', 'notNumber'],
    ['（12）', 'count', 'notNumber'],
    ['件', 'count', 'notNumber'],
    ['约12件', 'count', 'notNumber'],
    ['12³', 'count', 'notNumber'],
    ['12①', 'count', 'notNumber'],
    ['1 2', 'count', 'grouping'],
    ['1\t2', 'count', 'grouping'],
    ['-3件', 'count', 'negative'],
    ['1.5件', 'count', 'decimal'],
    ['1.1234567万元', 'money', 'tooPrecise'],
    ['1234567890', 'count', 'tooLarge'],
    [`${'0'.repeat(300)}5`, 'count', 'tooLong'],
  ])('%j as %s is none: %s', (text, unit, name) => {
    expect(readCellText(text, unit)).toEqual(problem(name));
  });

  const marks = '/ ／ \\ — —— - -- － －－ – − ─ ━ ー ~ ～ * ＊ · ・ • . ... … …… _ 无 無 没有 不涉及'.split(
    ' ',
  );

  test.each([...marks, ' / ', '— —', '/\n/'])('“%s” stands for nothing, in every unit', (text) => {
    for (const unit of ['count', 'total', 'money', 'yuan'] as const)
      expect(readCellText(text, unit)).toEqual(problem('nothing'));
  });

  test.each(['0', '-1', '—3', '无件', 'n/a', '3/4', '十一', '一', '。', '〇', '12\n—'])(
    '“%s” does not',
    (text) => expect(readCellText(text, 'count')).not.toEqual(problem('nothing')),
  );

  test.each(['', ' ', '\n', '\u3000\u00a0', '\u200b', ' '.repeat(200_000)])('%j is blank', (text) => {
    expect(readCellText(text, 'count')).toEqual({ kind: 'blank' });
  });

  const pieces = fc.constantFrom(...Array.from('0123456789,.，．-—（）()件万元\n \t↵²'), '其中', '12', '/');
  const texts = fc.array(pieces, { maxLength: 14 }).map((found) => found.join(''));

  test('a number is the digits of one line before any bracket, and nothing else', () => {
    const law = fc.property(texts, (text) => {
      const read = readCellText(text, 'count');
      if (read.kind !== 'number') return true;
      const head = text.split(/[（(]/)[0] ?? '';
      const lines = head.split(/[\n↵]/).filter((line) => /\d/.test(line));
      const digits = head.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
      return lines.length === 1 && digits === read.text && countOf(text) === Number(read.text);
    });
    expect(() => fc.assert(law, { numRuns: 2000 })).not.toThrow();
  });

  test('kept on one line it says the same', () => {
    const law = fc.property(fc.oneof(texts, fc.string({ maxLength: 300 })), fc.nat(3), (text, many) => {
      const source = text.repeat(many * 8 + 1);
      const kept = onOneLine(source);
      const [before, after] = [source, kept].map((one) => readCellText(one, 'count'));
      // What is too long is still no number when it is cut.
      const same = before?.kind === 'problem' ? after?.kind === 'problem' : equals(after, before);
      return same && !/[\r\n]/.test(kept);
    });
    expect(() => fc.assert(law, { numRuns: 1000 })).not.toThrow();
  });

  test.each([' ', '1，1', '（', '1.2万元', '1\n', '０'])('a long run of %j is only named', (piece) => {
    const run = piece.repeat(200_000);
    for (const text of [`1${run}1`, `x${run}x`, `1（${run}）`])
      expect(readCellText(text, 'money')).toEqual(problem('tooLong'));
  });
});

test('what is seen at once to be a label is read as it is when looked at piece by piece', () => {
  const pieces =
    '予以公开 无 無 暂无 没有 不涉及 件 万元 万 十 三 〇 〓 ^ ~~ _ 1 ２ ① ½ - / ， . （ ） 其中'.split(' ');
  const piece = fc.constantFrom(...pieces, '\n', ' ');
  const text = fc.array(piece, { maxLength: 6 }).map((some) => some.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom<CellUnit>('count', 'total', 'money', 'yuan'), (words, unit) => {
      // A character of no width says nothing, and keeps it from being seen at once.
      expect(readCellText(words, unit)).toEqual(readCellText(`\u200b${words.trim()}`, unit));
    }),
    { numRuns: 2000 },
  );
});
