/** How many characters must be put in, taken out or changed to make one text of the other. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Something a misspelt text may mean, and by how much the text differs from it, in whatever measure. */
export interface Candidate<Item> {
  item: Item;
  unlike: number;
}

/**
 * The candidate a text is clearly nearest to. null where there are none, or where the best of those with another
 * meaning differs from the text by less than `lead` more (same measure as `unlike`).
 */
export function clearlyNearest<Item>(
  candidates: readonly Candidate<Item>[],
  lead: number,
  meaningOf: (item: Item) => string,
): Candidate<Item> | null {
  const [best, ...others] = candidates.slice().sort((one, other) => one.unlike - other.unlike);
  if (!best) return null;
  const rival = others.find(({ item }) => meaningOf(item) !== meaningOf(best.item));
  return rival && rival.unlike - best.unlike < lead ? null : best;
}
