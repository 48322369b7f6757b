import { CHINESE_DIGITS } from '../numbers/chinese-numeral';

/** A zero among the digits of a year: 二〇二四, 二○二四, 二零二四. A pattern's source, to stand within brackets. */
export const YEAR_ZERO = '〇○零';

/** A digit of a year in Chinese. A pattern's source, to stand within brackets. */
export const YEAR_DIGIT = `${YEAR_ZERO}一二三四五六七八九`;

/** Four characters of any year, of whatever century. A pattern's source. */
export const ANY_YEAR = `(?:\\d{4}|[${YEAR_DIGIT}]{4})`;

/** A year of this century as reports write it: 2024, ２０２４, 二〇二四, also with ○, 零 or O for the zero. A pattern's source. */
export const WRITTEN_YEAR = `(?:[2２][0０][0-9０-９]{2}|二[${YEAR_ZERO}Oo0О][${YEAR_DIGIT}Oo0О]{2})`;

/** 2024 → 2024, 二〇二四 → 2024: four characters of a year, each one digit. */
export function yearValue(characters: string): number {
  const digits = Array.from(characters.normalize('NFKC').replace(/[○零OoО]/g, '〇'), (character) =>
    /\d/.test(character) ? character : CHINESE_DIGITS.indexOf(character),
  );
  return Number(digits.join(''));
}

const JOINS = '[-—–－─~～至到、和与及/]{1,2}';

/** One year with its 年, or several in one (2023—2024年, 2023至24年度): a span is no single year. A pattern's source. */
export const WRITTEN_YEARS = `${WRITTEN_YEAR}年?度?(?:${JOINS}(?:${WRITTEN_YEAR}|\\d{2})年?度?){0,3}`;

const EVERY_YEAR = new RegExp(`(^|[^0-9０-９])(${WRITTEN_YEARS})(?![0-9０-９])`, 'g');
const ONE_YEAR = new RegExp(`^(${WRITTEN_YEAR})年?度?$`);

/** The year written in a report's name (a match of WRITTEN_YEARS): null for a span of years. */
export function singleYear(years: string): number | null {
  const year = ONE_YEAR.exec(years)?.[1];
  return year === undefined ? null : yearValue(year);
}

/** The only year a text names, in whatever way it is written; null where it names none, several or a span. Spaces do not count. */
export function onlyYearIn(text: string): number | null {
  const found = [...text.replace(/\s+/g, '').matchAll(EVERY_YEAR)].map((match) => singleYear(match[2] ?? ''));
  const [first = null] = found;
  return found.every((year) => year === first) ? first : null;
}
