import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { formNamed } from '../../report/form-of';
import { countOf } from '../../report/numbers/cell-text';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Arrival, Collection, Unit } from '../collection';
import { shareOf, type Split } from '../splits';
import { standingsOf, type Standing } from '../standing';
import { lineKey, pastKey, type Lines } from '../unit-row';
import { valueOf, type Figures } from './figures';
import { amountAt, packed, textAt, type Packed } from './packed';
import { sharedCells } from './shared-cells';

/**
 * Why a unit's report gives no numbers: it did not come (未收), somebody must say which file counts (要分辨), it or its last
 * version could not be read (读不了), it was reviewed on paper, it is still being read, it is on
 * another form, or nothing came because another one counts it (由谁统计).
 */
export type Absence = 'missing' | 'undecided' | 'unread' | 'paper' | 'reading' | 'otherForm' | 'elsewhere';

/** A unit of the roster with what it gives to the county's sum. */
export interface Contribution {
  unit: Unit;
  standing: Standing;
  /** The figures of the report that counts; null while there are none. */
  figures: Figures | null;
  /** null where there are figures. */
  absence: Absence | null;
  /** Last year's of a unit without figures, as the figures of others bring it with them; null where none is known. */
  lastAlone: Packed | null;
}

/** Whether a unit's numbers were typed by hand off a file that cannot be read (手工填). */
export function isByHand({ figures, standing: { current } }: Contribution): boolean {
  return figures !== null && Boolean(current?.byHand);
}

/** Whether nobody passed a unit's report (通过), or has to pass it again because of what came later. */
export function isNotPassed({ figures, standing: { state } }: Contribution): boolean {
  return figures !== null && state !== 'passed' && state !== 'published';
}

/** Whether a unit's numbers count though a file that cannot be read may correct them, and nobody passed them since. */
export function mayBeCorrected(contribution: Contribution): boolean {
  return isNotPassed(contribution) && contribution.standing.unreadAfter.length > 0;
}

/** A unit's number by its typed cell; null where there is none. */
export function numberOf({ figures }: Contribution, form: Form, id: CellId): string | null {
  return figures && valueOf(figures, form, id);
}

/** The same as a whole number of 10⁻⁶ (`scaled`), by the cell's place in the figures. */
export function amountOf({ figures }: Contribution, place: number): bigint | null {
  return figures && amountAt(figures.values, place);
}

const lastIn = (last: Packed | null, place: number) => last && textAt(last, place);

/** Last year's number of a unit, of those it took over too; null where it is not known. */
export function lastNumberOf({ figures, lastAlone }: Contribution, form: Form, place: number): string | null {
  if (figures) return formNamed(figures.form) === form ? lastIn(figures.last, place) : null;
  return lastIn(lastAlone, place);
}

/** What a unit takes over of an agency that was split, as a report of its own has it beside itself. */
function shareIn(split: Split<Arrival>, lines: Lines, form: Form, year: number): Packed {
  const figures = split.past && lines.get(pastKey(split.past))?.figures;
  const cells = Object.fromEntries(
    sharedCells(form).map((id) => [id, (figures && valueOf(figures, form, id)) ?? '']),
  );
  const past = split.past && { agency: split.from, year: year - 1, title: '', cells, sections: [] };
  const share = shareOf({ ...split, past }, year);
  const texts = form.typedCells.map(({ id }) => {
    const count = countOf(share.cells[id] ?? '');
    return count === null ? null : String(count);
  });
  return packed(texts);
}

/** Last year's numbers of a unit of which no report of this year counts, with those it took over; null while one is not read. */
function lastAloneOf({ pasts, splits }: Standing, lines: Lines, form: Form, year: number): Packed | null {
  const lists: Packed[] = [];
  for (const past of pasts) {
    const figures = lines.get(pastKey(past))?.figures;
    if (!figures || formNamed(figures.form) !== form) return null;
    lists.push(figures.values);
  }
  lists.push(...splits.map((split) => shareIn(split, lines, form, year)));
  const [only = null, ...others] = lists;
  if (only === null || others.length === 0) return only;
  const sums = form.typedCells.map((_, place) => {
    const texts = lists.map((list) => textAt(list, place));
    if (texts.includes(null)) return null;
    return unscaled(texts.reduce((sum, text) => sum + scaled(text ?? '0'), 0n));
  });
  return packed(sums);
}

function contributionOf(
  collection: Collection,
  standing: Standing,
  lines: Lines,
  form: Form,
): Omit<Contribution, 'unit' | 'standing'> {
  const { state, current } = standing;
  const none = (absence: Absence) => ({
    figures: null,
    absence,
    lastAlone: lastAloneOf(standing, lines, form, collection.year),
  });
  if (state === 'missing' || state === 'elsewhere' || state === 'undecided') return none(state);
  if (standing.paper) return none('paper');
  // The last version could not be read: the numbers of the one before are known to be out of date.
  if (state === 'unread' || current === null) return none('unread');
  const line = lines.get(lineKey(collection, standing, current));
  if (line === undefined) return none('reading');
  if (line === null) return none('unread');
  if (formNamed(line.figures.form) !== form) return none('otherForm');
  return { figures: line.figures, absence: null, lastAlone: null };
}

/** What every unit of the roster gives to the sum, in the roster's order. */
export function contributionsOf(collection: Collection, lines: Lines, form: Form): Contribution[] {
  return standingsOf(collection).standings.map((standing) => ({
    unit: standing.unit,
    standing,
    ...contributionOf(collection, standing, lines, form),
  }));
}
