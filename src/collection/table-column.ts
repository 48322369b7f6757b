/** A column of a table of rows, as data: the page's table, its sorting and what is exported are made of it. */
export interface TableColumn<Row, Id extends string = string> {
  id: Id;
  head: string;
  /** The cell's value, for sorting and export; an empty text for none. */
  value: (row: Row) => string | number;
  /** Whether the table can be put in its order. */
  isSortable: boolean;
  /** Whether a phone shows its head before the value: there a row is a few lines, with no head above. */
  namedOnPhone: boolean;
}

/** The rows as a table of texts, its heads first. */
export function exportedTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string[][] {
  return [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ value }) => String(value(row)))),
  ];
}
