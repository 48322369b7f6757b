import type { Piece } from '../../blocks/shown';

/** A row or a line of this exact height, or less, shows no text; in twips. */
export const LEAST_HEIGHT = 40;

/** What a row of such a height is called where it is left out. */
export const FLAT_ROW = '隐藏的一行（行高几乎为 0）';
const FLAT_LINE = '隐藏的文字（行距几乎为 0）';

/** A piece of a paragraph with such low lines: its text counts as hidden. */
export function inFlatLine(piece: Piece): Piece {
  if (piece.as === 'deleted' || piece.text.trim() === '') return piece;
  return { text: piece.text, as: 'hidden', what: FLAT_LINE };
}
