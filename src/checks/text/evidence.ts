import type { PlacedSentence } from '../../prose/read-text';
import type { Evidence } from '../finding';

/** Words of a sentence as evidence; both places count in the sentence. */
export function evidenceIn(sentence: PlacedSentence, start: number, end: number): Evidence {
  return {
    section: sentence.section,
    start: sentence.start + start,
    end: sentence.start + end,
    text: sentence.text.slice(start, end),
  };
}

/** The longest piece of the text a title quotes. */
const LONGEST_QUOTE = 30;

/** The words as a title quotes them: cut in the middle where they are long, for both ends tell. */
export function quoteOf({ text }: Evidence): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST_QUOTE) return text;
  return `${characters.slice(0, 12).join('')}……${characters.slice(-15).join('')}`;
}
