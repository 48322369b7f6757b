import { middleX, middleY, type Glyph, type Rule } from './page';

/** A straight line: where it stands across its direction, and from where to where it goes. */
export interface Segment {
  at: number;
  from: number;
  to: number;
}

/** The lines of a page. */
export interface Segments {
  across: readonly Segment[];
  down: readonly Segment[];
}

/** Points: dots and dashes with a smaller gap are one line. */
const GAP = 3.2;
/** Points: lines nearer to each other are the same line, drawn twice. */
const SAME = 1;
/** Points: shorter strokes are no lines of a table. */
const SHORTEST = 5;
/** Points: a stroke no longer than this in both directions is a dot, and may be part of a line in either. */
const DOT = 3;

/** Pieces of one line put together. */
function joined(pieces: readonly Segment[]): Segment[] {
  const sorted = [...pieces].sort((one, other) => one.at - other.at);
  const found: Segment[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]?.at ?? 0;
    let end = start;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= SAME) end++;
    const line = sorted.slice(start, end).sort((one, other) => one.from - other.from);
    let [current] = line;
    for (const piece of line.slice(1)) {
      if (!current) break;
      if (piece.from - current.to <= GAP) current = { ...current, to: Math.max(current.to, piece.to) };
      else {
        found.push(current);
        current = piece;
      }
    }
    if (current) found.push(current);
    start = end;
  }
  return found.filter(({ from, to }) => to - from >= SHORTEST);
}

/** The straight lines of a page, put together from the pieces in which they were drawn. */
export function segmentsOf(rules: readonly Rule[]): Segments {
  const across: Segment[] = [];
  const down: Segment[] = [];
  for (const rule of rules) {
    const [width, height] = [rule.right - rule.left, rule.bottom - rule.top];
    const isDot = width <= DOT && height <= DOT;
    if (isDot || width >= height) across.push({ at: middleY(rule), from: rule.left, to: rule.right });
    if (isDot || height > width) down.push({ at: middleX(rule), from: rule.top, to: rule.bottom });
  }
  return { across: joined(across), down: joined(down) };
}

/** How far from the middle of its characters a line that strikes them out may be, in parts of their height. */
const OFF_MIDDLE = 0.22;
/** Share of such a line's length that must lie on characters. */
const MOSTLY = 0.75;

/** The characters that a line goes through, if it is there to strike them out. */
export function struckBy({ at, from, to }: Segment, glyphs: readonly Glyph[]): Glyph[] {
  const through = glyphs.filter(
    (glyph) =>
      glyph.turn === 0 &&
      middleX(glyph) >= from &&
      middleX(glyph) <= to &&
      Math.abs(middleY(glyph) - at) <= OFF_MIDDLE * (glyph.bottom - glyph.top),
  );
  const covered = through.reduce((sum, { left, right }) => sum + right - left, 0);
  return covered >= MOSTLY * (to - from) ? through : [];
}
