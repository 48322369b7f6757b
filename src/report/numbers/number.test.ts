import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareDecimal,
  MAX_COUNT,
  parseCount,
  parseMoney,
  parseYuan,
  problemSentence,
  scaled,
  type NumberProblem,
} from './number';

const number = (text: string) => ({ kind: 'number', text });
const problem = (name: NumberProblem) => ({ kind: 'problem', problem: name });
const blank = { kind: 'blank' };

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** Any text at all, lone surrogates and control characters included. */
const utf16 = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('a count', () => {
  test.each([
    ['0', '0'],
    ['12', '12'],
    ['007', '7'],
    ['000', '0'],
    [' 12 ', '12'],
    ['\u300012\u3000', '12'],
    ['12\n', '12'],
    ['12\r\n', '12'],
    ['\t12', '12'],
    ['１２３４', '1234'],
    ['１，２３４', '1234'],
    ['1,234', '1234'],
    ['1 234 567', '1234567'],
    ['1\u00a0234', '1234'],
    ['1\u2009234', '1234'],
    ['12,345,678', '12345678'],
    ['999999999', '999999999'],
    ['999,999,999', '999999999'],
    ['0000000000000000000000000000012', '12'],
  ])('%j is %s', (typed, text) => expect(parseCount(typed)).toEqual(number(text)));

  test.each(['', ' ', '\u3000', '\n', '\t \r\n', '\u00a0', '\ufeff'])('%j is blank, never 0', (typed) => {
    expect(parseCount(typed)).toEqual(blank);
  });

  test.each<[string, NumberProblem]>([
    ['1.5', 'decimal'],
    ['１．５', 'decimal'],
    ['.5', 'decimal'],
    ['12.0', 'decimal'],
    ['1,234.5', 'decimal'],
    ['-3', 'negative'],
    ['－３', 'negative'],
    ['− 3', 'negative'],
    ['–3', 'negative'],
    ['—3', 'negative'],
    ['-1.5', 'negative'],
    ['1000000000', 'tooLarge'],
    ['1,000,000,000', 'tooLarge'],
    ['123456789012345678901234567890', 'tooLarge'],
    ['1,5', 'grouping'],
    ['1，5', 'grouping'],
    ['12,34', 'grouping'],
    ['1234,567', 'grouping'],
    [',123', 'grouping'],
    ['1,234,', 'grouping'],
    ['1 2', 'grouping'],
    ['12 345,678', 'grouping'],
    ['abc', 'notNumber'],
    ['12件', 'notNumber'],
    ['约12', 'notNumber'],
    ['1.5万', 'notNumber'],
    ['22（其中修订16件）', 'notNumber'],
    ['/', 'notNumber'],
    ['—', 'notNumber'],
    ['-', 'notNumber'],
    ['--', 'notNumber'],
    ['无', 'notNumber'],
    ['三', 'notNumber'],
    ['.', 'notNumber'],
    [',', 'notNumber'],
    ['1.2.3', 'notNumber'],
    ['1e5', 'notNumber'],
    ['0x10', 'notNumber'],
    ['+5', 'notNumber'],
    ['NaN', 'notNumber'],
    ['Infinity', 'notNumber'],
    ['=1+1', 'notNumber'],
    ['5²', 'notNumber'],
    ['²', 'notNumber'],
    ['⑤', 'notNumber'],
    ['½', 'notNumber'],
    ['5️⃣', 'notNumber'],
    ['👍', 'notNumber'],
    ['1👍2', 'notNumber'],
    ['٣', 'notNumber'],
    ['Ⅻ', 'notNumber'],
    ['12\u0000', 'notNumber'],
    ['\u202e21', 'notNumber'],
    ['\ud800', 'notNumber'],
  ])('%j is no count: %s', (typed, name) => {
    expect(parseCount(typed)).toEqual(problem(name));
  });

  test.each(['1\n234', '1\t234', '1\u2028234', '2\n135'])(
    'two lines or cells are not run together: %j',
    (typed) => expect(parseCount(typed)).toEqual(problem('grouping')),
  );

  test.each(['\u200b12', '1\u200b2', '12\u200d', '\u206012', '1\u00ad2'])(
    'characters nobody can see do not matter: %j',
    (typed) => expect(parseCount(typed)).toEqual(number('12')),
  );

  test('a million characters are answered, digits or not', () => {
    expect(parseCount('9'.repeat(1_000_000))).toEqual(problem('tooLarge'));
    expect(parseCount('0'.repeat(1_000_000))).toEqual(number('0'));
    expect(parseCount('字'.repeat(1_000_000))).toEqual(problem('notNumber'));
    expect(parseCount(' '.repeat(1_000_000))).toEqual(blank);
    expect(parseCount(`${'1,111'.repeat(200_000)}x`)).toEqual(problem('notNumber'));
  });

  test('every count reads back from how it is printed, plain, full-width or in threes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAX_COUNT }),
        fc.constantFrom(',', ' ', '，', '\u00a0'),
        (value, separator) => {
          const digits = String(value);
          for (const typed of [digits, fullWidth(digits), grouped(digits, separator), ` ${digits}\n`])
            expect(parseCount(typed)).toEqual(number(String(value)));
        },
      ),
    );
  });

  test('anything at all is a number, blank or a problem, and a number is what it says', () => {
    const typed = fc.oneof(
      utf16,
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,- １２．，－²\n')) }),
    );
    const law = fc.property(typed, (text) => {
      const parsed = parseCount(text);
      // A number is never made of other digits than those typed, nor a blank of any.
      const digits = text.normalize('NFKC').replace(/\D/g, '');
      if (parsed.kind === 'blank') return digits === '';
      if (parsed.kind === 'problem') return problemSentence(parsed.problem) !== '';
      return /^(0|[1-9]\d{0,8})$/.test(parsed.text) && digits.replace(/^0+(?=\d)/, '') === parsed.text;
    });
    expect(() => fc.assert(law, { numRuns: 1000 })).not.toThrow();
  });
});

describe('an amount in 万元', () => {
  test.each([
    ['0', '0'],
    ['12.5', '12.5'],
    ['12.50', '12.50'],
    ['１２．５０', '12.50'],
    ['59237.2449', '59237.2449'],
    ['59,237.2449', '59237.2449'],
    ['.5', '0.5'],
    ['00.5', '0.5'],
    ['0.000001', '0.000001'],
    ['999999999.999999', '999999999.999999'],
  ])('%j is %s, its decimals as they were typed', (typed, text) =>
    expect(parseMoney(typed)).toEqual(number(text)),
  );

  test.each<[string, NumberProblem]>([
    ['0.1234567', 'tooPrecise'],
    ['1.0000000', 'tooPrecise'],
    ['-0.5', 'negative'],
    ['1000000000', 'tooLarge'],
    ['1,5', 'grouping'],
    ['1.234,5', 'grouping'],
    ['1.234 5', 'grouping'],
    ['1,234.5 6', 'notNumber'],
    ['12.', 'notNumber'],
    ['1.2.3', 'notNumber'],
    ['1.5万', 'notNumber'],
    ['￥12', 'notNumber'],
    ['12元', 'notNumber'],
    ['1e-3', 'notNumber'],
  ])('%j is none: %s', (typed, name) => expect(parseMoney(typed)).toEqual(problem(name)));

  test('is blank where nothing is typed', () => expect(parseMoney(' \u3000')).toEqual(blank));

  test('in 元 goes to the 分 and no further', () => {
    expect(parseYuan('120.55')).toEqual(number('120.55'));
    expect(parseYuan('120.555')).toEqual(problem('tooPrecise'));
    expect(parseMoney('120.555')).toEqual(number('120.555'));
    expect(parseYuan('')).toEqual(blank);
  });

  test('compares exactly where binary fractions would not', () => {
    expect(scaled('0.1') + scaled('0.2')).toBe(scaled('0.3'));
    expect(compareDecimal('7730.28', '7730.280000')).toBe(0);
    expect(compareDecimal('7730.280001', '7730.28')).toBe(1);
    expect(compareDecimal('9', '10')).toBe(-1);
    expect(compareDecimal('999999999.999998', '999999999.999999')).toBe(-1);
  });

  test('every amount reads back from how it is printed', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
        fc.integer({ min: 0, max: 6 }),
        (millionths, zerosCut) => {
          const padded = String(millionths).padStart(7, '0');
          const fraction = padded.slice(-6).slice(0, 6 - zerosCut);
          const text = padded.slice(0, -6) + (fraction === '' ? '' : `.${fraction}`);
          expect(parseMoney(text)).toEqual(number(text));
          expect(parseMoney(fullWidth(text))).toEqual(number(text));
          expect(scaled(text)).toBe(BigInt(padded.slice(0, -6) + fraction.padEnd(6, '0')));
        },
      ),
    );
  });

  test('comparing is an order that sums respect', () => {
    const amount = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });
    const print = (value: bigint) =>
      String(value)
        .padStart(7, '0')
        .replace(/(\d{6})$/, '.$1');
    fc.assert(
      fc.property(amount, amount, (left, right) => {
        expect(compareDecimal(print(left), print(right))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });
});

test('every problem is said in Chinese', () => {
  const names: NumberProblem[] = [
    'decimal',
    'negative',
    'tooLarge',
    'tooPrecise',
    'grouping',
    'notNumber',
    'nothing',
    'severalLines',
    'tooLong',
    'unit',
  ];
  const sentences = names.map(problemSentence);
  expect(new Set(sentences).size).toBe(names.length);
  for (const sentence of sentences) expect(sentence).toMatch(/\p{Script=Han}/u);
});
