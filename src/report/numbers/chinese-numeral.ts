/** The digits 0 to 9 as years and codes are written: 二〇二四. */
export const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 2024 → 二〇二四: digit by digit. */
export const inChineseDigits = (value: number): string =>
  Array.from(String(value), (digit) => CHINESE_DIGITS.charAt(Number(digit))).join('');

const NUMERALS = '零一二三四五六七八九十';

/** What the number of a paragraph is written with. A pattern's source, to stand within brackets. */
export const NUMERAL = '一二三四五六七八九十';

/** The Chinese number of a paragraph: 一, 十二, 二十五. A pattern's source. */
export const NUMERALS_WRITTEN = `[${NUMERAL}]{1,3}`;

/** The number before a sub-heading, （一）, whose numeral is its one group. A pattern's source. */
export const SUB_HEADING_NUMBER = `[（(]\\s*(${NUMERALS_WRITTEN})\\s*[)）]`;

/** What any paragraph may be numbered with: 一、 （二） 3. (4). A pattern's source. */
export const PARAGRAPH_NUMBER = `[（(]?[${NUMERAL}\\d]{1,3}[)）、.．]`;

/** 1 → 一, 12 → 十二, 25 → 二十五: the numbers of sub-headings. From 100 on they are digits. */
export function chineseNumeral(value: number): string {
  if (value <= 10) return NUMERALS.charAt(value);
  if (value >= 100) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : NUMERALS.charAt(tens)}十${ones === 0 ? '' : NUMERALS.charAt(ones)}`;
}

/** 一 → 1, 十二 → 12, 25 → 25: the number before a paragraph, written in digits or in nothing but 零 to 十. */
export function numeralValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (one: string) => NUMERALS.indexOf(one);
  const [tens = '', ones] = text.split('十');
  if (ones === undefined) return digit(text);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

/** 一百二十三 → 123, 二〇二四 → 2024, 两 → 2; null where the characters make no number. */
export function speltValue(numeral: string): number | null {
  const plain = numeral.replace(/零/g, '〇').replace(/两/g, '二');
  if (!/[十百千万]/.test(plain)) {
    const digits = plain
      .split('')
      .map((digit) => CHINESE_DIGITS.indexOf(digit))
      .join('');
    // 三四件 is 「three or four」; only years and codes are read digit by digit.
    return plain.length === 1 ? Number(digits) : null;
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of plain) {
    if (character === '万') {
      total = (total + section + digit || 1) * 10_000;
      section = 0;
      digit = 0;
    } else if (character === '十' || character === '百' || character === '千') {
      section += (digit || 1) * (character === '十' ? 10 : character === '百' ? 100 : 1000);
      digit = 0;
    } else digit = CHINESE_DIGITS.indexOf(character);
  }
  return total + section + digit;
}
