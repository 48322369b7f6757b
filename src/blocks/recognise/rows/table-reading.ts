import type { Form } from '../../../format/form';
import type { CellId } from '../../../format/table';
import type { ReceiptCell, ReceiptTable } from '../../../report/receipt';
import { readCellValue, type CellValue } from './cell-value';
import type { Placed } from './row-values';
import type { Piece } from './table-rows';

/** What a table came to: its part of the receipt, and the value of each cell that was placed. */
export interface TableReading {
  receipt: ReceiptTable;
  values: ReadonlyMap<CellId, CellValue & { source: string }>;
  /** Whether the table follows the form of 2019. */
  oldForm: boolean;
  /** The one row （六）其他处理 of that form, by column. */
  unsplit: Readonly<Record<string, string>>;
}

export type Values = Map<CellId, CellValue & { source: string }>;

function readPiece(form: Form, cell: CellId, piece: Piece, values: Values): ReceiptCell {
  const { text, place } = piece;
  const { unit, sumOf } = form.cell(cell);
  const value = readCellValue(text, sumOf ? 'total' : unit);
  // A box that began in a row above holds no value of this row.
  if (piece.continues && value.state !== 'blank')
    return { cell, text, state: 'unplaced', place, remark: '这一格与上一行合并，看不出是不是这一行的数' };
  values.set(cell, { ...value, source: text });
  return { cell, text, state: value.state, place, remark: value.remark };
}

/**
 * The receipt's cells of a row, and its values put into `values`. `cellAt` says which cell of the form a column
 * of this row is; `wide` allows a box over several columns (表二's single numbers stand in one).
 */
export function readCells(
  form: Form,
  placed: Placed,
  loose: readonly Piece[],
  cellAt: (index: number) => CellId,
  values: Values,
): ReceiptCell[] {
  if (!placed.ok)
    return loose
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, place }) => ({ cell: null, text, state: 'unplaced', place, remark: placed.why }));
  const seen = new Map<Piece, number>();
  for (const piece of placed.byIndex.values()) seen.set(piece, (seen.get(piece) ?? 0) + 1);
  return [...placed.byIndex].map(([index, piece]) => {
    const cell = cellAt(index);
    if ((seen.get(piece) ?? 0) > 1 && piece.text.trim() !== '')
      return {
        cell,
        text: piece.text,
        state: 'unplaced',
        place: piece.place,
        remark: '几格合并成一格，看不出是哪一格的数',
      };
    return readPiece(form, cell, piece, values);
  });
}
