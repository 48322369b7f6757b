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
  // 一、存在的问题 within section five is not a heading of the form: the number is that of another section.
  return section && isSameHeading(name, section.heading.slice(2)) ? section.number : null;
}

const MARKED = new RegExp(`^${SUB_HEADING_NUMBER}\\s*(.+)$`);
const RUN_IN = /^([^。：:]{1,80})([。：:])(.*)$/;
/** In characters: a longer line is text and not a sub-heading on a line of its own. */
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
  // The mark between heading and text is dropped: the sub-heading has its own field, and printing adds the mark.
  if (mark !== '') return { at, number, heading: heading.trim(), rest: rest.trim() };
  return words.length <= LONGEST_HEADING ? { at, number, heading: words.trim(), rest: '' } : null;
}

/**
 * Divides pasted lines at （一）（二）…, whatever the sub-headings say; what stands before the first is the lead. null where
 * there are fewer than two, or numbers restart or are left out: then they are not the sub-headings of one section.
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
 * A section's paragraphs divided at its sub-headings, as for a paste; all of it is the lead where that fails. Less
 * strict than reading a file (`proseOf`), where the text must be printed exactly as it was.
 */
export function sectionProse(lines: readonly string[]): ProseDraft {
  return parted(lines) ?? proseOf(lines);
}

/** Lines a title is printed on at most. */
const MOST_TITLE_LINES = 4;

/** Whether lines are the report's title and nothing else. */
function isTitle(lines: readonly string[]): boolean {
  return lines.length <= MOST_TITLE_LINES && titleParts(lines.join('')) !== null;
}

/**
 * What was pasted into section 1 or 5 of `form`: clean paragraphs, one a line. A copied section often comes with the
 * report's title above it or the heading of the next section below: both are left out, and named in `leftOut`.
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
