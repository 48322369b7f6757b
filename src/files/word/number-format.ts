import { chineseNumeral, inChineseDigits } from '../../report/numbers/chinese-numeral';

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** The character for a value in a row that begins at a code point; digits for values beyond the row. */
const oneOf = (value: number, first: number, most: number): string =>
  value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : String(value);

/** a, b … z, aa, bb … as Word goes on after z. */
function letters(value: number, first: string): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCodePoint((first.codePointAt(0) ?? 0) + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

/** The formats of ECMA-376 part 1, 17.18.59 that Chinese documents use; any other is written in digits. */
const formats: ReadonlyMap<string, (value: number) => string> = new Map([
  ['chineseCounting', chineseNumeral],
  ['chineseCountingThousand', chineseNumeral],
  ['japaneseCounting', chineseNumeral],
  ['taiwaneseCounting', chineseNumeral],
  ['taiwaneseCountingThousand', chineseNumeral],
  ['ideographDigital', inChineseDigits],
  ['ideographTraditional', (value) => STEMS.charAt(value - 1) || String(value)],
  [
    'decimalFullWidth',
    (value) => String(value).replace(/\d/g, (digit) => oneOf(Number(digit) + 1, 0xff10, 10)),
  ],
  ['decimalEnclosedCircle', (value) => oneOf(value, 0x2460, 20)],
  ['decimalEnclosedCircleChinese', (value) => oneOf(value, 0x2460, 20)],
  ['decimalEnclosedParen', (value) => oneOf(value, 0x2474, 20)],
  ['decimalEnclosedFullstop', (value) => oneOf(value, 0x2488, 20)],
  ['ideographEnclosedCircle', (value) => oneOf(value, 0x3280, 10)],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['upperLetter', (value) => letters(value, 'A')],
  ['lowerLetter', (value) => letters(value, 'a')],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['lowerRoman', roman],
]);

/** A list number as Word shows it in the format of that name (`w:numFmt`). */
export function listNumber(value: number, format: string): string {
  return (formats.get(format) ?? String)(value);
}
