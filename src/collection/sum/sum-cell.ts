import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Unit } from '../collection';
import { amountOf, type Absence, type Contribution } from './contribution';
import type { Decided } from './decided';
import type { Doubt } from './doubts';
import { placeOf } from './figures';
import { leavesOf } from './leaves';
import type { Adjustment, Decision } from './summing';

/** What one unit gives to a cell of the county. */
export interface Maker {
  unit: Unit;
  /** What counts of it, as a whole number of 10⁻⁶ (`scaled`), adjustments included. */
  amount: bigint;
  /** Set where its blanks count as 0 because somebody said so (确认为 0). */
  confirmed: Decision | null;
}

/** A unit that gives nothing to a cell, and why; `blank`: its report counts, but the cell, or one it sums, is blank. */
export interface Lack {
  unit: Unit;
  why: Absence | 'blank';
}

/** A unit whose number somebody left out (不计入). */
export interface LeftOut {
  unit: Unit;
  decision: Decision;
}

/** A reason to doubt what a unit gives, and what somebody decided on it; null while it is open. */
export interface Suspect {
  unit: Unit;
  doubt: Doubt;
  decision: Decision | null;
}

/** A cell of the county with all that made it: never a bare number. */
export interface SumCell {
  id: CellId;
  /** As decimal text; null while somebody lacks in it. */
  value: string | null;
  /** What is there so far; null only where nobody gave a number. */
  soFar: string | null;
  /** Those that gave a number, in the roster's order. */
  makers: readonly Maker[];
  lacks: readonly Lack[];
  leftOut: readonly LeftOut[];
  suspects: readonly Suspect[];
  adjustments: readonly Adjustment[];
  /** Units that an adjustment brings below 0 here. */
  negative: readonly Unit[];
}

/** How many units give all of their number to a cell: without those of which a part was left out. */
export function wholeMakers({ makers, leftOut }: SumCell): number {
  const partly = new Set(leftOut.map(({ unit }) => unit));
  return makers.filter(({ unit }) => !partly.has(unit)).length;
}

/** A unit with all that is known of what it gives to one cell. */
export interface Part {
  contribution: Contribution;
  decided: Decided;
  /** By typed cell. */
  suspects: ReadonlyMap<CellId, readonly Suspect[]>;
  adjustments: ReadonlyMap<CellId, readonly Adjustment[]>;
}

const NONE: readonly never[] = [];

type Given =
  | { kind: 'number'; maker: Maker; leftOut: Decision | null; adjustments: readonly Adjustment[] }
  | { kind: 'lack'; why: Lack['why'] }
  | { kind: 'out'; decision: Decision };

/** What a unit gives to a cell: the sum over the typed cells behind it, as far as none of them lacks. */
function givenBy({ contribution, decided, adjustments }: Part, form: Form, leaves: readonly CellId[]): Given {
  let amount = 0n;
  let confirmed: Decision | null = null;
  let leftOut: Decision | null = null;
  let given = 0;
  let applied: readonly Adjustment[] = NONE;
  for (const id of leaves) {
    const decision = decided.of(id);
    if (decision?.how === 'excluded') {
      leftOut = decision;
      continue;
    }
    const number = amountOf(contribution, placeOf(form, id));
    if (number === null && decision?.how !== 'zero')
      return { kind: 'lack', why: contribution.absence ?? 'blank' };
    if (number === null) confirmed = decision;
    given++;
    amount += number ?? 0n;
    for (const adjustment of adjustments.get(id) ?? NONE) {
      amount += signed(adjustment.by);
      applied = [...applied, adjustment];
    }
  }
  if (given === 0 && leftOut) return { kind: 'out', decision: leftOut };
  const maker = { unit: contribution.unit, amount, confirmed };
  return { kind: 'number', maker, leftOut, adjustments: applied };
}

/** A signed decimal text as a whole number of 10⁻⁶. */
export function signed(text: string): bigint {
  return text.startsWith('-') ? -scaled(text.slice(1)) : scaled(text);
}

/** The suspects of a unit in some cells, each once. */
function suspectsIn({ suspects }: Part, leaves: readonly CellId[]): readonly Suspect[] {
  // Of ten thousand units few are in doubt in a cell: for the others nothing is made that would have to be cleared up.
  if (suspects.size === 0 || !leaves.some((id) => suspects.has(id))) return NONE;
  const found = new Map<string, Suspect>();
  for (const id of leaves)
    for (const suspect of suspects.get(id) ?? NONE) {
      const known = found.get(suspect.doubt.id);
      // Open in one of the cells is open.
      if (!known || (known.decision !== null && suspect.decision === null))
        found.set(suspect.doubt.id, suspect);
    }
  return Array.from(found.values());
}

/** What a cell comes to so far, with those who lack or are in doubt in it. */
export type CellTotal = Pick<SumCell, 'id' | 'soFar' | 'lacks' | 'suspects'>;

/** The same as `sumCell` without those that made the cell: nothing is kept of each of ten thousand units. */
export function cellTotal(form: Form, id: CellId, parts: readonly Part[]): CellTotal {
  const leaves = leavesOf(form, id);
  const lacks: Lack[] = [];
  const suspects: Suspect[] = [];
  let amount = 0n;
  let makers = 0;
  for (const part of parts) {
    const given = givenBy(part, form, leaves);
    suspects.push(...suspectsIn(part, leaves));
    if (given.kind === 'lack') lacks.push({ unit: part.contribution.unit, why: given.why });
    if (given.kind !== 'number') continue;
    amount += given.maker.amount;
    makers++;
  }
  return { id, soFar: makers === 0 ? null : unscaled(amount), lacks, suspects };
}

/** A cell of the county, made of what each unit gives to it. */
export function sumCell(form: Form, id: CellId, parts: readonly Part[]): SumCell {
  const leaves = leavesOf(form, id);
  const makers: Maker[] = [];
  const lacks: Lack[] = [];
  const leftOut: LeftOut[] = [];
  const negative: Unit[] = [];
  const suspects: Suspect[] = [];
  const adjustments: Adjustment[] = [];
  for (const part of parts) {
    const { unit } = part.contribution;
    const given = givenBy(part, form, leaves);
    suspects.push(...suspectsIn(part, leaves));
    if (given.kind === 'lack') lacks.push({ unit, why: given.why });
    else if (given.kind === 'out') leftOut.push({ unit, decision: given.decision });
    else {
      makers.push(given.maker);
      if (given.leftOut) leftOut.push({ unit, decision: given.leftOut });
      if (given.maker.amount < 0n) negative.push(unit);
      adjustments.push(...given.adjustments);
    }
  }
  const soFar = makers.length === 0 ? null : unscaled(makers.reduce((sum, { amount }) => sum + amount, 0n));
  const value = lacks.length > 0 ? null : soFar;
  return { id, value, soFar, makers, lacks, leftOut, suspects, adjustments, negative };
}
