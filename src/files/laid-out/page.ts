/** How a character of a page is seen, as far as the file says: the others may not be seen, or not so. */
export type Look = 'plain' | 'hidden' | 'unsure' | 'note';

/** An upright box of a page in points, from its top left corner: `bottom` is more than `top`. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A character with the box it stands in. */
export interface Glyph extends Box {
  text: string;
  /** Font size in points. */
  size: number;
  /** Direction of writing: 0 to the right, 1 down, 2 to the left upside down, 3 up; null for an oblique one. */
  turn: 0 | 1 | 2 | 3 | null;
  /** Whether characters of its font stand under one another. */
  isVertical: boolean;
  look: Look;
  /** What it is called where it is left out; empty where it is plain. */
  what: string;
}

/** A straight line, horizontal or vertical, as thin as it was drawn. */
export type Rule = Box;

/** A page given as characters and lines with their places, without tables and paragraphs. */
export interface LaidOutPage {
  width: number;
  height: number;
  glyphs: readonly Glyph[];
  rules: readonly Rule[];
  /** Lines that somebody drew on the page later: they only strike out. */
  marks: readonly Rule[];
}

/** The middle of a box from left to right, and from top to bottom. */
export const middleX = ({ left, right }: Box): number => (left + right) / 2;
/** The middle of a box from top to bottom. */
export const middleY = ({ top, bottom }: Box): number => (top + bottom) / 2;
/** Whether the middle of a box lies in another. */
export const isWithin = (box: Box, around: Box): boolean => {
  const [x, y] = [middleX(box), middleY(box)];
  return around.left <= x && x <= around.right && around.top <= y && y <= around.bottom;
};
