import type { SourceParagraph } from '../../source';

/** One line of the text of a file. */
export interface Line {
  text: string;
  place: string;
}

/** A page's number on a line of its own: — 4 —, 第4页, 第 4 页 共 5 页, 4 / 12, P. 9. */
const PAGE_NUMBER =
  /^(?:[-—–－─]{1,2}\s?\d{1,4}\s?[-—–－─]{1,2}|第\s?\d{1,4}\s?页(?:\s?[,，/／]?\s?共\s?\d{1,4}\s?页)?|\d{1,4}\s?[/／]\s?\d{1,4}|[Pp](?:age)?\.?\s?\d{1,4})$/;

/** Whether a line holds nothing but the number of its page. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text.trim());

const BOOKMARK = /\[bookmark:[^\]\n]{0,100}\]/gi;

/** The bookmarks some programs write out among the words of a text. */
export const bookmarksIn = (text: string): string[] => text.match(BOOKMARK) ?? [];

/** A line without bookmarks some programs write out, invisible characters and the marks of Markdown. */
function cleaned(text: string): string {
  return text
    .replace(BOOKMARK, '')
    .replace(/[\u200b\u2060\ufeff\u00ad\ufffc]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\*\*(.+)\*\*$/, '$1')
    .trim();
}

/** The lines of a paragraph, cleaned, without empty ones. */
export function linesOf(paragraph: SourceParagraph): Line[] {
  return paragraph.text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((text) => ({ text: cleaned(text), place: paragraph.place }))
    .filter(({ text }) => text !== '');
}

/** Without any white space, for comparing. */
export const packed = (text: string): string => text.replace(/\s+/g, '');
