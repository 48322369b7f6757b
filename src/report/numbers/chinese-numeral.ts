/** The digits 0 to 9 as years and codes are written: 二〇二四. */
export const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 2024 → 二〇二四: digit by digit. */
export const inChineseDigits = (value: number): string =>
  Array.from(String(value), (digit) => CHINESE_DIGITS.charAt(Number(digit))).join('');

const NUMERALS = '零一二三四五六七八九十';

/** 1 → 一, 12 → 十二, 25 → 二十五: the numbers of sub-headings. From 100 on they are digits. */
export function chineseNumeral(value: number): string {
  if (value <= 10) return NUMERALS.charAt(value);
  if (value >= 100) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : NUMERALS.charAt(tens)}十${ones === 0 ? '' : NUMERALS.charAt(ones)}`;
}

/** 一 → 1, 十二 → 12, 二十五 → 25: the number before a paragraph, written in nothing but 零 to 十. */
export function numeralValue(text: string): number {
  const digit = (one: string) => NUMERALS.indexOf(one);
  const [tens = '', ones] = text.split('十');
  if (ones === undefined) return digit(text);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
