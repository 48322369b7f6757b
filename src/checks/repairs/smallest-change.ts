import { MAX_COUNT } from '../../report/numbers/number';
import { residuals, type EquationSystem, type Term, type Values } from './equations';

/** A number put in another's place; `cell` is its place among the cells of the system. */
export interface Replacement {
  cell: number;
  to: number;
}

/** All smallest sets of changes that satisfy a system, and how many pairs of cells were looked at. */
export interface SmallestChanges {
  solutions: readonly (readonly Replacement[])[];
  pairsExamined: number;
}

/**
 * Every way to satisfy all equations by changing one number or, where none does, two. Equations with a
 * blank in them are neither right nor wrong and say nothing; a blank is not changed here (`blankFills` does that).
 * One of the cells must stand in any equation that is off, so only those of the shortest such equation begin a pair:
 * some hundreds of pairs instead of 175 × 174 / 2.
 */
export function smallestChanges(system: EquationSystem, values: Values): SmallestChanges {
  const off = residuals(system, values);
  const first = shortestOff(system, off);
  if (first === null) return { solutions: [], pairsExamined: 0 };
  const singles = singleChanges(system, values, off, first);
  if (singles.length > 0) return { solutions: singles.map((change) => [change]), pairsExamined: 0 };
  return pairedChanges(system, values, off, first);
}

type Residuals = readonly (number | null)[];

/** Whether a number may stand in a cell (rule A5). */
export function isCount(value: number): boolean {
  return value >= 0 && value <= MAX_COUNT;
}

/** The equation that is off and has the fewest numbers in it; null where all hold. */
function shortestOff(system: EquationSystem, off: Residuals): number | null {
  let best: number | null = null;
  let fewest = Infinity;
  system.equations.forEach(({ terms }, index) => {
    if (!off[index] || terms.length >= fewest) return;
    best = index;
    fewest = terms.length;
  });
  return best;
}

/** The one-cell changes among the numbers of an equation that is off. */
function singleChanges(
  system: EquationSystem,
  values: Values,
  off: Residuals,
  equation: number,
): Replacement[] {
  const residual = off[equation] ?? 0;
  const offCount = off.filter(Boolean).length;
  const found: Replacement[] = [];
  for (const { cell, sign } of system.equations[equation]?.terms ?? []) {
    const change = -residual * sign;
    const to = (values[cell] ?? 0) + change;
    let settled = 0;
    const fits = (system.standsIn[cell] ?? []).every((term) => {
      const residual = off[term.equation] ?? null;
      if (residual !== null) settled++;
      return residual === null || residual + term.sign * change === 0;
    });
    if (fits && settled === offCount && isCount(to)) found.push({ cell, to });
  }
  return found;
}

function pairedChanges(
  system: EquationSystem,
  values: Values,
  off: Residuals,
  first: number,
): SmallestChanges {
  const solutions: Replacement[][] = [];
  let pairsExamined = 0;
  const terms = system.equations[first]?.terms ?? [];
  terms.forEach((one, index) => {
    // Either the other cell stands outside the equation, and the first must settle it alone …
    const change = -(off[first] ?? 0) * one.sign;
    const to = (values[one.cell] ?? 0) + change;
    const rest = [...off];
    apply(system, rest, one.cell, change);
    const second = shortestOff(system, rest);
    if (second !== null && isCount(to)) {
      pairsExamined += system.equations[second]?.terms.length ?? 0;
      for (const other of singleChanges(system, values, rest, second))
        if (other.cell !== one.cell) solutions.push(inOrder([{ cell: one.cell, to }, other]));
    }
    // … or inside it, and each must settle the equations it does not share with the other.
    for (const two of terms.slice(index + 1)) {
      pairsExamined++;
      const pair = solvePair(system, values, off, first, one, two);
      if (pair) solutions.push(inOrder(pair));
    }
  });
  return { solutions, pairsExamined };
}

function inOrder(changes: readonly Replacement[]): Replacement[] {
  return [...changes].sort((one, other) => one.cell - other.cell);
}

/** The change of two numbers of equation `first` that satisfies all; null where there is none, or no single one. */
function solvePair(
  system: EquationSystem,
  values: Values,
  off: Residuals,
  first: number,
  one: Term,
  two: Term,
): Replacement[] | null {
  const oneChange = ownChange(system, off, one.cell, two.cell);
  const twoChange = ownChange(system, off, two.cell, one.cell);
  const together = -(off[first] ?? 0);
  const changes: [number, number] | null =
    oneChange !== null
      ? [oneChange, (together - one.sign * oneChange) * two.sign]
      : twoChange !== null
        ? [(together - two.sign * twoChange) * one.sign, twoChange]
        : null;
  if (!changes || changes.includes(0)) return null;
  const pair = [one.cell, two.cell].map((cell, index) => ({
    cell,
    to: (values[cell] ?? 0) + (changes[index] ?? 0),
  }));
  const rest = [...off];
  for (const { cell, to } of pair) apply(system, rest, cell, to - (values[cell] ?? 0));
  return rest.some(Boolean) || !pair.every(({ to }) => isCount(to)) ? null : pair;
}

/** What an equation that holds one cell but not the other makes of it; null where there is no such equation. */
function ownChange(system: EquationSystem, off: Residuals, cell: number, other: number): number | null {
  for (const { equation, sign } of system.standsIn[cell] ?? []) {
    const residual = off[equation] ?? null;
    const shared = system.standsIn[other]?.some((term) => term.equation === equation);
    if (residual !== null && !shared) return -residual * sign;
  }
  return null;
}

/** Carries the change of a cell into the equations it stands in. */
function apply(system: EquationSystem, off: (number | null)[], cell: number, change: number): void {
  for (const { equation, sign } of system.standsIn[cell] ?? []) {
    const residual = off[equation] ?? null;
    if (residual !== null) off[equation] = residual + sign * change;
  }
}
