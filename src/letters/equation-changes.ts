import { partsOfId, rules } from '../checks/rules';
import { balanceCells } from '../checks/tables/balance';
import type { Form } from '../format/form';
import type { CellId } from '../format/table';
import type { Difference } from '../report/compare-reports';

/** An equation of the form a remark is about: A1 of a column, or the total (A2–A4) that is a sum. */
type Equation = { code: 'A1'; column: string } | { code: 'sum'; total: CellId };

/** The equation a finding says is off; null where it is about something else. */
export function equationOf(form: Form, finding: string): Equation | null {
  const parts = partsOfId(finding);
  if (!parts || rules[parts.code].equation === undefined) return null;
  if (parts.code === 'A1') return { code: 'A1', column: parts.place };
  return form.isCellId(parts.place) ? { code: 'sum', total: parts.place } : null;
}

/** A number that changed, and by how much that moves the two sides of an equation apart. */
interface Move {
  cell: CellId;
  by: number;
}

/** Cells changed together: larger groups are not searched, because their number grows too fast. */
const MOST = 3;

/** The moves of the cells of one side, as far as they changed. */
function movesOf(cells: readonly CellId[], sign: 1 | -1, changed: ReadonlyMap<CellId, number>): Move[] {
  return cells.flatMap((cell) => {
    const by = changed.get(cell) ?? 0;
    return by === 0 ? [] : [{ cell, by: sign * by }];
  });
}

const sum = (moves: readonly Move[]): number => moves.reduce((all, { by }) => all + by, 0);

/** The fewest moves with the same net effect as all of them, so that the rest cancel out; of several sets the first. */
function fewest(moves: readonly Move[], net = sum(moves)): readonly Move[] | null {
  if (net === 0) return [];
  for (let size = 1; size <= MOST; size++) {
    const found = ofSize(moves, size, net);
    if (found) return found;
  }
  return null;
}

function ofSize(moves: readonly Move[], size: number, net: number): readonly Move[] | null {
  if (size === 0) return net === 0 ? [] : null;
  for (const [at, move] of moves.entries()) {
    const rest = ofSize(moves.slice(at + 1), size - 1, net - move.by);
    if (rest) return [move, ...rest];
  }
  return null;
}

/** By how much each number changed; a blank counts as 0, and what is no number is left out. */
export function movesIn(differences: readonly Difference[]): Map<CellId, number> {
  const moved = new Map<CellId, number>();
  for (const { cell, before, after } of differences) {
    const by = Number(after) - Number(before);
    if (cell !== null && Number.isFinite(by)) moved.set(cell, by);
  }
  return moved;
}

const inColumn = (column: string, rows: readonly string[]): CellId[] =>
  rows.map((row): CellId => `applications.${row}.${column}`);

/**
 * The changed cells to which an equation owes that its sides came nearer to each other: the fewest whose changes have
 * the whole effect. Changes that only moved a number between its cells cancel out and do not count. Of several
 * possible sets, cells in `suspected` rows come first.
 */
export function neededBy(
  form: Form,
  equation: Equation,
  changed: ReadonlyMap<CellId, number>,
  suspected: (cell: CellId) => boolean = () => false,
): Set<CellId> {
  const first = (moves: Move[]) =>
    moves.sort((one, other) => Number(suspected(other.cell)) - Number(suspected(one.cell)));
  const cellsOf = (moves: readonly Move[]) => new Set(moves.map(({ cell }) => cell));
  if (equation.code === 'sum') {
    const { total } = equation;
    const own = movesOf([total], 1, changed);
    const parts = first(movesOf(form.cell(total).sumOf ?? [], -1, changed));
    const net = sum([...own, ...parts]);
    // Where the total itself was corrected, that is what was asked for, and changes of its parts were not.
    if (own.length > 0) return cellsOf(net === 0 ? [] : own);
    return cellsOf(fewest(parts, net) ?? parts);
  }
  const { column } = equation;
  const { left, right } = balanceCells(column);
  const moves = [...movesOf(left, 1, changed), ...movesOf(right, -1, changed)];
  const needed = cellsOf(fewest(first(moves)) ?? moves);
  const [handled] = inColumn(column, ['handledTotal']);
  if (!handled || !needed.has(handled)) return needed;
  // 办结总计 changed because results did: these count too, the fewest that explain it.
  const results = first(movesOf(inColumn(column, form.resultRows), 1, changed));
  const byResults = fewest(results, changed.get(handled) ?? 0);
  return new Set([...needed, ...cellsOf(byResults ?? results)]);
}

/** The fewest changed parts that explain by how much a sum changed, or all of them where it takes all, and the sum itself. */
export function behind(form: Form, cell: CellId, changed: ReadonlyMap<CellId, number>): CellId[] {
  const by = changed.get(cell);
  if (by === undefined) return [];
  const parts = movesOf(form.cell(cell).sumOf ?? [], 1, changed);
  const own = fewest(parts, by) ?? (sum(parts) === by ? parts : []);
  return [cell, ...own.flatMap((part) => behind(form, part.cell, changed))];
}

/**
 * In a column that balanced before and after: the fewest other changes that make up for those in `asked`, because
 * they had to follow. Empty where the column did not balance.
 */
export function balancingOf(
  form: Form,
  column: string,
  asked: ReadonlySet<CellId>,
  changed: ReadonlyMap<CellId, number>,
): Set<CellId> {
  const moves = [
    ...movesOf(balanceCells(column).left, 1, changed),
    ...movesOf(inColumn(column, [...form.resultRows, 'carriedOver']), -1, changed),
  ];
  const made = sum(moves.filter(({ cell }) => asked.has(cell)));
  if (made === 0 || sum(moves) !== 0) return new Set();
  const others = moves.filter(({ cell }) => !asked.has(cell));
  return new Set((fewest(others, -made) ?? []).map(({ cell }) => cell));
}
