import { isWithin, type Box, type Glyph } from '../laid-out/page';

const parts = (colour: string): number[] =>
  [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));
/** Whether nobody sees the one colour on the other. */
export const isSame = (one: string, other: string): boolean =>
  /^#[\da-f]{6}$/i.test(one) &&
  /^#[\da-f]{6}$/i.test(other) &&
  parts(one).every((part, place) => Math.abs(part - (parts(other)[place] ?? 0)) <= 16);

/** The colour of paper. */
export const WHITE = '#ffffff';

/** A filled rectangle with its colour, and how many characters were drawn before it. */
interface Ground extends Box {
  colour: string;
  after: number;
}

/** Coloured boxes, more than any page has. */
const MOST_GROUNDS = 4_000;
const COVERED_TEXT = '被盖住的文字';
/** What text in the colour of its ground is called where it is left out. */
export const UNSEEN_TEXT = '与底色相同、看不见的文字';

/** The coloured boxes of a page, in the order they were drawn. */
export class Grounds {
  private readonly grounds: Ground[] = [];

  /** Notes a filled box drawn after `after` characters, which hides those of them it covers. */
  cover(box: Box, colour: string, after: number): void {
    if (Math.min(box.right - box.left, box.bottom - box.top) < 4 || this.grounds.length >= MOST_GROUNDS)
      return;
    this.grounds.push({ ...box, colour, after });
  }

  /** The colour on which something drawn now stands. */
  under(box: Box): string {
    for (let at = this.grounds.length - 1; at >= 0; at--) {
      const ground = this.grounds[at];
      if (ground && isWithin(box, ground)) return ground.colour;
    }
    return WHITE;
  }

  /** Marks characters that were covered by something drawn later as doubtful. */
  hide(glyphs: Glyph[]): void {
    for (const { after, ...box } of this.grounds)
      for (let at = 0; at < after; at++) {
        const glyph = glyphs[at];
        if (glyph?.look === 'plain' && isWithin(glyph, box))
          glyphs[at] = { ...glyph, look: 'unsure', what: COVERED_TEXT };
      }
  }
}
