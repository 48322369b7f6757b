/** The three tables of the form, in the order of the sections they stand in. */
export type TableId = 'disclosure' | 'applications' | 'disputes';

/** The tables in the order of the form. */
export const TABLE_IDS: readonly TableId[] = ['disclosure', 'applications', 'disputes'];

/** Something made for each table, by its id. */
export const byTable = <Value>(make: (id: TableId) => Value): Record<TableId, Value> => ({
  disclosure: make('disclosure'),
  applications: make('applications'),
  disputes: make('disputes'),
});

/** Names one number of the form: table, row and column by their ids, e.g. `applications.granted.total`. */
export type CellId = `${TableId}.${string}.${string}`;

/** One number of the form: where it stands, what it counts, and whether it is typed or the sum of others. */
export interface CellSpec {
  id: CellId;
  table: TableId;
  row: string;
  column: string;
  /** Place in the arrays of the `read` command: disclosure and disputes have one row. */
  place: { row: number; column: number };
  /** `money` is 万元 as decimal text, everything else a count (件数). */
  unit: 'count' | 'money';
  /** The cells that add up to this one; null where the number is typed. */
  sumOf: readonly CellId[] | null;
}

/** A row or column of a table as people speak of it. */
export interface Line {
  id: string;
  /** The official label, word for word; a row of a group carries the group's label before its own. */
  label: string;
  /** What the program calls it in a sentence (新收、结转下年 …). */
  name: string;
}

/** One box of the printed grid. A box without `cell` prints its label. */
export interface GridCell {
  row: number;
  col: number;
  rows: number;
  cols: number;
  text: string;
  cell?: CellId;
  /** Its number is the sum of others. */
  total?: true;
  /** Which way a label heads its neighbours (the scope of its `<th>`). */
  scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  align: 'left' | 'center';
  fill?: string;
  /** The official form sets the balance sentence in 楷体. */
  face?: 'kai';
}

export interface TableSpec {
  id: TableId;
  /** The section it stands in (2, 3 or 4). */
  section: 2 | 3 | 4;
  /** Width of each grid column in twips, as in the official form. */
  gridColumns: readonly number[];
  /** How many grid rows at the top repeat on each page. */
  headRows: number;
  grid: readonly GridCell[];
  rows: readonly Line[];
  columns: readonly Line[];
  /** All cells in the order of the official form. */
  cells: readonly CellSpec[];
}

/** The fill of the four 第二十条 rows, as hex without the hash. */
export const FORM_FILL = 'C6D9F1';
