import * as z from 'zod/mini';
import { TABLE_IDS, type TableId } from '../format/table';

const text = z.string();
const sure = z.enum(['exact', 'variant', 'similar', 'order', 'none']);
const tableId = z.enum<TableId[]>([...TABLE_IDS]);
const section = z.literal([0, 1, 2, 3, 4, 5, 6]);

const cell = z.object({
  cell: z.nullable(text),
  text,
  state: z.enum(['number', 'blank', 'unread', 'unplaced']),
  place: text,
  remark: text,
});

const row = z.object({
  label: text,
  row: z.nullable(text),
  sure,
  moved: z.boolean(),
  cells: z.array(cell),
  place: text,
  remark: text,
});

const table = z.object({
  table: tableId,
  found: z.boolean(),
  refused: text,
  columns: z.array(z.object({ label: text, column: text, sure, moved: z.boolean() })),
  rows: z.array(row),
  missingRows: z.array(text),
  missingColumns: z.array(text),
  notUnderstood: z.optional(z.array(text)),
  setAside: z.optional(text),
});

const difference = z.object({
  id: text,
  section,
  cell: z.nullable(text),
  place: text,
  before: text,
  after: text,
});

/**
 * Checks a receipt read from a file, which may have been edited by hand, as far as the page relies on it; null is that
 * of the program's own files.
 */
export const receiptSchema = z.nullable(
  z.object({
    form: z.enum(['2021', '2019', 'mixed']),
    title: text,
    year: z.nullable(z.int()),
    tables: z.array(table),
    sections: z.array(
      z.object({ section, heading: z.nullable(text), sure, moved: z.boolean(), place: text }),
    ),
    leftOut: z.array(z.object({ text, reason: text, place: text })),
    totals: z.record(text, text),
    unsplit: z.record(text, text),
    exceptions: z.array(text),
    changed: z.array(difference),
    cellsRead: z.int(),
  }),
);
