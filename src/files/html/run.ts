import { shownText, type Piece, type Shown } from '../../blocks/shown';

/** A paragraph of a page, before its text is made. */
export interface Run {
  pieces: readonly Piece[];
  /** Whether its spaces and line breaks stay as they were written (pre). */
  kept: boolean;
}

/** Full-width characters: a line break of the source between two of them shows as nothing. */
const WIDE = /[\u2e80-\uffef“”‘’—…]/;

/** Stands for a line break of the source, which is no line break on the page; a character pages do not use. */
export const SOURCE_BREAK = '\v';

/** Browsers show runs of white space as one space; a no-break space stays within a line, blank lines do not. */
function collapsed(text: string): string {
  return text
    .replace(/[ \v]+/g, (gap, at: number) => {
      const [before = '', after = ''] = [text[at - 1], text[at + gap.length]];
      return gap.includes(SOURCE_BREAK) && WIDE.test(before) && WIDE.test(after) ? '' : ' ';
    })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The text of paragraphs that stand together, one a line, and what is none of it. */
export function runText(runs: readonly Run[], place: 'cell' | 'sentence'): Shown {
  const parts: Piece[] = [];
  for (const { pieces } of runs) {
    if (parts.length > 0) parts.push({ text: '\n', as: 'plain' });
    for (const piece of pieces) parts.push(piece);
  }
  const { text, leftOut } = shownText(parts, place);
  return {
    text: runs.some(({ kept }) => kept) ? text.trimEnd() : collapsed(text),
    leftOut: leftOut.map((item) => ({ ...item, text: collapsed(item.text) })),
  };
}
