import type { PlacedSentence } from '../../prose/read-text';
import type { Evidence, Rewording } from '../finding';

/** Words of a sentence as evidence; both places count in the sentence. */
export function evidenceIn(sentence: PlacedSentence, start: number, end: number): Evidence {
  return {
    section: sentence.section,
    start: sentence.start + start,
    end: sentence.start + end,
    text: sentence.text.slice(start, end),
  };
}

/** Characters of the text that a title quotes, at most. */
const LONGEST_QUOTE = 30;

/** The words as quoted in a title: long ones are cut in the middle, because both ends help to find them. */
export function quoteOf({ text }: Evidence): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST_QUOTE) return text;
  return `${characters.slice(0, 12).join('')}……${characters.slice(-15).join('')}`;
}

/** The digits a number is written with, at its beginning; one spelt in characters has none. */
const DIGITS = /^[0-9０-９][0-9０-９,，.．]*(?=[^,，.．]|$)/;

/** Another number in place of the digits of one; null where it is spelt in characters. */
export function otherNumber(
  sentence: PlacedSentence,
  { start, end }: { start: number; end: number },
  value: string,
): Rewording | null {
  const digits = DIGITS.exec(sentence.text.slice(start, end))?.[0];
  if (digits === undefined) return null;
  const rest = sentence.text.slice(start + digits.length, end);
  return {
    label: `改为 ${value}${/^[%％]$/.test(rest) ? rest : ''}`,
    words: [{ ...evidenceIn(sentence, start, start + digits.length), put: value }],
  };
}
