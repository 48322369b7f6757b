import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { numberOf, type Contribution } from './contribution';
import type { Doubt } from './doubts';
import type { Decision } from './summing';

/** Whether a doubt says what it said when it was settled. Of decisions of before nobody knows. */
const isAsSettled = ({ words }: Decision, doubt: Doubt) => words === undefined || words === doubt.words;

/**
 * Whether a decision stands: the numbers it is about are still those, and the doubt it settles, if it is among the unit's
 * `doubts` of now, says what it said then.
 */
export function stands(
  decision: Decision,
  contribution: Contribution,
  form: Form,
  doubts: readonly Doubt[],
): boolean {
  if (decision.cells.length === 0) return contribution.absence !== null;
  // While no report counts, nothing of one can have been decided.
  if (contribution.figures === null) return false;
  if (doubts.some((doubt) => doubt.id === decision.doubt && !isAsSettled(decision, doubt))) return false;
  if (decision.file !== undefined && decision.file !== contribution.standing.current?.id) return false;
  return decision.cells.every(
    (cell, at) =>
      form.isCellId(cell) && (numberOf(contribution, form, cell) ?? '') === (decision.values[at] ?? ''),
  );
}

/** The decisions on a unit that stand, asked for by cell. */
export interface Decided {
  /** Whether the number of a cell is left out (不计入), or counts as 0 though there is none (确认为 0). */
  of: (cell: CellId) => Decision | null;
  /** What was decided on a doubt for a cell; null while it is open. */
  onDoubt: (doubt: Doubt, cell: CellId) => Decision | null;
  /** On the whole report of a unit that gave none. */
  whole: Decision | null;
}

/** The last decision on the same thing counts. */
const last = (decisions: readonly Decision[]): Decision | null => decisions[decisions.length - 1] ?? null;

const nothing: Decided = { whole: null, of: () => null, onDoubt: () => null };

/** What was decided on one unit's numbers and still stands, beside the doubts on them. */
export function decidedOn(
  contribution: Contribution,
  decisions: readonly Decision[],
  form: Form,
  doubts: readonly Doubt[],
): Decided {
  const standing = decisions.filter(
    (decision) => decision.unit === contribution.unit.id && stands(decision, contribution, form, doubts),
  );
  if (standing.length === 0) return nothing;
  const byCell = new Map<string, Decision>();
  for (const decision of standing)
    if (decision.how !== 'accepted') for (const cell of decision.cells) byCell.set(cell, decision);
  const whole = last(standing.filter(({ cells }) => cells.length === 0));
  return {
    whole,
    of: (cell) => whole ?? byCell.get(cell) ?? null,
    onDoubt: (doubt, cell) =>
      last(
        standing.filter(
          (one) => one.doubt === doubt.id && one.cells.includes(cell) && isAsSettled(one, doubt),
        ),
      ),
  };
}
