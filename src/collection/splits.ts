import { formFor } from '../report/form-of';
import { countOf } from '../report/numbers/cell-text';
import type { PastReport } from '../report/draft';
import type { Succession, Unit } from './collection';
import { isSameUnit } from './same-unit';
import { sharedCells } from './sum/shared-cells';

type Shares = NonNullable<Succession['shares']>;

/** An agency that was split (拆分), as one of those that took it over has it beside itself. */
export interface Split<Past> {
  from: string;
  /** What this unit takes over of it, by cell. */
  own: Shares;
  /** The same of all that take something over, this unit among them. */
  all: readonly Shares[];
  /** Last year's report of the agency; null where it did not come. */
  past: Past | null;
}

/** Who took an agency over in parts, with what each takes over, in the roster's order. */
export function heirsOf(roster: readonly Unit[], from: string): { name: string; shares: Shares }[] {
  return roster.flatMap(({ name, successions }) =>
    successions.flatMap((one) =>
      one.how === 'split' && isSameUnit(one.from, from) ? [{ name, shares: one.shares ?? {} }] : [],
    ),
  );
}

/** The agencies a unit took over in parts, with everybody's shares; `pastOf` finds last year's report of one. */
export function splitsOf<Past>(
  { successions }: Unit,
  roster: readonly Unit[],
  pastOf: (name: string) => Past | null,
): Split<Past>[] {
  return successions.flatMap(({ from, how, shares: own = {} }) => {
    if (how !== 'split') return [];
    const all = heirsOf(roster, from).map(({ shares }) => shares);
    return [{ from, own, all, past: pastOf(from) }];
  });
}

/** Whether shares cannot be parts of a number: more than it together, or less though everybody's is written. */
export function isContradicted(shares: readonly (number | null)[], number: number | null): boolean {
  const sum = shares.reduce<number>((all, share) => all + (share ?? 0), 0);
  return number !== null && (sum > number || (sum < number && !shares.includes(null)));
}

/**
 * What a unit takes over of an agency that was split, as if it were its report of last year. Shares that do not add up to
 * what the agency had are left out: which of them is wrong is for the roster to say, and no fault of the unit's report.
 * Where it had 0 there is nothing to divide: 0 is the share of everybody of whom some share is written, without being asked.
 */
export function shareOf({ from, own, all, past }: Split<PastReport>, year: number): PastReport {
  const form = formFor(year);
  const cells: Record<string, string> = {};
  const isBegun = Object.values(own).some((text) => text !== '');
  for (const id of sharedCells(form)) {
    const shares = all.map((one) => countOf(one[id] ?? ''));
    const before = countOf(past?.cells[id] ?? '');
    const text = (own[id] ?? '') === '' && before === 0 && isBegun ? '0' : (own[id] ?? '');
    if (text !== '' && !isContradicted(shares, before)) cells[id] = text;
  }
  let total: number | null = 0;
  // A share that nobody wrote is not 0: without it there is no total.
  for (const { id } of form.applicants) {
    const count = countOf(cells[`applications.carriedOver.${id}`] ?? '');
    total = total === null || count === null ? null : total + count;
  }
  if (total !== null) cells['applications.carriedOver.total'] = String(total);
  return { agency: from, year: year - 1, title: '', cells, sections: [] };
}
