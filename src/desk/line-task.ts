import type { CountyNames } from '../checks/completeness/other-subject';
import type { Unit } from '../collection/collection';
import { judge } from '../collection/judged';
import type { Split } from '../collection/splits';
import { lineOf, type Line } from '../collection/line';
import { openRecord } from '../collection/stored-collection';

/** All that the line of a received report depends on, as it can be sent to a worker: records as they are kept. */
export interface LineTask {
  own: string;
  /** Last year's reports of the unit, or of those it took over. */
  pasts: readonly string[];
  /** The agencies it took over in parts. */
  splits: readonly Split<string>[];
  /** null for a report by itself. */
  unit: Unit | null;
  /** The year it is to be of. */
  year: number;
  /** What the other units of the roster are called in texts; null where it is not asked for. */
  others: CountyNames | null;
}

/** The line of a received report; null where its record cannot be read. */
export function lineOfTask({ own, pasts, splits, unit, year, others }: LineTask): Line | null {
  const received = openRecord(own);
  if (!received) return null;
  const known = {
    unit,
    year,
    pasts: pasts.flatMap((text) => openRecord(text) ?? []),
    splits: splits.map((split) => ({ ...split, past: split.past === null ? null : openRecord(split.past) })),
  };
  return lineOf(judge(received, others ? { ...known, others } : known), received);
}
