import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { formNamed } from '../../report/form-of';
import type { Collection, Unit } from '../collection';
import { standingsOf, type Standing } from '../standing';
import { lineKey, pastKey, type Lines } from '../unit-row';
import { amountAt, valueOf, type Figures } from './figures';

/**
 * Why a unit's report gives no numbers: it did not come (未收), somebody must say which file counts (要分辨), it or its last
 * version could not be read (读不了), it was reviewed on paper, it is still being read, or it is on another form.
 */
export type Absence = 'missing' | 'undecided' | 'unread' | 'paper' | 'reading' | 'otherForm';

/** A unit of the roster with what it gives to the county's sum. */
export interface Contribution {
  unit: Unit;
  standing: Standing;
  /** The figures of the report that counts; null while there are none. */
  figures: Figures | null;
  /** null where there are figures. */
  absence: Absence | null;
  /** Last year's of a unit without figures, which the others bring with them; null where none are known. */
  lastFigures: Figures | null;
}

/** A unit's number by its typed cell; null where there is none. */
export function numberOf({ figures }: Contribution, form: Form, id: CellId): string | null {
  return figures && valueOf(figures, form, id);
}

/** The same as a whole number of 10⁻⁶ (`scaled`), by the cell's place in the figures. */
export function amountOf({ figures }: Contribution, place: number): bigint | null {
  return figures && amountAt(figures, place);
}

/** Last year's number of a unit, of those it took over too; null where it is not known. */
export function lastNumberOf(
  { figures, lastFigures }: Contribution,
  form: Form,
  place: number,
): string | null {
  if (figures) return formNamed(figures.form) === form ? (figures.last?.[place] ?? null) : null;
  return lastFigures && formNamed(lastFigures.form) === form ? (lastFigures.values[place] ?? null) : null;
}

function contributionOf(
  collection: Collection,
  standing: Standing,
  lines: Lines,
  form: Form,
): Omit<Contribution, 'unit' | 'standing'> {
  const { state, current, pasts } = standing;
  const [past, second] = pasts;
  // Of several predecessors no single one is last year's report of the unit.
  const lastFigures = (past && !second ? lines.get(pastKey(past))?.figures : null) ?? null;
  const none = (absence: Absence) => ({ figures: null, absence, lastFigures });
  if (state === 'missing' || state === 'undecided') return none(state);
  if (standing.paper) return none('paper');
  // The last version could not be read: the numbers of the one before are known to be out of date.
  if (state === 'unread' || current === null) return none('unread');
  const line = lines.get(lineKey(collection, standing, current));
  if (line === undefined) return none('reading');
  if (line === null) return none('unread');
  if (formNamed(line.figures.form) !== form) return none('otherForm');
  return { figures: line.figures, absence: null, lastFigures: null };
}

/** What every unit of the roster gives to the sum, in the roster's order. */
export function contributionsOf(collection: Collection, lines: Lines, form: Form): Contribution[] {
  return standingsOf(collection).standings.map((standing) => ({
    unit: standing.unit,
    standing,
    ...contributionOf(collection, standing, lines, form),
  }));
}
