/** A column of a table of rows, as data: the page's table, its sorting and what is exported are made of it. */
export interface TableColumn<Row, Id extends string = string> {
  id: Id;
  head: string;
  /** What a row says in it: what it is sorted by, and what is exported. Empty where it says nothing. */
  value: (row: Row) => string | number;
  /** Whether the table can be put in its order. */
  isSortable: boolean;
  /** Whether its head goes before what is said on a phone, where a row stands as a few lines without a head above. */
  namedOnPhone: boolean;
}

/** The rows as a table of texts, its heads first. */
export function exportedTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string[][] {
  return [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ value }) => String(value(row)))),
  ];
}
