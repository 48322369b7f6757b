import type { SourceCell, SourceTable } from '../../source';
import type { Line } from '../lines/lines';
import type { LooseLine } from './loose-lines';
import type { LooseTable } from './loose-table';

/** A row put together from lines: its boxes from left to right, and why its numbers are not to be taken. */
export interface LooseRow {
  texts: readonly string[];
  line: Line;
  doubt?: string;
}

/** Rows as a table of fields, with the lines they came from. */
export function tableOf(rows: readonly LooseRow[], lines: readonly LooseLine[]): LooseTable {
  const cells = rows.flatMap(({ texts, line }, row) =>
    texts.map((text, col): SourceCell => ({ text, row, col, rows: 1, cols: 1, place: line.place })),
  );
  const doubts = new Map(rows.flatMap(({ doubt }, row) => (doubt ? [[row, doubt] as const] : [])));
  const table: SourceTable = {
    kind: 'table',
    layout: 'fields',
    cells,
    place: rows[0]?.line.place ?? '',
    doubts,
  };
  return { table, lines: new Set(lines.map(({ line }) => line)) };
}
