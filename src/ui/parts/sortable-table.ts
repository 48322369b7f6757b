import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Row,
} from '@tanstack/react-table';
import type { TableColumn } from '../../collection/table-column';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnVisibilityFeature,
  rowSelectionFeature,
});

/** Numbers by their size, texts in Chinese dictionary order. */
function inOrder(left: unknown, right: unknown): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right), 'zh-CN');
}

/** The library's definition of a column, made from its data alone. */
function definitionOf<Data extends object>({
  id,
  head,
  value,
  isSortable,
}: TableColumn<Data>): ColumnDef<typeof features, Data> {
  return {
    id,
    header: head,
    accessorFn: value,
    enableSorting: isSortable,
    sortFn: (left: Row<typeof features, Data>, right: Row<typeof features, Data>, column: string) =>
      inOrder(left.getValue(column), right.getValue(column)),
  };
}

/** The definitions of columns. Called once for each table: the library tells tables apart by their identity. */
export function definitionsOf<Data extends object>(columns: readonly TableColumn<Data>[]) {
  return columns.map((column) => definitionOf(column));
}

interface Sorted<Data extends object> {
  definitions: ReturnType<typeof definitionsOf<Data>>;
  rows: readonly Data[];
  idOf: (row: Data, index: number) => string;
  /** The column the table is first sorted by, from the highest down; none leaves the rows as they came. */
  latestFirst?: string;
  /** Ids of columns that are not shown. */
  hidden?: readonly string[];
  /** Rows chosen together, by id; those that are not listed now stay chosen. */
  chosen?: Chosen;
  onChoose?: (chosen: Chosen) => void;
}

/** Ids of rows, each with true. */
export type Chosen = Readonly<Record<string, true>>;

const NONE: Chosen = {};

/** A table whose heads sort it. One that began unsorted comes back to that at the third press. */
export function useSortableTable<Data extends object>({
  definitions,
  rows,
  idOf,
  latestFirst,
  hidden = [],
  chosen = NONE,
  onChoose,
}: Sorted<Data>) {
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: idOf,
    enableRowSelection: onChoose !== undefined,
    state: {
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
      rowSelection: chosen,
    },
    onRowSelectionChange: (change) => onChoose?.(typeof change === 'function' ? change(chosen) : change),
    enableSortingRemoval: latestFirst === undefined,
    initialState: { sorting: latestFirst === undefined ? [] : [{ id: latestFirst, desc: true }] },
  });
}

export type SortableTable<Data extends object> = ReturnType<typeof useSortableTable<Data>>;
