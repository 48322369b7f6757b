import type { SectionNumber } from '../format/sections';
import type { Report } from '../report/report';
import { lineText, sectionLines } from '../report/section-text';

/** One sentence of a section, with its place in the section's text (UTF-16 units). */
export interface Sentence {
  section: SectionNumber;
  /** The field of the draft it was typed in, as a dotted path. */
  field: string;
  /** Sentences of one paragraph share its number. */
  paragraph: number;
  /** The sub-heading it stands under. */
  heading: string;
  start: number;
  /** As printed, without the mark that ends it. */
  text: string;
  /** The same length as `text`, so that places agree: full-width digits folded, titles in 《》 covered. */
  plain: string;
  /** Whether a full stop ends it: 「共计444条。」 announces the list after it. */
  stopped: boolean;
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

/** As long as the text, but nothing that could be read: places behind it stay as they are. */
export const covered = (text: string): string => COVER.repeat(text.length);

/** The sentences of a line, with their places in it. */
function split(line: string): { start: number; end: number; stopped: boolean }[] {
  const found: { start: number; end: number; stopped: boolean }[] = [];
  let start = 0;
  const push = (end: number, stopped: boolean) => {
    if (line.slice(start, end).trim() !== '') found.push({ start, end, stopped });
  };
  for (const { index } of line.matchAll(/[。！？!?]/g)) {
    push(index, true);
    start = index + 1;
  }
  push(line.length, false);
  return found;
}

/** All sentences of the parts a person writes, in printed order; the opening has no figures of the form. */
export function sentencesOf(report: Report): Sentence[] {
  return ([1, 2, 3, 4, 5, 6] as const).flatMap((section) => sentencesIn(report, section));
}

function sentencesIn(report: Report, section: SectionNumber): Sentence[] {
  const sentences: Sentence[] = [];
  let offset = 0;
  let heading = '';
  let field = '';
  sectionLines(report, section).forEach((line, paragraph) => {
    const text = lineText(line);
    if (line.role === 'heading') heading = line.text;
    else if (line.runIn !== undefined) heading = line.runIn;
    else if (line.field !== field.replace(/heading$/, 'text')) heading = '';
    field = line.field;
    if (line.role !== 'heading')
      for (const { start, end, stopped } of split(text)) {
        const own = text.slice(start, end);
        sentences.push({
          section,
          field,
          paragraph,
          heading,
          start: offset + start,
          text: own,
          plain: plainText(own),
          stopped,
        });
      }
    offset += text.length + 1;
  });
  return sentences;
}
