import type { GridCell } from '../../format/table';
import { DIGIT_EM } from './digits';
import type { TableLayout } from './layout';

/** The smallest size (half-points) at which a number is read without effort on paper. */
const READABLE = 15;
/** Least width of a column of numbers, in twips: two characters of its head and the margins. */
const LEAST_VALUES = 510;
/** Least width of a column of labels that each span several rows, in twips: two characters a line. */
const LEAST_TALL = 560;
/** Rows a label must span to count as such: a label of seven characters then fits in lines of two. */
const TALL = 3;
/** Least width of a column of labels of single rows, in twips. */
const LEAST_LABELS = 1100;

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Divides `amount` twips among columns in proportion to the twips each can spare. */
function taken(spare: readonly number[], amount: number): number[] {
  const all = sum(spare);
  // Rounding edges instead of widths keeps the sum exact.
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
    // One twip more, because of rounding.
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
