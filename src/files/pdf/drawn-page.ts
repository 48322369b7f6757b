import type { Box, Glyph, LaidOutPage, Rule } from '../laid-out/page';

/** A page as it was drawn. */
export interface DrawnPage extends LaidOutPage {
  glyphs: Glyph[];
  rules: Rule[];
  /** Where pictures are, whatever they show. */
  pictures: Box[];
  /** How many characters are not to be seen (the text under a scan), and how many have no code in the file. */
  invisible: number;
  uncoded: number;
}
