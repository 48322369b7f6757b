import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { numberOf, type Contribution } from './contribution';
import type { Decision } from './summing';
import { leavesOf } from './leaves';

/** The typed cells a unit's report leaves blank behind a cell; none of a unit of which nothing counts. */
export function blanksBehind(contribution: Contribution, form: Form, id: CellId): CellId[] {
  if (contribution.absence !== null) return [];
  return leavesOf(form, id).filter((leaf) => numberOf(contribution, form, leaf) === null);
}

/** All typed cells a unit's report leaves blank, in the form's order. */
export function allBlanks(contribution: Contribution, form: Form): CellId[] {
  if (contribution.absence !== null) return [];
  return form.typedCells.flatMap(({ id }) => (numberOf(contribution, form, id) === null ? [id] : []));
}

/** What was settled about blanks or a missing report (确认为 0, 不计入), not about a doubt. */
export const isOnGap = ({ doubt }: Decision): boolean => doubt === '';
