/** A line of a text. */
export interface TextLine {
  text: string;
  /** For people: 第 57 行, or where in a Word file or page it stands. */
  place: string;
  /** Which of the parts between form feeds it stands in. */
  page: number;
}

/** The lines of a text with their numbers and pages. */
export function linesOf(source: string): TextLine[] {
  let number = 0;
  return source
    .replace(/^\ufeff/, '')
    .split('\f')
    .flatMap((page, at) =>
      page.split(/\r\n|[\n\r]/).map((text) => ({ text, place: `第 ${++number} 行`, page: at })),
    );
}

/** Whether a line holds nothing but white space. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** Narrow characters, more than any line has that was broken to fit a page. */
const WIDEST = 1_000;

/** How wide a line is, counted in narrow characters; beyond `WIDEST` it is not looked at further. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
    if (width >= WIDEST) break;
  }
  return width;
}

/**
 * The lines that are page numbers. A page ends with a form feed; a bare number before it is a page number only where
 * the numbers of other pages continue the count.
 */
export function countedPages(lines: readonly TextLine[]): Set<TextLine> {
  const ends = new Map<number, TextLine>();
  for (const line of lines) if (!isBlank(line.text)) ends.set(line.page, line);
  const counted = [...ends].filter(([, { text }]) => /^\s*\d{1,3}\s*$/.test(text));
  const offset = ([page, { text }]: [number, TextLine]) => Number(text) - page;
  const usual = counted.filter((one) =>
    counted.some((other) => other !== one && offset(other) === offset(one)),
  );
  return new Set(usual.map(([, line]) => line));
}

/** Removes the left margin of each page of a text, so that indents show where paragraphs begin. */
export function withoutMargins(lines: readonly TextLine[], isProse: (at: number) => boolean): TextLine[] {
  const margins = new Map<number, number>();
  lines.forEach(({ text, page }, at) => {
    const indent = text.length - text.trimStart().length;
    if (isProse(at) && widthOf(text.trim()) >= 40)
      margins.set(page, Math.min(indent, margins.get(page) ?? indent));
  });
  const paged = lines.some(({ page }) => page > 0);
  return lines.map((line) => {
    const margin = paged ? (margins.get(line.page) ?? 0) : 0;
    return /^ *$/.test(line.text.slice(0, margin)) ? { ...line, text: line.text.slice(margin) } : line;
  });
}
