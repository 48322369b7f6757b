/** Drawn full width by East Asian fonts although Unicode calls them narrow. */
const WIDE_PUNCTUATION = /[‘’“”…—·×℃№]/;

/**
 * How wide a text stands in an East Asian font, in em: one for a Chinese character or punctuation mark,
 * half for digits, Latin letters and their punctuation.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += (character.codePointAt(0) ?? 0) >= 0x2e80 || WIDE_PUNCTUATION.test(character) ? 1 : 0.5;
  return width;
}
