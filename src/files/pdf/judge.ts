import type { DrawnPage } from './drawn-page';

/** What the pages of a file are, where their text may not be read. */
export type Unreadable = 'empty' | 'scan' | 'scanWithText' | 'noCodes';

/** So much of a page is a picture that the page is one. */
const WHOLE_PAGE = 0.6;
/** A page has more characters than this. */
const FEWEST = 20;
/** So many without a code, and what the others say is not known either. */
const MOST_UNCODED = 0.05;

const isPictured = ({ width, height, pictures }: DrawnPage): boolean =>
  pictures.some(
    ({ left, top, right, bottom }) =>
      (Math.min(right, width) - Math.max(left, 0)) * (Math.min(bottom, height) - Math.max(top, 0)) >
      WHOLE_PAGE * width * height,
  );

/** Whether a character can hardly be one of a report, Greek ones aside: it comes of a font without codes. */
function isUnlikely(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const isForeign = code >= 0x300 && code < 0x2000 && !(code > 0x390 && code < 0x3ca);
  return isControl || isForeign || code === 0xfffd;
}

/** Judges all pages of a file at once, before anything of them is read; null where their text is text. */
export function unreadable(pages: readonly DrawnPage[]): Unreadable | null {
  const glyphs = pages.flatMap(({ glyphs: all }) => all.filter(({ text }) => text.trim() !== ''));
  const uncoded =
    pages.reduce((sum, page) => sum + page.uncoded, 0) + glyphs.filter(({ text }) => isUnlikely(text)).length;
  const invisible = glyphs.filter(({ look }) => look === 'hidden').length;
  const pictured = pages.filter(isPictured).length;
  const all = glyphs.length + pages.reduce((sum, page) => sum + page.uncoded, 0);
  if (all < FEWEST * pages.length) return pictured > 0 ? 'scan' : all === 0 ? 'empty' : null;
  if (invisible > all / 2 || pictured * 2 > pages.length) return 'scanWithText';
  // A whole page that is a picture with text over it: the text is what software made of the picture.
  const isOver = pages.some((page) => isPictured(page) && page.invisible > page.glyphs.length / 2);
  if (isOver) return 'scanWithText';
  return uncoded > MOST_UNCODED * all ? 'noCodes' : null;
}
