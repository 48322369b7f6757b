import { remembered } from './remembered';

/** Two paragraphs taken for the same one, or one that has no counterpart; places count from 0. */
export interface Pair {
  before: number | null;
  after: number | null;
}

/** Share of common text, 0 to 1. From here on a paragraph was rewritten; below, one was removed and another added. */
const ALIKE = 0.4;
/** Pairs of paragraphs. Where more would have to be compared, they are paired in order: comparing all takes too long. */
const MOST_WEIGHED = 10_000;

const bigrams = remembered((text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const plain = text.replace(/\s/g, '');
  for (let at = 0; at + 1 < plain.length; at++) found.add(plain.slice(at, at + 2));
  return found;
});

/** How much two texts have in common, 0 to 1. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [left, right] = [bigrams(one), bigrams(other)];
  if (left.size + right.size === 0) return 0;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size);
}

/** The pairs, in order, whose weights add up to the most; a weight of 0 makes no pair. */
function heaviest(rows: number, columns: number, weight: (row: number, column: number) => number): Pair[] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const paired = weight(row, column);
      const line = best[row];
      if (line)
        line[column] = Math.max(
          at(row + 1, column),
          at(row, column + 1),
          paired > 0 ? paired + at(row + 1, column + 1) : 0,
        );
    }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const paired = weight(row, column);
    if (paired > 0 && at(row, column) === paired + at(row + 1, column + 1))
      pairs.push({ before: row++, after: column++ });
    else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return pairs;
}

/** What stands between kept paragraphs: rewritten ones paired, the rest by themselves, in reading order. */
function between(before: readonly string[], after: readonly string[]): Pair[] {
  const inOrder = before.length * after.length > MOST_WEIGHED;
  const paired = inOrder
    ? before.slice(0, after.length).map((_, at) => ({ before: at, after: at }))
    : heaviest(before.length, after.length, (row, column) => {
        const value = likeness(before[row] ?? '', after[column] ?? '');
        return value < ALIKE ? 0 : value;
      });
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  for (const pair of [...paired, { before: before.length, after: after.length }]) {
    while (row < (pair.before ?? 0)) pairs.push({ before: row++, after: null });
    while (column < (pair.after ?? 0)) pairs.push({ before: null, after: column++ });
    if (row < before.length && column < after.length) pairs.push(pair);
    row++;
    column++;
  }
  return pairs;
}

/**
 * Pairs the paragraphs of two versions of a text, in reading order: those kept word for word first, then what
 * stands between them by likeness. Every paragraph is in exactly one pair.
 */
export function alignParagraphs(before: readonly string[], after: readonly string[]): Pair[] {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const [rows, columns] = [before.length - head - tail, after.length - head - tail];
  const kept: Pair[] =
    rows * columns > MOST_WEIGHED * 100
      ? []
      : heaviest(rows, columns, (row, column) => (before[head + row] === after[head + column] ? 1 : 0));
  const pairs: Pair[] = Array.from({ length: head }, (_, at) => ({ before: at, after: at }));
  let [row, column] = [0, 0];
  for (const pair of [...kept, { before: rows, after: columns }]) {
    const [toRow, toColumn] = [pair.before ?? 0, pair.after ?? 0];
    const gap = between(before.slice(head + row, head + toRow), after.slice(head + column, head + toColumn));
    for (const { before: one, after: other } of gap)
      pairs.push({
        before: one === null ? null : head + row + one,
        after: other === null ? null : head + column + other,
      });
    if (toRow < rows) pairs.push({ before: head + toRow, after: head + toColumn });
    [row, column] = [toRow + 1, toColumn + 1];
  }
  for (let at = tail; at > 0; at--) pairs.push({ before: before.length - at, after: after.length - at });
  return pairs;
}
