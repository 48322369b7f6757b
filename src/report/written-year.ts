const NUMERALS = '〇一二三四五六七八九';

/** A year of this century as reports write it: 2024, ２０２４, 二〇二四, also with ○, 零 or O for the zero. A pattern's source. */
export const WRITTEN_YEAR = '(?:[2２][0０][0-9０-９]{2}|二[〇○零Oo0О][一二三四五六七八九〇○零Oo0О]{2})';

/** 2024 → 2024, 二〇二四 → 2024: four characters of a year, each one digit. */
export function yearValue(characters: string): number {
  const digits = Array.from(characters.normalize('NFKC').replace(/[○零OoО]/g, '〇'), (character) =>
    /\d/.test(character) ? character : NUMERALS.indexOf(character),
  );
  return Number(digits.join(''));
}

const YEAR_IN_TEXT = new RegExp(`(?:^|[^0-9０-９])(${WRITTEN_YEAR})(?![0-9０-９])`);

/** The first year a text names, in whatever way it is written; null without one. Spaces do not count. */
export function yearIn(text: string): number | null {
  const found = YEAR_IN_TEXT.exec(text.replace(/\s+/g, ''))?.[1];
  return found === undefined ? null : yearValue(found);
}
