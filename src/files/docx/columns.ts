import type { GridCell } from '../../format/table';
import { DIGIT_EM } from './digits';
import type { TableLayout } from './layout';

/** The smallest size (half-points) at which a number is read without effort on paper. */
const READABLE = 15;
/** What a column of numbers keeps for its head: two characters and the margins (twips). */
const LEAST_VALUES = 510;
/** What a column keeps whose labels stand beside several rows each: two characters a line, of which there is room. */
const LEAST_TALL = 560;
/** Rows beside which a label of seven characters fits in lines of two. */
const TALL = 3;
/** What a column of labels of one row keeps, however long the numbers beside it. */
const LEAST_LABELS = 1100;

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Takes so many twips from the spare ones, from each column in proportion to what it can spare. */
function taken(spare: readonly number[], amount: number): number[] {
  const all = sum(spare);
  // Each edge is rounded by itself, so that no twip is lost over the table.
  const edge = (upTo: number) => (all === 0 ? 0 : Math.round((sum(spare.slice(0, upTo)) * amount) / all));
  return spare.map((_, column) => edge(column + 1) - edge(column));
}

/**
 * The widths (twips) of a table's columns for the numbers in it: those of the layout while every number is readable
 * at them. A column with a longer number is widened; other columns of numbers give way down to what their heads
 * need, then labels beside several rows, and last the labels of one row, which grow when they wrap. The table's
 * width stays.
 */
export function columnsFor(cells: readonly GridCell[], { columns }: TableLayout): readonly number[] {
  const numbers = cells.filter(({ cell, cols }) => cell && cols === 1);
  const needed = columns.map((_, column) => {
    const longest = Math.max(
      0,
      ...numbers.filter(({ col }) => col === column).map(({ text }) => text.length),
    );
    // One more, for what rounding takes.
    return Math.floor(longest * DIGIT_EM * READABLE * 10) + 1;
  });
  const lacking = columns.map((width, column) => Math.max(0, (needed[column] ?? 0) - width));
  if (sum(lacking) === 0) return columns;
  const leastOf = (column: number): { order: number; least: number } => {
    const own = cells.filter(({ col, cols }) => col === column && cols === 1);
    if (own.some(({ cell }) => cell)) return { order: 0, least: Math.max(LEAST_VALUES, needed[column] ?? 0) };
    const isTall = own.length > 0 && own.every(({ rows }) => rows >= TALL);
    return isTall ? { order: 1, least: LEAST_TALL } : { order: 2, least: LEAST_LABELS };
  };
  let widths = columns.map((width, column) => width + (lacking[column] ?? 0));
  let left = sum(lacking);
  for (const order of [0, 1, 2]) {
    const spare = widths.map((width, column) => {
      const { order: own, least } = leastOf(column);
      return own === order && lacking[column] === 0 ? Math.max(0, width - least) : 0;
    });
    const amount = Math.min(left, sum(spare));
    const less = taken(spare, amount);
    widths = widths.map((width, column) => width - (less[column] ?? 0));
    left -= amount;
  }
  return left === 0 ? widths : columns;
}
