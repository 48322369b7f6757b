import type { Form } from '../format/form';
import type { SectionNumber } from '../format/sections';
import { numeralValue, SUB_HEADING_NUMBER } from '../report/numbers/chinese-numeral';
import type { ProseDraft } from '../report/draft';
import { cutAt, proseOf } from '../report/text/prose-parts';
import { isSameHeading } from '../report/text/same-heading';
import { titleParts } from '../report/names/title-parts';

/** What a paste into a text section holds. */
export type PastedSection =
  /** Paragraphs, to stand where the caret is; without what is left out. */
  | { kind: 'paragraphs'; lines: readonly string[]; leftOut: readonly string[] }
  /** The text of this section, parted by its sub-headings. */
  | { kind: 'parts'; prose: ProseDraft; leftOut: readonly string[] }
  /** Text of other sections, or of several: where it goes must be asked. */
  | { kind: 'sections'; sections: readonly SectionNumber[] };

const TOP = /^[#\s]*([一二三四五六])\s*[、.．]\s*([^。；]{2,40})$/;

/** The section of the form a line is the heading of; null where it is none. */
function sectionOf({ sections }: Form, line: string): SectionNumber | null {
  const [, numeral = '', name = ''] = TOP.exec(line) ?? [];
  const section = sections[numeralValue(numeral) - 1];
  // 一、存在的问题 within section five is no heading of the form: its number is another section's.
  return section && isSameHeading(name, section.heading.slice(2)) ? section.number : null;
}

const MARKED = new RegExp(`^${SUB_HEADING_NUMBER}\\s*(.+)$`);
const RUN_IN = /^([^。：:]{1,80})([。：:])(.*)$/;
/** A sub-heading on a line of its own is a phrase; a longer line is text. */
const LONGEST_HEADING = 60;

interface Head {
  at: number;
  number: number;
  heading: string;
  rest: string;
}

function headOf(line: string, at: number): Head | null {
  const [, numeral = '', words = ''] = MARKED.exec(line) ?? [];
  if (numeral === '') return null;
  const number = numeralValue(numeral);
  const [, heading = '', mark = '', rest = ''] = RUN_IN.exec(words) ?? [];
  // The mark only parts heading and text: 小标题 is a field of its own, and the print sets the mark.
  if (mark !== '') return { at, number, heading: heading.trim(), rest: rest.trim() };
  return words.length <= LONGEST_HEADING ? { at, number, heading: words.trim(), rest: '' } : null;
}

/**
 * Parts pasted lines at （一）（二）…, however many and whatever they are called; what stands before the first is the
 * lead. Numbers must follow one another: sub-headings that begin anew or leave some out are not one section's. null
 * where there are not two.
 */
function parted(lines: readonly string[]): ProseDraft | null {
  const heads: Head[] = [];
  for (const [at, line] of lines.entries()) {
    if (!MARKED.test(line)) continue;
    const head = headOf(line, at);
    const before = heads[heads.length - 1];
    if (!head || (before && head.number !== before.number + 1)) return null;
    heads.push(head);
  }
  const [first, second] = heads;
  if (!first || !second) return null;
  return {
    headings: heads.filter(({ rest }) => rest === '').length * 2 > heads.length ? 'ownLine' : 'runIn',
    ...cutAt(heads, lines),
  };
}

/**
 * A section's paragraphs parted at its sub-headings, as a paste is; all of it the lead where they cannot be told. A
 * file that is read stays whole where it would not be printed the same; what is taken over into fields need not.
 */
export function sectionProse(lines: readonly string[]): ProseDraft {
  return parted(lines) ?? proseOf(lines);
}

/** A title is printed on so many lines at most. */
const MOST_TITLE_LINES = 4;

/** Whether lines are the report's title and nothing else. */
function isTitle(lines: readonly string[]): boolean {
  return lines.length <= MOST_TITLE_LINES && titleParts(lines.join('')) !== null;
}

/**
 * What was pasted into section 1 or 5 of `form`: clean paragraphs, one a line. Who copies a section often takes the report's
 * title above it or the next one's heading below along: neither says more than this section, and both are left out.
 */
export function readPastedSection(given: readonly string[], section: 1 | 5, form: Form): PastedSection {
  let end = given.length;
  while (end > 0 && sectionOf(form, given[end - 1] ?? '') !== null) end--;
  // Headings alone are no text of this section.
  if (end === 0) end = given.length;
  const first = given.findIndex((line) => sectionOf(form, line) !== null);
  const start = first > 0 && first < end && isTitle(given.slice(0, first)) ? first : 0;
  const lines = given.slice(start, end);
  const leftOut = [...(start > 0 ? [given.slice(0, start).join('')] : []), ...given.slice(end)];
  const tops = lines.flatMap((line, at) => {
    const number = sectionOf(form, line);
    return number === null ? [] : [{ at, number }];
  });
  const [top, more] = tops;
  if (top && (more || top.number !== section || top.at > 0))
    return { kind: 'sections', sections: Array.from(new Set(tops.map(({ number }) => number))) };
  // The section's own heading is the form's to print.
  const body = top ? lines.slice(1) : lines;
  const prose = top && body.length > 0 ? sectionProse(body) : parted(body);
  return prose ? { kind: 'parts', prose, leftOut } : { kind: 'paragraphs', lines, leftOut };
}
