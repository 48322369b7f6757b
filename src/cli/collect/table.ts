import type { Collection } from '../../collection/collection';
import { exportedTable } from '../../collection/table-column';
import { unitColumns, type UnitColumnId } from '../../collection/unit-columns';
import { unitRows, type Lines } from '../../collection/unit-row';
import { noFormula } from '../../files/csv/no-formula';

const SHOWN: readonly UnitColumnId[] = ['state', 'name', 'files', 'must', 'ask', 'first', 'alike'];
const columns = unitColumns.filter(({ id }) => SHOWN.includes(id));

/** A cell between tabs: one line of it, and nothing a table program would run. */
const cellOf = (text: string) => noFormula(text.replace(/[\t\r\n]+/g, ' '));

/** The units as the page lists them, in the order of the work, a line each with tabs between its cells. */
export function tableLines(collection: Collection, lines: Lines): string[] {
  return exportedTable(columns, unitRows(collection, lines)).map((row) => row.map(cellOf).join('\t'));
}
