import type { Box, Glyph, LaidOutPage, Rule } from '../laid-out/page';

/** A page as it was drawn. */
export interface DrawnPage extends LaidOutPage {
  glyphs: Glyph[];
  rules: Rule[];
  /** Where pictures are, whatever they show. */
  pictures: Box[];
  /** The number of invisible characters (text under a scan), and of those without a code in the file. */
  invisible: number;
  uncoded: number;
}
