import type { SectionNumber } from '../format/sections';
import { lineText, sectionLines } from '../report/text/section-text';
import type { Wording } from '../report/text/wording';

/** One sentence of a paragraph. */
export interface Sentence {
  /** Place in its paragraph (UTF-16 units). */
  start: number;
  /** As printed, without the mark that ends it. */
  text: string;
  /** The same length as `text`, so that places agree: full-width digits folded, titles in 《》 covered. */
  plain: string;
  /** Whether a full stop ends it: 「共计444条。」 announces the list after it. */
  stopped: boolean;
}

/** A printed paragraph and where it stands. */
export interface Paragraph {
  section: SectionNumber;
  /** The field of the draft it was typed in, as a dotted path. */
  field: string;
  /** The sub-heading it stands under. */
  heading: string;
  /** Place in the section's text (UTF-16 units). */
  start: number;
  text: string;
}

const COVER = '\u25a1';

/** Full-width digits, brackets and the like by their ASCII twins; the comma stays, it parts clauses. */
function folded(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** The text to look for words and numbers in. Names of documents say nothing about this year's figures. */
function plainText(text: string): string {
  return text
    .replace(/[\u3000０-９％．（）：；]/g, folded)
    .replace(/[〔[【][^〔〕[\]【】]{0,40}[〕\]】]/g, covered)
    .replace(/《[^《》]{0,200}》/g, covered);
}

/** A placeholder of the same length, so that later places stay the same. */
export const covered = (text: string): string => COVER.repeat(text.length);

/** Longer than any sentence people write (in characters): such a text is not read, so that reading stays linear. */
export const LONGEST_SENTENCE = 1500;

/** The sentences of a paragraph. */
export function sentencesIn(paragraph: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const push = (end: number, stopped: boolean) => {
    const text = paragraph.slice(start, end);
    if (text.trim() !== '') found.push({ start, text, plain: plainText(text), stopped });
  };
  for (const { index } of paragraph.matchAll(/[。！？!?]/g)) {
    push(index, true);
    start = index + 1;
  }
  push(paragraph.length, false);
  return found;
}

/** All paragraphs of the parts a person writes, in printed order; the opening has no figures of the form. */
export function paragraphsIn(report: Wording): Paragraph[] {
  return ([1, 2, 3, 4, 5, 6] as const).flatMap((section) => paragraphsOfSection(report, section));
}

function paragraphsOfSection(report: Wording, section: SectionNumber): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let heading = '';
  let field = '';
  for (const line of sectionLines(report, section)) {
    const text = lineText(line);
    if (line.role === 'heading') heading = line.text;
    else if (line.runIn !== undefined) heading = line.runIn;
    else if (line.field !== field.replace(/heading$/, 'text')) heading = '';
    field = line.field;
    if (line.role !== 'heading') paragraphs.push({ section, field, heading, start, text });
    start += text.length + 1;
  }
  return paragraphs;
}
