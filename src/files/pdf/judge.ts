import type { DrawnPage } from './drawn-page';

/** What the pages of a file are, where their text may not be read. */
export type Unreadable = 'empty' | 'scan' | 'scanWithText' | 'noCodes';

/** Share of a page's area from which on a picture is the whole page. */
const WHOLE_PAGE = 0.6;
/** Characters a page with text has at least. */
const FEWEST = 20;
/** Share of characters without a code: if there are more, the others cannot be trusted either. */
const MOST_UNCODED = 0.05;

const isPictured = ({ width, height, pictures }: DrawnPage): boolean =>
  pictures.some(
    ({ left, top, right, bottom }) =>
      (Math.min(right, width) - Math.max(left, 0)) * (Math.min(bottom, height) - Math.max(top, 0)) >
      WHOLE_PAGE * width * height,
  );

/** Whether a character hardly occurs in reports (Greek letters do): then its font probably has no codes. */
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
  // A page that is one picture with invisible text over it was scanned, and the text comes from OCR.
  const isOver = pages.some((page) => isPictured(page) && page.invisible > page.glyphs.length / 2);
  if (isOver) return 'scanWithText';
  return uncoded > MOST_UNCODED * all ? 'noCodes' : null;
}
