import type { SourceTable } from '../../source';
import { matchLabel, type KnownLabel } from '../label-match';
import { hasNumbers, isBlank, isWords, type TableRow } from './table-rows';

/** A range of columns; the end is not included. */
export interface HeadlessColumns {
  col: number;
  end: number;
  place: string;
}

/**
 * The columns to the right of all heads, where they are somebody's notes: each is mostly words, no label of the form is
 * missing, and below the labels are only numbers. A head that lost a box or is shifted has words below it, or a column
 * of numbers beside it: then nothing is taken for notes.
 */
export function headlessColumns(
  { cells }: SourceTable,
  rows: readonly TableRow[],
  labels: readonly KnownLabel[],
): HeadlessColumns | null {
  // Asked once a row, not once a cell.
  const counting = new Set(rows.filter(hasNumbers));
  const heads = cells.filter(({ row }) => {
    const at = rows[row];
    return at !== undefined && !counting.has(at);
  });
  const found = heads.flatMap((cell) => {
    const match = matchLabel(cell.text, labels);
    return match && match.sure !== 'similar' ? [{ cell, id: match.id }] : [];
  });
  const ids = new Set(found.map(({ id }) => id));
  if (labels.some(({ id }) => !ids.has(id))) return null;
  const left = found.reduce((least, { cell }) => Math.min(least, cell.col), Infinity);
  const edge = found.reduce((most, { cell }) => Math.max(most, cell.col + cell.cols), 0);
  const end = cells.reduce((most, { col, cols }) => Math.max(most, col + cols), 0);
  if (end <= edge || heads.some(({ text, col, cols }) => !isBlank(text) && col + cols > edge)) return null;
  const counted = Array.from(counting).flatMap(({ pieces }) => pieces);
  if (counted.some(({ text, col }) => col >= left && col < edge && isWords(text))) return null;
  const beside = cells.filter(({ text, col, cols }) => col + cols > edge && !isBlank(text));
  for (let col = edge; col < end; col++) {
    const own = beside.filter((cell) => cell.col <= col && col < cell.col + cell.cols);
    if (own.length === 0 || own.filter(({ text }) => isWords(text)).length * 2 < own.length) return null;
  }
  return { col: edge, end, place: beside[0]?.place ?? '' };
}
