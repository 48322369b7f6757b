import type { Box } from './page';
import type { Segment, Segments } from './segments';

/** Lines that touch one another, and so draw one table. */
export interface Net extends Segments {
  /** The places of its lines from left to right and from the top down. */
  xs: readonly number[];
  ys: readonly number[];
}

/** Points: lines so near to each other meet, and columns or rows so narrow are only double lines. */
export const NEAR = 3;
/** Least width of a table in points. */
const NARROWEST = 60;
/** Lines in one direction, more than any page has: comparing each with each takes quadratic time. */
const MOST_LINES = 2_000;
/** Boxes, more than any page has. */
const MOST_BOXES = 20_000;

/** The places of lines, those near one another as one. */
export function places(values: readonly number[], near = NEAR): number[] {
  const sorted = [...values].sort((one, other) => one - other);
  const found: number[][] = [];
  for (const value of sorted) {
    const last = found[found.length - 1];
    if (last && value - (last[last.length - 1] ?? 0) <= near) last.push(value);
    else found.push([value]);
  }
  return found.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Disjoint sets that can be joined (union-find). */
export class Groups {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, index) => index);
  }

  of(index: number): number {
    let at = index;
    for (let parent = this.parents[at] ?? at; parent !== at; parent = this.parents[at] ?? at) {
      this.parents[at] = this.parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.parents[this.of(one)] = this.of(other);
  }
}

const reaches = ({ from, to }: Segment, at: number): boolean => from - NEAR <= at && at <= to + NEAR;

/** Where lines extend beyond all lines across them: the table has an edge there that is not drawn. */
function openEnds(lines: readonly Segment[], sides: readonly number[]): number[] {
  const [first, last] = [Math.min(...sides), Math.max(...sides)];
  const start = Math.min(...lines.map(({ from }) => from));
  const end = Math.max(...lines.map(({ to }) => to));
  return [...(start < first - NEAR ? [start] : []), ...(end > last + NEAR ? [end] : [])];
}

/** Points: a vertical line whose ends differ no more from a table's top and bottom is an edge of that table. */
const SAME_END = 6;

/** Adds separate vertical lines as edges to tables of the same height: the sides of a frame around the whole page. */
function reachSides(nets: readonly { across: Segment[]; down: Segment[] }[]): void {
  const alone = nets.filter(({ across }) => across.length === 0);
  for (const net of nets) {
    if (net.across.length === 0 || net.down.length === 0) continue;
    const top = Math.min(...net.down.map(({ from }) => from));
    const bottom = Math.max(...net.down.map(({ to }) => to));
    for (const { down } of alone) {
      const isSide = ({ from, to }: Segment) =>
        Math.abs(from - top) <= SAME_END && Math.abs(to - bottom) <= SAME_END;
      for (const line of down.filter(isSide)) net.down.push(line);
    }
  }
}

/** The tables of a page, as nets of lines that meet; a plain frame without inner lines is not a table. */
export function netsOf({ across, down }: Segments): Net[] {
  if (across.length > MOST_LINES || down.length > MOST_LINES) return [];
  const groups = new Groups(across.length + down.length);
  across.forEach((line, index) =>
    down.forEach((other, place) => {
      if (reaches(line, other.at) && reaches(other, line.at)) groups.join(index, across.length + place);
    }),
  );
  const nets = new Map<number, { across: Segment[]; down: Segment[] }>();
  const netOf = (index: number) => {
    const key = groups.of(index);
    const net = nets.get(key) ?? { across: [], down: [] };
    nets.set(key, net);
    return net;
  };
  across.forEach((line, index) => netOf(index).across.push(line));
  down.forEach((line, index) => netOf(across.length + index).down.push(line));
  reachSides([...nets.values()]);
  return [...nets.values()].flatMap((net) => {
    if (net.across.length === 0 || net.down.length === 0) return [];
    const [columns, rows] = [net.down.map(({ at }) => at), net.across.map(({ at }) => at)];
    const xs = places([...columns, ...openEnds(net.across, columns)]);
    const ys = places([...rows, ...openEnds(net.down, rows)]);
    const boxes = (xs.length - 1) * (ys.length - 1);
    const width = (xs[xs.length - 1] ?? 0) - (xs[0] ?? 0);
    return boxes > 1 && boxes <= MOST_BOXES && width >= NARROWEST ? [{ ...net, xs, ys }] : [];
  });
}

/** The outer edges of a table. */
export const boxOfNet = ({ xs, ys }: Net): Box => ({
  left: xs[0] ?? 0,
  top: ys[0] ?? 0,
  right: xs[xs.length - 1] ?? 0,
  bottom: ys[ys.length - 1] ?? 0,
});
