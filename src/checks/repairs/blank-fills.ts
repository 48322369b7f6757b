import type { EquationSystem, Values } from './equations';
import { isCount, type Replacement } from './smallest-change';

/** Blanks that the equations they alone leave open agree on: one cell and its number each. */
export function blankFills(system: EquationSystem, values: Values): Replacement[] {
  const asked = new Map<number, number | null>();
  for (const { terms } of system.equations) {
    const blanks = terms.filter(({ cell }) => (values[cell] ?? null) === null);
    const [blank] = blanks;
    if (!blank || blanks.length > 1) continue;
    const rest = terms.reduce((sum, { cell, sign }) => sum + sign * (values[cell] ?? 0), 0);
    const to = -rest * blank.sign;
    const before = asked.get(blank.cell);
    asked.set(blank.cell, before === undefined || before === to ? to : null);
  }
  return [...asked].flatMap(([cell, to]) => (to !== null && isCount(to) ? [{ cell, to }] : []));
}
