import { isPageNumber } from '../../blocks/recognise/lines/lines';
import type { WrittenLine } from './reading';

/** A line of writing outside tables, with its page. */
export interface PageLine extends WrittenLine {
  page: number;
  text: string;
  /** Counts the lines of its page. */
  number: number;
}

/** Share of a page's height at top and bottom where headers and footers are; official documents have theirs at a ninth. */
const MARGIN = 0.13;
/** Points: lines of two pages whose heights differ by no more are at the same place. */
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
  // The first and last line of a page too, because on a short page the number is further in.
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
