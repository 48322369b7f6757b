import { tableWords } from '../../format/sections';
import { byTable, TABLE_IDS, type CellId, type GridCell } from '../../format/table';
import { gridSheet, sumFormula } from '../../blocks/sheet/grid-sheet';
import type { PlainSheet, SheetValue } from '../../blocks/sheet/plain-sheet';
import { cellOf, type CountySum } from '../../collection/sum/county-sum';
import { lackWords } from './lack-words';
import { columnOf, reference } from './unit-columns';
import { OPEN } from './unit-rows';
import { UNITS_SHEET } from './units-sheet';

/** Short, and of letters only: a name with other signs must be quoted wherever it is named. */
const sheetNames = byTable((table) => /（([^（）]{1,20})）/.exec(tableWords[table])?.[1] ?? table);

/** The county's number of a box: a typed one is that of the units' sheet, a total the sum of its parts here. */
function valueOf(
  sum: CountySum,
  id: CellId,
  byCell: ReadonlyMap<CellId, GridCell>,
  totalRow: number,
): SheetValue {
  const { value, lacks } = cellOf(sum, id);
  if (value === null) return lackWords(lacks.length);
  const parts = sum.form.cell(id).sumOf;
  const formula = parts
    ? sumFormula(parts.flatMap((part) => byCell.get(part) ?? []))
    : `'${UNITS_SHEET}'!${reference(totalRow, columnOf(sum.form, id))}`;
  return { number: value, formula };
}

/** The county's three official tables, a sheet each. `totalRow` is where its numbers stand among the units. */
export function tableSheets(sum: CountySum, name: string, totalRow: number): PlainSheet[] {
  const { form } = sum;
  return TABLE_IDS.map((table) => {
    const spec = form.tables[table];
    const heading = form.sections.find(({ number }) => number === spec.section)?.heading ?? '';
    const byCell = new Map(spec.grid.flatMap((box) => (box.cell ? [[box.cell, box] as const] : [])));
    const isOpen = (id: CellId) => {
      const { value, suspects } = cellOf(sum, id);
      return value === null || suspects.some(({ decision }) => decision === null);
    };
    const cells = spec.grid.map((box) => (box.cell && isOpen(box.cell) ? { ...box, fill: OPEN } : box));
    return gridSheet(
      { columns: spec.gridColumns, headRows: spec.headRows, cells },
      (box) => (box.cell ? valueOf(sum, box.cell, byCell, totalRow) : box.text),
      { name: sheetNames[table], heading: `${name}　${heading}` },
    );
  });
}
