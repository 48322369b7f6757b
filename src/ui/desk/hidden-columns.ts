import { unitColumns, type UnitColumnId } from '../../collection/unit-columns';

const KEY = 'nianbao.desk.hidden';

/** The columns of the table of units that were put away on this computer; none where storage is shut. */
export function rememberedHidden(): UnitColumnId[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return unitColumns.map(({ id }) => id).filter((id) => id !== 'name' && kept.includes(id));
  } catch {
    return [];
  }
}

/** Keeps them for next time, where the browser lets it. */
export function rememberHidden(hidden: readonly UnitColumnId[]): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(hidden));
  } catch {
    // With a full or blocked storage the columns are back next time.
  }
}
