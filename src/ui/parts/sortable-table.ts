import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Row,
} from '@tanstack/react-table';
import type { TableColumn } from '../../collection/table-column';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

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
}

/** A table whose heads sort it. One that began unsorted comes back to that at the third press. */
export function useSortableTable<Data extends object>({
  definitions,
  rows,
  idOf,
  latestFirst,
}: Sorted<Data>) {
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: idOf,
    enableSortingRemoval: latestFirst === undefined,
    initialState: { sorting: latestFirst === undefined ? [] : [{ id: latestFirst, desc: true }] },
  });
}

export type SortableTable<Data extends object> = ReturnType<typeof useSortableTable<Data>>;
