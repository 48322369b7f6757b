import type { Form } from '../../format/form';
import type { CellSpec } from '../../format/table';
import type { Values } from './equations';
import { expectationOf } from './expectation';
import type { RepairReason } from './repair';
import type { Replacement } from './smallest-change';
import { likeliest, slips, UNEXPLAINED, type Mechanism } from './typing-errors';

/** How likely changes are to be the true ones. */
export interface Plausibility {
  /** What speaks most for each change. */
  reasons: readonly RepairReason[];
  /** What one mistake behind both changes would be; null where there are two mistakes, or only one change. */
  joint: RepairReason | null;
  /** A logarithm of a probability, up to a constant: only good for comparing. */
  score: number;
}

/** Share of numbers that are wrong (an estimate): the factor a second mistake costs a candidate. */
const ERROR_RATE = 1 / 150;
/** Share of wrong numbers that stand where 0 belongs: they are another cell's, or another year's. */
const STRAY = 0.01;
/** Share of wrong numbers that are copies of the one above or beside. */
const COPIED = 0.05;
/** Two numbers wrong by one mistake: exchanged, some put into the other cell, or a total worked out from the wrong number. */
const EXCHANGED = { adjacent: 0.1, apart: 0.01 };
const SHIFTED = { adjacent: 0.003, apart: 0.001 };
const FOLLOWED = 0.3;

/**
 * Weighs changes of the applications table: how easily what is printed is typed for what was meant, and how much
 * better the new number fits its row and column. `computed` says that totals are sums of the typed cells.
 */
export function applicationsPlausibility(
  form: Form,
  values: Values,
  computed: boolean,
): (changes: readonly Replacement[]) => Plausibility {
  const { cells, columns } = form.tables.applications;
  const expected = expectationOf(form, values);
  const printed = (cell: number): number => values[cell] ?? 0;
  const beside = (cell: number, down: number, right: number): number | null => {
    const place = cells[cell]?.place;
    const column = (place?.column ?? 0) + right;
    if (!place || column < 0 || column >= columns.length) return null;
    return values[cell + down * columns.length + right] ?? null;
  };

  const fit = (cell: number, to: number): number => {
    if (cells[cell]?.sumOf) return 0;
    const usual = expected(cell);
    return Math.log((usual + printed(cell)) / (usual + to));
  };
  const mechanisms = (cell: number, to: number): Mechanism[] => {
    if ((values[cell] ?? null) === null) return [{ reason: 'blank', probability: 1 }];
    const from = printed(cell);
    const left: RepairReason = computed ? 'settles' : cells[cell]?.sumOf ? 'onlyTotalOff' : 'rowAndColumnOff';
    const found = [...slips(to, from), { reason: left, probability: to === 0 ? STRAY : UNEXPLAINED }];
    if (from === 0) return found;
    if (beside(cell, -1, 0) === from) found.push({ reason: 'sameAsAbove', probability: COPIED });
    if (beside(cell, 0, -1) === from || beside(cell, 0, 1) === from)
      found.push({ reason: 'sameAsNeighbour', probability: COPIED });
    return found;
  };
  const single = ({ cell, to }: Replacement): { reason: RepairReason; score: number } => {
    const { reason, probability } = likeliest(mechanisms(cell, to));
    return { reason, score: Math.log(probability) + fit(cell, to) };
  };

  return (changes) => {
    const each = changes.map(single);
    const reasons = each.map(({ reason }) => reason);
    const apart = each.reduce((sum, { score }) => sum + score + Math.log(ERROR_RATE), 0);
    const [one, two] = changes;
    if (!one || !two) return { reasons, joint: null, score: apart };
    const together = jointMistake(cells, values, one, two);
    if (!together) return { reasons, joint: null, score: apart };
    const { reason, probability, follows } = together;
    const rest =
      follows === null ? fit(one.cell, one.to) + fit(two.cell, two.to) : (each[follows]?.score ?? 0);
    const score = Math.log(ERROR_RATE * probability) + rest;
    if (score <= apart) return { reasons, joint: null, score: apart };
    return { reasons: reasons.map((own, index) => (index === follows ? own : reason)), joint: reason, score };
  };
}

/** The one mistake that explains two changes; `follows` is the change a total merely repeats. */
function jointMistake(
  cells: readonly CellSpec[],
  values: Values,
  one: Replacement,
  two: Replacement,
): (Mechanism & { follows: 0 | 1 | null }) | null {
  const [first, second] = [cells[one.cell], cells[two.cell]];
  if (!first || !second || (first.row !== second.row && first.column !== second.column)) return null;
  const sameRow = first.row === second.row;
  const distance =
    Math.abs(first.place.row - second.place.row) + Math.abs(first.place.column - second.place.column);
  const near = distance === 1 ? 'adjacent' : 'apart';
  const [from, other] = [values[one.cell] ?? 0, values[two.cell] ?? 0];
  if (one.to === other && two.to === from)
    return { reason: 'exchanged', probability: EXCHANGED[near], follows: null };
  if (one.to - from === other - two.to)
    return { reason: sameRow ? 'wrongColumn' : 'wrongRow', probability: SHIFTED[near], follows: null };
  if (one.to - from !== two.to - other) return null;
  const followed = [second, first].findIndex((cell) =>
    sameRow ? cell.column === 'total' : cell.sumOf !== null,
  );
  return followed < 0
    ? null
    : { reason: 'totalFollowed', probability: FOLLOWED, follows: followed === 0 ? 0 : 1 };
}
