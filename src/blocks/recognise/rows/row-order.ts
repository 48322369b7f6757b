/**
 * The place of a row in the form, as its label says. `unnamed`: a row of numbers whose label is lost or unknown; null:
 * a row that is none of the form's, passed over.
 */
export type Rank = number | 'unnamed' | null;

/** Rows next to more unnamed rows than the form has room for there: one of these may have lost its label to a neighbour. */
function besideTooMany(ranks: readonly Rank[], count: number): Set<number> {
  const beside = new Set<number>();
  let above: { at: number; rank: number } | null = null;
  let unnamed = 0;
  for (let at = 0; at <= ranks.length; at++) {
    const rank = at < ranks.length ? ranks[at] : count;
    if (rank === 'unnamed') unnamed++;
    if (typeof rank !== 'number') continue;
    const room: number = rank - (above?.rank ?? -1) - 1;
    if (unnamed > 0 && unnamed > room) {
      if (above) beside.add(above.at);
      if (at < ranks.length) beside.add(at);
    }
    above = { at, rank };
    unnamed = 0;
  }
  return beside;
}

/**
 * Which rows stand where the form has no such row: out of its order, or with unnamed rows beside them for which it has
 * no room. `ranks` go from top to bottom as the rows stand in the file, `count` is how many rows the form has.
 */
export function outOfOrder(ranks: readonly Rank[], count: number): boolean[] {
  const beside = besideTooMany(ranks, count);
  return ranks.map(
    (rank, at) =>
      typeof rank === 'number' &&
      (beside.has(at) ||
        ranks.some(
          (other, place) => typeof other === 'number' && (place < at ? other > rank : other < rank),
        )),
  );
}
