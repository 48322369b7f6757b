import type { PdfItem, PdfPage } from './pdf-by-hand';

/** A block of a page as composing a report makes it, as far as it is drawn here. */
export type Drawable =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string; role?: string; runIn?: string }
  | {
      kind: 'grid';
      columns: readonly number[];
      cells: readonly { text: string; row: number; col: number; rows: number; cols: number }[];
    };

export interface Drawn {
  /** How lines are drawn. */
  as?: 'stroke' | 'fill' | 'dots';
  /** Whether a row may be cut by the end of a page. */
  cuts?: boolean;
  /** The height of a page's text, in points; a smaller one moves the page ends. */
  height?: number;
  /** Whether pages carry their number. */
  numbered?: boolean;
}

const [LEFT, TOP, WIDTH] = [60, 70, 475];
const [SIZE, LINE] = [9, 13];

const isNarrow = (character: string): boolean => character.charCodeAt(0) < 0x80;
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (isNarrow(character) ? size / 2 : size), 0);

/** A text broken into lines of a width; a number stays whole. */
function wrapped(text: string, width: number, size: number, indent = 0): string[] {
  const lines = [''];
  let used = indent;
  for (const word of text.match(/[\d.,%]+|[^\d.,%]/gu) ?? []) {
    const wide = widthOf(word, size);
    if (used + wide > width && used > 0) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += word;
    used += wide;
  }
  return lines;
}

/** Draws the blocks of a report on pages, as an office program would: tables go on over the ends of pages. */
export function pdfPages(blocks: readonly Drawable[], drawn: Drawn = {}): PdfPage[] {
  const { as = 'stroke', cuts = false, height = 700, numbered = false } = drawn;
  const pages: PdfItem[][] = [[]];
  let y = TOP;
  const page = () => pages[pages.length - 1] ?? [];
  const turn = () => {
    pages.push([]);
    y = TOP;
  };
  const write = (lines: readonly string[], size: number, x: (line: string, at: number) => number) =>
    lines.forEach((text, at) => {
      if (y + size * 1.75 > TOP + height) turn();
      y += size * 1.75;
      page().push({ text, x: x(text, at), y, size });
    });

  for (const block of blocks) {
    if (block.kind !== 'grid') {
      const size = block.kind === 'title' ? 18 : 12;
      const text = (block.runIn ?? '') + block.text;
      const isLast = block.role === 'signature' || block.role === 'date';
      if (block.kind === 'title')
        write(
          text.split('\n').flatMap((line) => wrapped(line, WIDTH, size)),
          size,
          (line) => LEFT + (WIDTH - widthOf(line, size)) / 2,
        );
      else if (isLast) write([text], size, (line) => LEFT + WIDTH - 2 * size - widthOf(line, size));
      else write(wrapped(text, WIDTH, size, 2 * size), size, (_, at) => (at === 0 ? LEFT + 2 * size : LEFT));
      y += 4;
      continue;
    }
    drawGrid(block);
  }

  function drawGrid({ columns, cells }: Extract<Drawable, { kind: 'grid' }>): void {
    const whole = columns.reduce((sum, width) => sum + width, 0);
    const xs = [LEFT];
    for (const width of columns) xs.push((xs[xs.length - 1] ?? 0) + (width / whole) * WIDTH);
    const x = (col: number) => xs[col] ?? 0;
    const rows = Math.max(...cells.map(({ row, rows: count }) => row + count));
    const linesIn = (cell: (typeof cells)[number]) =>
      wrapped(cell.text, x(cell.col + cell.cols) - x(cell.col) - 4, SIZE);
    const heights = Array.from({ length: rows }, (_, row) =>
      Math.max(1, ...cells.map((cell) => (cell.row === row && cell.rows === 1 ? linesIn(cell).length : 1))),
    );
    // A label over several rows needs their height together; where that is too little, the last row grows.
    for (const cell of cells) {
      const has = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, lines) => sum + lines, 0);
      const last = cell.row + cell.rows - 1;
      heights[last] = (heights[last] ?? 1) + Math.max(0, linesIn(cell).length - has);
    }
    y += 8;
    const rest = new Map(cells.map((cell) => [cell, linesIn(cell)]));
    const rule = (x0: number, y0: number, x1: number, y1: number) =>
      page().push({ rule: [x0, y0, x1, y1], as });
    for (let row = 0; row < rows;) {
      // The rows that fit on the page, and the part of the next row, if rows may be cut.
      const start = y;
      const slices: { row: number; lines: number; ends: boolean }[] = [];
      let free = Math.floor((TOP + height - y) / LINE);
      while (row < rows && free > 0) {
        const needs = heights[row] ?? 1;
        const lines = needs <= free ? needs : cuts ? free : 0;
        if (lines === 0) break;
        slices.push({ row, lines, ends: lines === needs });
        free -= lines;
        heights[row] = needs - lines;
        if (lines < needs) break;
        row++;
      }
      const tops = [start];
      for (const { lines } of slices) tops.push((tops[tops.length - 1] ?? 0) + lines * LINE);
      const bottom = tops[tops.length - 1] ?? start;
      for (const cell of cells) {
        const mine = slices.flatMap((slice, at) =>
          slice.row >= cell.row && slice.row < cell.row + cell.rows ? [at] : [],
        );
        const [first] = mine;
        const last = mine[mine.length - 1];
        if (first === undefined || last === undefined) continue;
        const [y0, y1] = [tops[first] ?? 0, tops[last + 1] ?? 0];
        const room = Math.round((y1 - y0) / LINE);
        const lines = rest.get(cell) ?? [];
        lines
          .slice(0, room)
          .forEach((text, at) =>
            page().push({ text, x: x(cell.col) + 2, y: y0 + (at + 1) * LINE - 3, size: SIZE }),
          );
        rest.set(cell, lines.slice(room));
        rule(x(cell.col), y0, x(cell.col + cell.cols), y0);
        rule(x(cell.col), y0, x(cell.col), y1);
      }
      if (slices.length > 0) {
        rule(x(0), bottom, x(columns.length), bottom);
        rule(x(columns.length), start, x(columns.length), bottom);
      }
      y = bottom;
      if (row < rows) turn();
    }
    y += 8;
  }

  return pages.map((items, at) => ({
    items: numbered ? [...items, { text: `— ${at + 1} —`, x: 280, y: 800, size: 9 }] : items,
  }));
}
