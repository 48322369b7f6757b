import type { TextLine } from '../text/text-lines';
import type { PageLine } from './furniture';

/** A blank line is written where lines stand so far apart, in parts of their height. */
const BLANK = 1.9;
/** Columns are held apart by this many blanks at least. */
const APART = '   ';

/** A line with as many blanks before each of its words as it takes to keep the columns; half an em is one place. */
function spaced({ characters }: PageLine, left: number, unit: number): string {
  let text = '';
  let last: PageLine['characters'][number] | null = null;
  for (const character of characters) {
    if (character.text.trim() === '' || character.as === 'hidden' || character.as === 'struck') continue;
    const place = Math.round((character.left - left) / unit);
    const gap = last ? (character.left - last.right) / character.size : 1;
    const isNumeric = (value: string) => /[\p{Nd}.,%]/u.test(value);
    const parts = gap > (last && isNumeric(last.text) && isNumeric(character.text) ? 0.35 : 1.1);
    if (last === null) text = ' '.repeat(Math.max(0, place));
    else if (parts) text += ' '.repeat(Math.max(APART.length, place - text.length));
    text += character.text;
    last = character;
  }
  return text;
}

/** The lines of pages that draw no table, laid out with blanks as on the page: what columns there are stay. */
export function layoutLines(lines: readonly PageLine[], placeOf: (line: PageLine) => string): TextLine[] {
  const left = Math.min(...lines.map((line) => line.left));
  const unit = Math.min(...lines.map(({ size }) => size)) / 2;
  return lines.flatMap((line, at): TextLine[] => {
    const above = lines[at - 1];
    const found = { text: spaced(line, left, unit), place: placeOf(line), page: line.page };
    const isApart =
      above && above.page === line.page && line.bottom - above.bottom > BLANK * (line.bottom - line.top);
    return isApart ? [{ text: '', place: found.place, page: line.page }, found] : [found];
  });
}
