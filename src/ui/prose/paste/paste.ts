import { isKept } from '../../../blocks/shown';
import { PARAGRAPH_NUMBER } from '../../../report/numbers/chinese-numeral';
import { paragraphsOf } from '../../../report/text/paragraphs';
import type { NotBrought } from '../../words/not-brought';
import { pastedPage } from '../../browser/pasted-page';
import { pageText } from '../../../blocks/source-text';

/** The parts of a paste that go into a text field, and what was left out. */
export interface PastedText {
  /** Clean paragraphs, one a line. */
  text: string;
  /** Pictures that were among it and are not taken. */
  pictures: number;
  /** Whether it held a table, whose text arrives a row a paragraph. */
  table: boolean;
  /** What was struck, hidden, raised or drawn among it and is not taken; missing where nothing was. */
  marks?: readonly NotBrought[];
  /** Words taken although they may be invisible in the source (white, say); missing where there are none. */
  unseen?: readonly NotBrought[];
}

/** Takes out Word's field codes (`{ PAGE \* MERGEFORMAT }` and the like); what the field shows stays. */
function withoutFieldCodes(text: string): string {
  // Word marks begin, separator and end of a field by three control characters; fields may stand in fields.
  let shown = text;
  if (text.includes('\u0013')) {
    const stack: boolean[] = [];
    shown = '';
    for (const char of text) {
      if (char === '\u0013') stack.push(true);
      else if (char === '\u0014' && stack.length > 0) stack[stack.length - 1] = false;
      else if (char === '\u0015' && stack.length > 0) stack.pop();
      else if (!stack.includes(true)) shown += char;
    }
    if (stack.length > 0) shown = text;
  }
  return shown
    .replace(
      /\{ ?(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|REF|PAGEREF|SEQ|DATE|TIME|HYPERLINK)\b[^{}\n]{0,300}\}/g,
      '',
    )
    .replace(/\b(?:PAGE|NUMPAGES|SECTIONPAGES)(?: \\\* \w{1,20}){0,9} \\\* MERGEFORMAT ?/g, '')
    .replace(/\bHYPERLINK(?: \\l)? "[^"\n]{0,500}"(?: \\[a-z](?: "[^"\n]{0,200}")?)* ?/g, '')
    .replace(/\[bookmark:[^\]\n]{0,100}\]/gi, '');
}

/** A page's number on a line of its own: — 4 —, 第4页, 第 4 页 共 5 页. */
const PAGE_NUMBER =
  /^[\s\u3000]*(?:[-—–－─]{1,2} ?\d{1,4} ?[-—–－─]{1,2}|第 ?\d{1,4} ?页(?: ?[,，/／]? ?共 ?\d{1,4} ?页)?)[\s\u3000]*$/;
const SENTENCE_END = /[。！？：；.!?:;”’）)》】…]$/;
const NEW_PARAGRAPH = new RegExp(`^(?:[\\s\\u3000]|${PARAGRAPH_NUMBER})`);
const TAB_AFTER_NUMBER = new RegExp(`^([\\s\\u3000]*${PARAGRAPH_NUMBER})\\t+`);

/** Drops page numbers; a sentence that ran over the end of a page is one again. */
function withoutPageNumbers(lines: string[]): string[] {
  const kept: string[] = [];
  let brokenOff = false;
  for (const line of lines) {
    if (PAGE_NUMBER.test(line)) {
      brokenOff = kept.length > 0;
      continue;
    }
    if (line.trim() === '' && brokenOff) continue;
    const last = kept[kept.length - 1];
    const runsOn = brokenOff && last !== undefined && last.trim() !== '';
    if (runsOn && !SENTENCE_END.test(last.trim()) && !NEW_PARAGRAPH.test(line))
      kept[kept.length - 1] = last.trimEnd() + line;
    else kept.push(line);
    brokenOff = false;
  }
  return kept;
}

function cleanLine(line: string): string {
  return (
    line
      // An automatic number and its text are parted by a tab in Word: （一）⇥主动公开.
      .replace(TAB_AFTER_NUMBER, '$1')
      .replace(/[\u00ad\u200b\u2060\ufeff\ufffc]/g, '')
      .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
      .replace(/ {2,}/g, ' ')
  );
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

function countPictures(html: string): number {
  // Word writes each picture twice: as img for browsers and as v:imagedata, in a comment, for itself.
  return (html.match(/<img\b/gi) ?? html.match(/<v:imagedata\b/gi) ?? []).length;
}

/**
 * Makes clean paragraphs of what Word, WPS, a PDF or a web page put on the clipboard: `text` is text/plain,
 * `html` is text/html, either may be empty. Plain text is preferred, since all of them put every paragraph
 * there. No paragraph is lost; indents, field codes, bookmarks, invisible characters and page numbers are.
 * A line broken by hand within a paragraph (Shift+Enter) starts a new one.
 */
export function cleanPastedText(text: string, html: string): PastedText {
  const page = html.trim() === '' ? null : pastedPage(html);
  // Plain text shows 3¹ as 31 and includes what is struck out: if there is any of that, the HTML is used.
  const named = page ? page.leftOut.filter(({ text: words }) => words !== '') : [];
  const marks = named.filter(({ reason }) => !isKept(reason));
  const unseen = named.filter(({ reason }) => isKept(reason));
  const fromHtml = page !== null && (text.trim() === '' || marks.length > 0);
  const source = withoutFieldCodes(fromHtml ? pageText(page) : text);
  const lines = source.split(LINE_BREAK);
  const table = (fromHtml || /<table\b/i.test(html)) && lines.some((line) => /\S\t+\S/.test(line));
  return {
    text: paragraphsOf(withoutPageNumbers(lines).map(cleanLine).join('\n')).join('\n'),
    pictures: countPictures(html),
    table,
    ...(marks.length > 0 ? { marks } : {}),
    ...(unseen.length > 0 ? { unseen } : {}),
  };
}
