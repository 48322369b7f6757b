import type { SectionNumber } from '../format/sections';
import { remembered } from '../report/text/remembered';
import { lineText, sectionLines } from '../report/text/section-text';
import { rememberedWording, type Wording } from '../report/text/wording';
import type { Evidence, Target } from './finding';

/** One printed line of a section and where it stands in the section's text. */
export interface PrintedLine {
  section: SectionNumber;
  role: 'heading' | 'body' | 'note';
  /** As printed, a run-in sub-heading included. */
  text: string;
  /** The same length as `text`: full-width digits folded, names of documents in 《》 and 〔〕 covered. */
  plain: string;
  /** Place of the line in the section's text, in UTF-16 units. */
  start: number;
  field: string;
  /** How much of the text is the run-in sub-heading. */
  headingLength: number;
}

const cover = (found: string) => '□'.repeat(found.length);

/** Folds full-width digits and covers the names of documents: years and words in them are not the report's own. */
export const plainText = remembered((text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/《[^《》]{0,200}》|〔[^〔〕]{0,40}〕/g, cover),
);

function linesOf(report: Wording, section: SectionNumber): PrintedLine[] {
  let start = 0;
  return sectionLines(report, section).map((line) => {
    const text = lineText(line);
    const printed: PrintedLine = {
      section,
      role: line.role,
      text,
      plain: plainText(text),
      start,
      field: line.field,
      headingLength: line.runIn?.length ?? 0,
    };
    start += text.length + 1;
    return printed;
  });
}

/** The printed lines of a section, from top to bottom. Section 0 is the opening. */
export const printedLines: (report: Wording, section: SectionNumber) => readonly PrintedLine[] =
  rememberedWording(linesOf);

/** Words of a line as evidence; `at` counts in the line. */
export function evidenceAt(line: PrintedLine, at: number, length: number): Evidence {
  const start = line.start + at;
  return { section: line.section, start, end: start + length, text: line.text.substr(at, length) };
}

/** The field in which a place of a line was typed. */
export function targetAt(line: PrintedLine, at: number): Target {
  return { field: at < line.headingLength ? line.field.replace(/text$/, 'heading') : line.field };
}

/** Characters looked at on each side of a place, so that the time for all places of a text stays linear. */
const REACH = 300;

/** The stretch between two marks that end a sentence, around a place of a text; no more than `REACH` each way. */
export function sentenceAround(text: string, at: number): { start: number; text: string } {
  const nearest = Math.max(0, at - REACH);
  const before = text.slice(nearest, at);
  const mark = Math.max(...['。', '；', '！', '？', ';'].map((one) => before.lastIndexOf(one)));
  const start = nearest + mark + 1;
  const behind = text.slice(at, at + REACH);
  const rest = behind.search(/[。；！？;]/);
  return { start, text: text.slice(start, at + (rest < 0 ? behind.length : rest)) };
}
