/**
 * Which rows stand out of the form's order. `ranks` are their places in the form from top to bottom as they stand in
 * the file; -1 is a row that is none of the form's and is passed over.
 */
export function outOfOrder(ranks: readonly number[]): boolean[] {
  return ranks.map(
    (rank, at) =>
      rank >= 0 && ranks.some((other, place) => other >= 0 && (place < at ? other > rank : other < rank)),
  );
}
