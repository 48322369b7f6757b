import { isPageNumber } from '../../blocks/recognise/lines/lines';
import type { WrittenLine } from './reading';

/** A line of writing outside tables, with its page. */
export interface PageLine extends WrittenLine {
  page: number;
  text: string;
  /** Counts the lines of its page. */
  number: number;
}

/** Heads and feet stand in the outermost part of a page: the official layout of documents has its number at a ninth. */
const MARGIN = 0.13;
/** Lines of several pages as high as this are at the same place; in points. */
const SAME_HEIGHT = 3;

const BARE = /^\s*\d{1,3}\s*$/;

/** The lines that stand on every page around the text, with what they are. */
export function furnitureIn(
  lines: readonly PageLine[],
  heights: readonly number[],
): Map<PageLine, '页码' | '页眉或页脚'> {
  const found = new Map<PageLine, '页码' | '页眉或页脚'>();
  const isInMargin = ({ page, top, bottom }: PageLine): boolean => {
    const height = heights[page] ?? 0;
    return bottom <= MARGIN * height || top >= (1 - MARGIN) * height;
  };
  // On a low page the number stands further in, and is its first or last line all the same.
  const outer = lines.filter(
    (line, at) => isInMargin(line) || lines[at - 1]?.page !== line.page || lines[at + 1]?.page !== line.page,
  );
  const masked = ({ text }: PageLine) => text.replace(/\d+/g, '#').replace(/\s+/g, '');
  const bare = outer.filter(({ text }) => BARE.test(text));
  for (const line of outer) {
    const others = outer.filter(
      ({ page, top }) => page !== line.page && Math.abs(top - line.top) <= SAME_HEIGHT,
    );
    const counts = (other: PageLine) => Number(other.text) - other.page === Number(line.text) - line.page;
    const isCounted =
      BARE.test(line.text) &&
      (bare.some((other) => other.page !== line.page && counts(other)) ||
        (heights.length === 1 && Number(line.text) === 1));
    if (isPageNumber(line.text) || isCounted) found.set(line, '页码');
    else if (
      isInMargin(line) &&
      !BARE.test(line.text) &&
      others.some((other) => masked(other) === masked(line))
    )
      found.set(line, '页眉或页脚');
  }
  return found;
}
