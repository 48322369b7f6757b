import type { Arrival, Unit } from './collection';
import { codeOf } from './silenced';
import type { Standing } from './standing';
import type { Chip, UnitRow } from './unit-row';

/** Whether a row is under the chip (null for all) and contains the text searched for, or something found by that rule. */
export function isRowShown(row: UnitRow, { chip, search }: { chip: string | null; search: string }): boolean {
  if (chip !== null && row.chip !== chip) return false;
  const said = [row.name, row.first, row.file?.file ?? '', row.state].join(' ');
  const sought = search.trim().toLowerCase();
  return (
    said.toLowerCase().includes(sought) || row.found.some(({ id }) => codeOf(id).toLowerCase() === sought)
  );
}

/**
 * The row an address names: by the row, or by a file that was a row of its own when it was chosen and has found its unit
 * since, as all do that come before there is a roster; null for none.
 */
export function rowNamed(rows: readonly UnitRow[], id: string | null): UnitRow | null {
  const isOfUnit = ({ standing }: UnitRow) => standing?.files.some((file) => file.id === id) ?? false;
  return rows.find((row) => row.id === id) ?? rows.find(isOfUnit) ?? null;
}

/** The chips with something left for the reviewer to do, waiting for nobody else. */
const OPEN: readonly Chip[] = ['resubmitted', 'must', 'ask', 'clear'];

/** The next row with something for the reviewer to do, from the row below down, then from the top; null for none. */
export function nextOpenRow(rows: readonly UnitRow[], id: string): UnitRow | null {
  const at = rows.findIndex((row) => row.id === id);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return others.find(({ chip }) => OPEN.includes(chip)) ?? null;
}

/**
 * What of some rows can be 通过 at once, with how much is found in it and how many files came after it that cannot be
 * read (`unread`); what has passed before stays as it is, published or not.
 */
export function readyToPass(
  rows: readonly UnitRow[],
): readonly { standing: Standing; unit: Unit; about: Arrival; found: number; unread: number }[] {
  const settled: readonly Chip[] = ['passed', 'published', 'reading'];
  return rows.flatMap(({ standing, chip, must, ask }) =>
    standing?.current && standing.doubt === null && !settled.includes(chip)
      ? [
          {
            standing,
            unit: standing.unit,
            about: standing.current,
            found: (must ?? 0) + (ask ?? 0),
            unread: standing.unreadAfter.length,
          },
        ]
      : [],
  );
}
