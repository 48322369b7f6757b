import type { SectionNumber } from '../format/sections';
import type { CellId, TableId } from '../format/table';
import type { Difference } from './compare-reports';

/** The national form a file follows: 30号 (2021), 60号 (2019), or some of each. */
export type ReportForm = '2021' | '2019' | 'mixed';

/**
 * How a label was recognised: word for word, as a variant known to mean the same, by likeness of its words,
 * or only by its place among its neighbours; `none` where it was not.
 */
export type Sureness = 'exact' | 'variant' | 'similar' | 'order' | 'none';

/** What became of one cell of a source table. `unplaced`: it holds something, but whose it is cannot be said. */
export type CellState = 'number' | 'blank' | 'unread' | 'unplaced';

export interface ReceiptCell {
  /** The cell of the form it was taken for; null where that is not known. */
  cell: CellId | null;
  /** As it stands in the file. */
  text: string;
  state: CellState;
  place: string;
  /** What a person should know of how it was read; empty where there is nothing to say. */
  remark: string;
}

export interface ReceiptRow {
  /** The label as it stands in the file. */
  label: string;
  /**
   * The row of the form it was taken for; null where that is not known, `all` for the one row of the disputes
   * table, and OLD_OTHER_HANDLING for a row only the form of 2019 has.
   */
  row: string | null;
  sure: Sureness;
  /** Whether it stands out of the form's order. */
  moved: boolean;
  cells: readonly ReceiptCell[];
  place: string;
  /** Why nothing of it was taken, or what is odd about it; empty where there is nothing to say. */
  remark: string;
}

export interface ReceiptColumn {
  label: string;
  /** The column of the form; of the disputes table with its group before it (`review.upheld`). */
  column: string;
  sure: Sureness;
  /** Whether it stands out of the form's order. */
  moved: boolean;
}

/** The one row （六）其他处理 of the form of 2019, which the form of 2021 splits over three. */
export const OLD_OTHER_HANDLING = 'oldOtherHandling';

/** One of the three tables as it was found. */
export interface ReceiptTable {
  table: TableId;
  found: boolean;
  /** Why nothing of it was taken although it is there; empty where something was. */
  refused: string;
  columns: readonly ReceiptColumn[];
  rows: readonly ReceiptRow[];
  missingRows: readonly string[];
  missingColumns: readonly string[];
  /**
   * Of what is missing or was placed nowhere, what the file does hold in a shape that was not understood (没有读懂): the
   * ids of rows and columns, or `table`. It is the reader's failing and never an error of the report.
   */
  notUnderstood?: readonly string[];
  /** Why that was set aside, where it is struck out, hidden or deleted in the file: 划掉的文字. */
  setAside?: string;
}

/** Whether a row was left out because several rows have its label: a fault of the file, not of the reader. */
export function isDoubled({ remark }: ReceiptRow): boolean {
  return remark.endsWith('行都写着这个标签');
}

/** The rows and columns the file itself lacks, without those that are there but were not understood. */
export function missingInFile({
  missingRows,
  missingColumns,
  notUnderstood = [],
}: ReceiptTable): Pick<ReceiptTable, 'missingRows' | 'missingColumns'> {
  const isTheirs = (id: string) => !notUnderstood.includes(id);
  return { missingRows: missingRows.filter(isTheirs), missingColumns: missingColumns.filter(isTheirs) };
}

export interface ReceiptSection {
  section: SectionNumber;
  /** The heading as it stands in the file; null where the section has none. */
  heading: string | null;
  sure: Sureness;
  /** Whether it stands out of the form's order. */
  moved: boolean;
  place: string;
}

/** Something in a file that is no part of the report. */
export interface LeftOut {
  text: string;
  reason: string;
  place: string;
}

/** Somebody whom the properties of a file name. */
export interface NamedPerson {
  as: 'author' | 'lastSavedBy';
  /** As it stands there: of a person, an agency or a program. */
  name: string;
}

/** 读取结果: what was and was not read of a file. */
export interface Receipt {
  form: ReportForm;
  /** The title as printed; empty where none was found. */
  title: string;
  /** The year the report is about; null where nothing says it. */
  year: number | null;
  tables: readonly ReceiptTable[];
  sections: readonly ReceiptSection[];
  leftOut: readonly LeftOut[];
  /** Totals as printed, by cell. */
  totals: Readonly<Record<CellId, string>>;
  /** The one row （六）其他处理 of the old form, by column: a number that belongs in three rows. */
  unsplit: Readonly<Record<string, string>>;
  /** What a person must look at, each a Chinese sentence that says where. */
  exceptions: readonly string[];
  /** Of a 送审版 that was changed elsewhere: what the report within says, and what its pages say, which is taken. */
  changed: readonly Difference[];
  /** How many of the 200 cells hold a number that was read without any doubt or with one that is listed. */
  cellsRead: number;
  /** Whom the properties of the file name, where it has any; of a 送审版 nobody. */
  people?: readonly NamedPerson[];
}

/**
 * The cells of the form without a number: how many are blank in the file, and how many hold something that was not
 * read, or were not found. A sum that the file leaves blank is one of them.
 */
export function withoutNumber(
  { tables, cellsRead }: Receipt,
  all: number,
): { blank: number; notRead: number } {
  const blank = new Set<CellId>();
  const held = new Set<CellId>();
  for (const { rows } of tables)
    for (const { cells } of rows)
      for (const { cell, state, remark } of cells)
        if (cell !== null) (state === 'blank' && remark === '' ? blank : held).add(cell);
  for (const cell of held) blank.delete(cell);
  const missing = all - cellsRead;
  const blanks = Math.min(blank.size, missing);
  return { blank: blanks, notRead: missing - blanks };
}

const isPlain = ({ sure, moved }: { sure: Sureness; moved: boolean }) =>
  !moved && (sure === 'exact' || sure === 'variant');

/** How many numbers were read without remark, in rows and columns known by their labels: 「其余 n 格已读」. */
export function readPlainly({ tables }: Receipt): number {
  let count = 0;
  for (const { rows, columns } of tables) {
    const unsure = columns.filter((column) => !isPlain(column)).map(({ column }) => column);
    const inUnsure = (cell: CellId) => {
      const [, row = '', column = ''] = cell.split('.');
      return unsure.includes(column) || unsure.includes(`${row}.${column}`);
    };
    for (const row of rows)
      if (isPlain(row) && row.remark === '')
        for (const { cell, state, remark } of row.cells)
          if (state === 'number' && remark === '' && cell !== null && !inUnsure(cell)) count++;
  }
  return count;
}

/** Rows whose contents went into no cell: not understood, or under a label the form does not have. */
export function unreadRows({ rows, notUnderstood = [] }: ReceiptTable): ReceiptRow[] {
  return rows.filter(
    ({ row, cells }) =>
      (row === null || notUnderstood.includes(row)) && cells.some(({ state }) => state === 'unplaced'),
  );
}

/** Why a title is named among what was left out: a second report begins there. */
export const OTHER_REPORT = '另一份报告的标题';

/** The reason for a whole table with other numbers under no words of another year: nobody can say which is the report's. */
export const OTHER_NUMBERS = '同一张表格的另一份，数不一样，没有取';

/** What else a file holds of which the numbers might be meant: another report, another copy of a table; null for nothing. */
export function besideRead(leftOut: readonly LeftOut[]): 'report' | 'table' | null {
  const reasons = leftOut.map(({ reason }) => reason);
  if (reasons.includes(OTHER_REPORT)) return 'report';
  return reasons.includes(OTHER_NUMBERS) ? 'table' : null;
}

/** Whether a table of the file holds something the report does not, so that it must not be called fully read. */
export function hasUnread(table: ReceiptTable): boolean {
  return (
    table.refused === '' &&
    ((table.notUnderstood ?? []).length > 0 || (table.found && unreadRows(table).length > 0))
  );
}
