import { matchHeading } from '../../blocks/recognise/outline/headings';
import { isPageNumber } from '../../blocks/recognise/lines/lines';
import { PARAGRAPH_NUMBER } from '../../report/numbers/chinese-numeral';
import type { SourceBlock } from '../../blocks/source';
import { isBlank, widthOf, type TextLine } from './text-lines';

/** The width at which a text was broken into lines; Infinity where it was not. */
function wrapWidth(lines: readonly TextLine[]): number {
  const long = lines.map(({ text }) => widthOf(text.trimEnd())).filter((width) => width >= 40);
  if (long.length < 12) return Infinity;
  const sorted = [...long].sort((one, other) => one - other);
  const most = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const full = long.filter((width) => width >= most - 6 && width <= most + 4).length;
  return most <= 130 && full >= long.length * 0.7 ? most : Infinity;
}

const SENTENCE_END = /[。！？：；.!?:;”’）)》】…]$/;
const NEW_PARAGRAPH = new RegExp(`^(?:[\\s\\u3000]{2,}|\\u3000|#|${PARAGRAPH_NUMBER}\\D)`);

/** Gaps of three spaces or more within a line, as between columns of a table. */
const GAPS = /\S\s{3,}\S/;

/** How a text is broken into lines. */
export interface Breaks {
  /** The width at which lines were broken; Infinity where they were not. */
  width: number;
  /** Whether every paragraph begins with an indent, so that a line without one goes on. */
  indented: boolean;
}

/** Finds how a text is broken into lines, from all of its lines. */
export const breaksOf = (lines: readonly TextLine[]): Breaks => ({
  width: wrapWidth(lines),
  indented: isIndented(lines),
});

/** Whether some long lines of a text in pages are indented and the others not: then indents begin paragraphs. */
function isIndented(lines: readonly TextLine[]): boolean {
  const long = lines.filter(({ text }) => widthOf(text.trim()) >= 40);
  const indented = long.filter(({ text }) => /^ {2}/.test(text)).length;
  return lines.some(({ page }) => page > 0) && indented >= 3 && (long.length - indented) * 2 >= indented;
}

/** Whether a line continues the paragraph above: that was broken at the usual width, or in mid-sentence by a page end. */
function goesOn(above: TextLine, line: TextLine, { width, indented }: Breaks, apart: boolean): boolean {
  const before = above.text.trimEnd();
  if (NEW_PARAGRAPH.test(line.text) || matchHeading(line.text) || matchHeading(before)) return false;
  if (GAPS.test(line.text) || GAPS.test(before)) return false;
  if (indented) return widthOf(before) >= 40 && (!apart || line.page !== above.page);
  if (!apart && widthOf(before) >= width - 6) return true;
  return (
    apart &&
    width === Infinity &&
    widthOf(before) >= 40 &&
    /[，。；]/.test(before) &&
    !SENTENCE_END.test(before)
  );
}

/** Puts the paragraphs of a text together again. Page numbers stand as paragraphs of their own. */
export function paragraphs(lines: readonly TextLine[], breaks: Breaks): SourceBlock[] {
  const found: { lines: string[]; last: TextLine; isNumber: boolean; first: TextLine }[] = [];
  let apart = true;
  for (const line of lines) {
    if (isBlank(line.text)) {
      apart = true;
      continue;
    }
    const current = found[found.length - 1];
    if (isPageNumber(line.text)) {
      found.push({ lines: [line.text], last: line, isNumber: true, first: line });
      continue;
    }
    // A page number between two halves of a sentence does not separate them.
    const above = current?.isNumber ? found[found.length - 2] : current;
    if (above && !above.isNumber && goesOn(above.last, line, breaks, apart || above !== current)) {
      above.lines.push(line.text.trim());
      above.last = line;
      // The number is moved before that paragraph, so that the next line can continue it too.
      if (current && above !== current) found.splice(found.length - 2, 2, current, above);
    } else found.push({ lines: [line.text], last: line, isNumber: false, first: line });
    apart = false;
  }
  return found.map(({ lines: [first = '', ...rest], first: line }) => ({
    kind: 'paragraph',
    text: rest.length === 0 ? first : [first.trimEnd(), ...rest].join(''),
    place: line.place,
  }));
}
