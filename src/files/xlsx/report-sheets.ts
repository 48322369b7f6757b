import type { Block, Grid } from '../../blocks/block';
import { gridSheet, sumFormula } from '../../blocks/sheet/grid-sheet';
import type { PlainSheet, SheetValue } from '../../blocks/sheet/plain-sheet';
import type { Form } from '../../format/form';
import type { CellId, GridCell } from '../../format/table';
import { readCellText } from '../../report/numbers/cell-text';
import { scaled } from '../../report/numbers/number';

/** The number a box shows, as decimal text; null for a blank, a note in brackets, or what is no number. */
function numberIn({ text }: GridCell, unit: 'count' | 'total' | 'money'): string | null {
  const read = readCellText(text, unit);
  return read.kind === 'number' && read.note === '' && read.text === text.trim() ? read.text : null;
}

/** The value of a number's box. A sum is a formula only where all its parts are there and add up to it. */
function valueOf(box: GridCell, form: Form, byCell: ReadonlyMap<CellId, GridCell>): SheetValue {
  const spec =
    box.cell &&
    Object.values(form.tables)
      .flatMap(({ cells }) => cells)
      .find(({ id }) => id === box.cell);
  if (!spec) return box.text;
  const { sumOf } = spec;
  const number = numberIn(box, spec.unit === 'money' ? 'money' : sumOf ? 'total' : 'count');
  if (number === null) return box.text;
  const parts = (sumOf ?? []).flatMap((id) => byCell.get(id) ?? []);
  const numbers = parts.flatMap((part) => numberIn(part, spec.unit === 'money' ? 'money' : 'total') ?? []);
  const isSum = sumOf !== null && numbers.length === sumOf.length && numbers.length > 0;
  const sum = numbers.reduce((total, part) => total + scaled(part), 0n);
  return isSum && sum === scaled(number) ? { number, formula: sumFormula(parts) } : { number };
}

function sheetOf(grid: Grid, form: Form, names: Pick<PlainSheet, 'name' | 'heading'>): PlainSheet {
  const byCell = new Map(grid.cells.flatMap((box) => (box.cell ? [[box.cell, box] as const] : [])));
  return gridSheet(grid, (box) => valueOf(box, form, byCell), names);
}

/** The three tables of a report as sheets, box by box as the form has them, each named as the section it stands in. */
export function reportSheets(blocks: readonly Block[], form: Form): PlainSheet[] {
  const sheets: PlainSheet[] = [];
  const [title] = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
  let name = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) name = block.text;
    if (block.kind === 'grid')
      sheets.push(sheetOf(block, form, { name, heading: `${title ?? ''}　${name}` }));
  }
  return sheets;
}
