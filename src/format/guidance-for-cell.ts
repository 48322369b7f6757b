import { guidance, type Guidance } from './guidance';
import { applicantGuidance, applicationsGuidance } from './guidance-applications';
import type { CellId, TableId } from './table';

/** What counts in a cell and what does not: what is known of its row, then of its column. */
export function guidanceForCell(id: CellId): readonly Guidance[] {
  const [table, row, column] = id.split('.') as [TableId, string, string];
  if (table === 'applications') return [...(applicationsGuidance[row] ?? []), ...applicantGuidance(column)];
  return guidance[table]
    .filter(({ rows }) => rows === undefined || rows.includes(row))
    .flatMap(({ items }) => items);
}
