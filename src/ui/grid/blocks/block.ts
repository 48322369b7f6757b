import type { Form } from '../../../format/form';
import { noFormula } from '../../../files/csv/no-formula';
import type { CellId, GridCell } from '../../../format/table';
import { cellPath, cellText, type Draft } from '../../../report/draft';
import { valueText, type Report } from '../../../report/report';
import type { DraftChange } from '../../../report/path';

/** A rectangle of a table, from the cell where choosing began to the one where it ends. */
export interface Block {
  anchor: CellId;
  end: CellId;
}

const top = (...boxes: GridCell[]) => Math.min(...boxes.map((box) => box.row));
const bottom = (...boxes: GridCell[]) => Math.max(...boxes.map((box) => box.row));
const left = (...boxes: GridCell[]) => Math.min(...boxes.map((box) => box.col));
const right = (...boxes: GridCell[]) => Math.max(...boxes.map((box) => box.col + box.cols - 1));

/** The cells of a block row by row, totals among them. */
export function cellsOf(form: Form, { anchor, end }: Block): CellId[][] {
  const [from, to] = [form.boxOf(anchor), form.boxOf(end)];
  const rows: CellId[][] = [];
  for (let row = top(from, to); row <= bottom(from, to); row++) {
    const cells = form.tables[form.cell(anchor).table].grid.flatMap((box) =>
      box.cell && box.row === row && box.col <= right(from, to) && box.col + box.cols > left(from, to)
        ? [box.cell]
        : [],
    );
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

/** A block one row or column larger or smaller: its end moves, its anchor stays. At the table's edge it is the same. */
export function extended(form: Form, block: Block, step: 'up' | 'down' | 'left' | 'right'): Block {
  const here = form.boxOf(block.end);
  const boxes = form.tables[form.cell(block.anchor).table].grid.filter((box) => box.cell);
  const vertical = step === 'up' || step === 'down';
  const sign = step === 'up' || step === 'left' ? -1 : 1;
  const line = boxes.filter((box) =>
    vertical ? box.col < here.col + here.cols && here.col < box.col + box.cols : box.row === here.row,
  );
  const distance = (box: GridCell) => sign * (vertical ? box.row - here.row : box.col - here.col);
  const ahead = line
    .filter((box) => distance(box) > 0)
    .sort((a, b) => distance(a) - distance(b) || a.col - b.col);
  return { anchor: block.anchor, end: ahead[0]?.cell ?? block.end };
}

/** The whole table as a block. */
export function wholeTable(form: Form, id: CellId): Block {
  const cells = form.tables[form.cell(id).table].cells;
  return { anchor: cells[0]?.id ?? id, end: cells[cells.length - 1]?.id ?? id };
}

/** What stands in a cell: the text typed, or the sum. */
export function textAt({ draft, report }: { draft: Draft; report: Report }, id: CellId): string {
  return report.form.cell(id).sumOf ? valueText(report, id) : cellText(draft, id);
}

/** A block as text that a spreadsheet takes: tabs between cells, one line a row. Blanks stay blank. */
export function blockText(form: Form, textOf: (id: CellId) => string, block: Block): string {
  return cellsOf(form, block)
    .map((row) => row.map((id) => noFormula(textOf(id))).join('\t'))
    .join('\r\n');
}

/** A block as a table, for Word and web pages. */
export function blockHtml(form: Form, textOf: (id: CellId) => string, block: Block): string {
  // Excel would run a text that begins like a formula, in pasted HTML too.
  const escaped = (id: CellId) => noFormula(textOf(id)).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const rows = cellsOf(form, block).map(
    (row) => `<tr>${row.map((id) => `<td>${escaped(id)}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

/** The typed cells of a block with something in them, emptied. Totals follow by themselves. */
export function clearing(form: Form, textOf: (id: CellId) => string, block: Block): DraftChange[] {
  return cellsOf(form, block)
    .flat()
    .filter((id) => form.cell(id).sumOf === null && textOf(id) !== '')
    .map((id) => ({ path: cellPath(id), after: '' }));
}
