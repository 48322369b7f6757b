import type { Form } from '../../../format/form';
import type { CellId } from '../../../format/table';
import { OLD_OTHER_HANDLING, type ReceiptColumn, type ReceiptRow } from '../../../report/receipt';
import type { SourceTable } from '../../source';
import { movedRows } from './applications-order';
import {
  entriesOf,
  hasValues,
  requestColumns,
  withNeighbours,
  withoutCuts,
  withoutDoubles,
  type Entry,
} from './applications-rows';
import type { FoundHead } from '../rows/head';
import { placeValues, type Placed } from '../rows/row-values';
import { readCells, type TableReading, type Values } from '../rows/table-reading';
import { isBlank } from '../rows/table-rows';

const NO_HEAD: Placed = { ok: false, why: '表头认不出，看不出各栏是谁的数' };

function receiptRow(
  form: Form,
  entry: Entry,
  isMoved: boolean,
  values: Values,
  unsplit: Record<string, string>,
): ReceiptRow {
  const { split, label, match } = entry;
  const { place } = split.row;
  const head = entry.head && entry.head.head.columns.size > 0 ? entry.head.head : null;
  const old = match?.id === OLD_OTHER_HANDLING;
  if (!match || old) {
    const placed = old && head ? placeValues(split, head) : null;
    if (placed?.ok)
      for (const [index, piece] of placed.byIndex)
        if (!isBlank(piece.text)) unsplit[requestColumns(form).columnId(index)] = piece.text.trim();
    const why = old ? '旧格式里这一项只有一行，要分到三行' : entry.remark || '这一行的标签认不出';
    const cells = readCells(
      form,
      { ok: false, why },
      split.values,
      () => form.tables.applications.cells[0]?.id ?? 'applications..',
      values,
    );
    return {
      label,
      row: old ? OLD_OTHER_HANDLING : null,
      sure: 'none',
      moved: false,
      cells,
      place,
      remark: why,
    };
  }
  const placed =
    hasValues(entry) && !head
      ? NO_HEAD
      : head
        ? placeValues(split, head)
        : { ok: true as const, byIndex: new Map() };
  const cellAt = (index: number): CellId =>
    `applications.${match.id}.${requestColumns(form).columnId(index)}`;
  const cells = readCells(form, placed, split.values, cellAt, values);
  return {
    label,
    row: match.id,
    sure: match.sure,
    moved: isMoved,
    cells,
    place,
    remark: placed.ok ? entry.remark : placed.why,
  };
}

/** The columns of the first head, with what later heads of the same table know better. */
function columnsOf(heads: readonly FoundHead[]): ReceiptColumn[] {
  const byId = new Map<string, ReceiptColumn>();
  for (const { columns } of heads)
    for (const column of columns) if (!byId.has(column.column)) byId.set(column.column, column);
  return [...byId.values()];
}

/** Reads the applications table from the pieces it stands in. */
export function readApplications(form: Form, sources: readonly SourceTable[]): TableReading {
  const spec = form.tables.applications;
  const found = entriesOf(form, sources);
  const entries = withoutDoubles(withNeighbours(form, withoutCuts(form, found.entries)));
  const values: Values = new Map();
  const unsplit: Record<string, string> = {};
  const moved = movedRows(form, entries);
  const rows = entries.map((entry) => receiptRow(form, entry, moved.has(entry), values, unsplit));
  const columns = columnsOf(found.heads);
  const rowIds = new Set(rows.map(({ row }) => row));
  const columnIds = new Set(columns.map(({ column }) => column));
  return {
    receipt: {
      table: 'applications',
      found: true,
      refused: '',
      columns,
      rows,
      missingRows: spec.rows.filter(({ id }) => !rowIds.has(id)).map(({ id }) => id),
      missingColumns: spec.columns.filter(({ id }) => !columnIds.has(id)).map(({ id }) => id),
    },
    values,
    oldForm: entries.some(({ match }) => match?.id === OLD_OTHER_HANDLING),
    unsplit,
  };
}
