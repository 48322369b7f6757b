import type { Piece } from '../../blocks/shown';
import { between, linePieces } from './reading';
import type { PageLine } from './furniture';

/** Lines that make one paragraph. */
export type LaidParagraph = readonly PageLine[];

/** How paragraphs are set in a file. */
interface Setting {
  left: number;
  right: number;
  size: number;
  /** From one line to the next, in points. */
  pitch: number;
  /** Whether paragraphs begin with an indent, so that a line without one goes on. */
  isIndented: boolean;
}

/** The commonest of some values, in steps. */
function commonest(values: readonly number[], step: number): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / step);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best ? best[0] * step : 0;
}

/** In ems: the indent of a first line, how much shorter a last line is, and the gap between two paragraphs. */
const [INDENT, SHORT, GAP] = [1.2, 1.6, 2.2];
/** In ems: the deepest indent of a first line, and what is added to SHORT where first lines are indented. */
const [DEEPEST, MORE] = [3.2, 1.6];
/** Share of the longest line's width: shorter lines do not count when the edges are worked out. */
const LONG = 0.6;

/** Share of lines that may extend beyond the right edge, by a hanging full stop. */
const HANGING = 0.15;

/** Ems: a wider gap in a line separates columns, not words. */
const COLUMN_GAP = 2;

/** Whether a line has texts beside one another, as a table without lines has. */
function hasColumns({ characters }: PageLine): boolean {
  const seen = characters.filter(({ text }) => text.trim() !== '');
  return seen.some((character, at) => {
    const before = seen[at - 1];
    return before !== undefined && character.left - before.right > COLUMN_GAP * character.size;
  });
}

/** How paragraphs stand, from all lines outside tables. */
export function settingOf(all: readonly PageLine[]): Setting {
  const prose = all.filter((line) => !hasColumns(line));
  const lines = prose.length > 0 ? prose : all;
  const width = Math.max(0, ...lines.map(({ left, right }) => right - left));
  const long = lines.filter(({ left, right }) => right - left >= LONG * width);
  const lefts = long.map(({ left }) => left);
  const left = commonest(lefts, 2);
  // With only two lines, an indented first one and its continuation, the edge is that of the second.
  const outer = Math.min(...lefts, left);
  const pitches = lines.slice(1).flatMap((line, at) => {
    const above = lines[at];
    return above && above.page === line.page ? [line.bottom - above.bottom] : [];
  });
  const edge = left - outer > 8 && lefts.filter((x) => Math.abs(x - outer) < 2).length > 1 ? outer : left;
  const rights = long.map(({ right }) => right).sort((one, other) => other - one);
  const indents = lines.filter((line) => {
    const indent = (line.left - edge) / line.size;
    return indent > INDENT && indent < DEEPEST;
  });
  return {
    left: edge,
    isIndented: indents.length > 2,
    right: rights[Math.floor(HANGING * rights.length)] ?? 0,
    size: commonest(
      long.map(({ size }) => size),
      0.5,
    ),
    pitch: commonest(
      pitches.filter((pitch) => pitch > 0),
      1,
    ),
  };
}

/** Points: a line whose font size differs by more begins a new paragraph. */
const OTHER_SIZE = 1.5;
/** Times the usual size from which on a centred line is a title. */
const LARGE = 1.15;

/** Whether a line stands in the middle between the edges. */
const isCentred = ({ left, right }: PageLine, { left: from, right: to }: Setting): boolean =>
  Math.abs(left - from - (to - right)) < 0.12 * (to - from);

function beginsNew(above: PageLine, line: PageLine, setting: Setting): boolean {
  const isTitle = (one: PageLine) => one.size > LARGE * setting.size && isCentred(one, setting);
  if (Math.abs(line.size - above.size) > OTHER_SIZE || hasColumns(above) || hasColumns(line)) return true;
  const gap = line.bottom - above.bottom;
  const isApart = line.page === above.page && gap > Math.max(GAP * line.size, 1.3 * setting.pitch);
  if (isTitle(above) && isTitle(line)) return isApart;
  if (isApart) return true;
  if (line.left > setting.left + INDENT * line.size) return true;
  const lacks = (setting.right - above.right) / above.size;
  return lacks > SHORT + (setting.isIndented ? MORE : 0);
}

/** Lines as paragraphs, by where each begins and ends. */
export function laidParagraphs(lines: readonly PageLine[], setting: Setting): LaidParagraph[] {
  const found: PageLine[][] = [];
  for (const line of lines) {
    const current = found[found.length - 1];
    const above = current?.[current.length - 1];
    if (current && above && !beginsNew(above, line, setting)) current.push(line);
    else found.push([line]);
  }
  return found;
}

/** The text of a paragraph as pieces. */
export function paragraphPieces(lines: LaidParagraph): Piece[] {
  return lines.flatMap((line, at) => {
    const above = lines[at - 1];
    const joint = above ? between(above, line) : '';
    return [...(joint === '' ? [] : [{ text: joint, as: 'plain' as const }]), ...linePieces(line)];
  });
}
