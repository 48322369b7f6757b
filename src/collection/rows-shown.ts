import type { Chip, UnitRow } from './unit-row';

/** Whether a row is under the chip (null for all), and a text stands in what it says. */
export function isRowShown(row: UnitRow, { chip, search }: { chip: string | null; search: string }): boolean {
  if (chip !== null && row.chip !== chip) return false;
  const said = [row.name, row.first, row.file?.file ?? '', row.state].join(' ');
  return said.toLowerCase().includes(search.trim().toLowerCase());
}

/** Where something is still to be done for a reviewer alone. */
const OPEN: readonly Chip[] = ['resubmitted', 'must', 'ask', 'clear'];

/** The next row, from the one below on and round to the top, in which a reviewer has something to do. */
export function nextOpenRow(rows: readonly UnitRow[], id: string): UnitRow | null {
  const at = rows.findIndex((row) => row.id === id);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return others.find(({ chip }) => OPEN.includes(chip)) ?? null;
}
