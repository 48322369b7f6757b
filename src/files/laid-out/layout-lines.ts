import type { TextLine } from '../text/text-lines';
import { shownText } from '../../blocks/shown';
import type { PageLine } from './furniture';
import type { Character } from './reading';
import { paragraphPieces, type LaidParagraph } from './paragraphs';

/** Distance of two lines, in heights of a line, from which a blank line is written between them. */
const BLANK = 1.9;
/** The least gap written between two columns. */
const APART = '   ';

/** Ems: a wider gap separates columns, a narrower one words of a text. */
const COLUMN_GAP = 0.35;

const isGone = ({ as }: Character): boolean => as === 'hidden' || as === 'struck' || as === 'note';

/** A character's text; 〓 for a digit that may be invisible, or not part of the number, so that none is read. */
const written = ({ as, text }: Character): string => (as !== 'plain' && /\p{N}/u.test(text) ? '〓' : text);

/** A line as text, with blanks so that columns stay aligned; `unit` is the width of one blank, in points. */
function spaced({ characters }: PageLine, left: number, unit: number): string {
  let text = '';
  let last: Character | null = null;
  for (const character of characters) {
    if (character.text.trim() === '' || isGone(character)) continue;
    const place = Math.round((character.left - left) / unit);
    const gap = last ? (character.left - last.right) / character.size : 1;
    const parts = gap > COLUMN_GAP;
    if (last === null) text = ' '.repeat(Math.max(0, place));
    else if (parts) text += ' '.repeat(Math.max(APART.length, place - text.length));
    text += written(character);
    last = character;
  }
  return text;
}

/** A paragraph without columns is prose from so many characters on, or if it is a title: so many times larger. */
const [PROSE, LARGE] = [40, 1.3];

const isProse = (lines: LaidParagraph, texts: readonly string[], smallest: number): boolean =>
  lines.length > 1 &&
  texts.every((text) => !text.trim().includes(APART)) &&
  (texts.join('').replace(/\s+/g, '').length > PROSE || lines.every(({ size }) => size > LARGE * smallest));

/**
 * The paragraphs of pages that draw no table, as lines laid out with blanks as on the page: what columns there are
 * stay, and what is prose is one line.
 */
export function layoutLines(
  paragraphs: readonly LaidParagraph[],
  placeOf: (line: PageLine) => string,
): TextLine[] {
  const lines = paragraphs.flat();
  const left = Math.min(...lines.map((line) => line.left));
  const smallest = Math.min(...lines.map(({ size }) => size));
  let above: PageLine | undefined;
  return paragraphs.flatMap((paragraph): TextLine[] => {
    const texts = paragraph.map((line) => spaced(line, left, smallest / 2));
    const [first] = paragraph;
    if (first && isProse(paragraph, texts, smallest)) {
      above = paragraph[paragraph.length - 1];
      const text = shownText(paragraphPieces(paragraph), 'sentence').text;
      const at = { place: placeOf(first), page: first.page };
      // Between blank lines nothing is taken for its going on.
      return [
        { text: '', ...at },
        { text, ...at },
        { text: '', ...at },
      ];
    }
    return paragraph.flatMap((line, at): TextLine[] => {
      const found = { text: texts[at] ?? '', place: placeOf(line), page: line.page };
      const isApart =
        above && above.page === line.page && line.bottom - above.bottom > BLANK * (line.bottom - line.top);
      above = line;
      return isApart ? [{ text: '', place: found.place, page: line.page }, found] : [found];
    });
  });
}
