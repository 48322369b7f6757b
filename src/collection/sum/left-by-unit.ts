import type { CellId } from '../../format/table';
import type { Unit } from '../collection';
import type { Absence } from './contribution';
import { cellOf, type CountySum } from './county-sum';
import type { Suspect } from './sum-cell';

/** What has to be asked of one unit before the sum is ready. */
export interface LeftOfUnit {
  unit: Unit;
  /** Why nothing of it counts; null where a report does, or somebody said how it is to be taken. */
  absence: Absence | null;
  /** Typed cells that its report leaves blank. */
  blanks: readonly CellId[];
  /** Its open doubts, each with the first cell in which it is open. */
  doubts: readonly { suspect: Suspect; cell: CellId }[];
}

/** The first typed cell, in the form's order, in which a doubt is open. */
function firstOpen(sum: CountySum, { unit, doubt }: Suspect): CellId | null {
  const isOpen = (id: CellId) =>
    cellOf(sum, id).suspects.some(
      (one) => one.unit === unit && one.doubt.id === doubt.id && one.decision === null,
    );
  return sum.form.typedCells.find(({ id }) => doubt.cells.includes(id) && isOpen(id))?.id ?? null;
}

/** What lacks and what is in doubt and not decided, unit by unit in the roster's order: as one asks the units about it. */
export function leftByUnit(sum: CountySum): LeftOfUnit[] {
  const open = sum.suspects.filter(({ decision }) => decision === null);
  const lacksIn = (unit: Unit) =>
    sum.form.typedCells.flatMap(({ id }) =>
      cellOf(sum, id).lacks.some((one) => one.unit === unit) ? [id] : [],
    );
  return sum.contributions.flatMap(({ unit, absence }) => {
    const doubts = open.flatMap((suspect) => {
      const cell = suspect.unit === unit ? firstOpen(sum, suspect) : null;
      return cell ? [{ suspect, cell }] : [];
    });
    const lacking = lacksIn(unit);
    if (lacking.length + doubts.length === 0) return [];
    const isAbsent = absence !== null && lacking.length > 0;
    return [{ unit, absence: isAbsent ? absence : null, blanks: isAbsent ? [] : lacking, doubts }];
  });
}
