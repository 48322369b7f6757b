import type { Form } from '../../format/form';
import { splitOtherHandling } from '../../format/old-form';
import { plainLabel } from '../../format/plain-label';
import { tableWords } from '../../format/sections';
import type { CellId, Line, TableId } from '../../format/table';
import {
  isDoubled,
  missingInFile,
  OLD_OTHER_HANDLING,
  type Receipt,
  type ReceiptRow,
  type ReceiptTable,
} from '../../report/receipt';
import type { Finding } from '../finding';
import { raise } from '../raise';

/** How many names a sentence lists. */
const MOST_NAMED = 5;

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${shown}等 ${names.length} 处` : shown;
}

/** The row or column of the form with that id; of the disputes table `review.upheld` names a group and a column. */
function lineName({ tables }: Form, table: TableId, id: string): string {
  const { rows, columns } = tables[table];
  const lineOf = (lines: readonly Line[], part: string) => lines.find((line) => line.id === part)?.name ?? '';
  const [group = '', outcome] = id.split('.');
  if (outcome !== undefined) return `${lineOf(rows, group)}的${lineOf(columns, outcome)}`;
  return lineOf(rows, id) || lineOf(columns, id);
}

/** The cells of rows and columns, by their ids; `all` and `table` are all of the table. */
export function cellsIn(form: Form, table: TableId, ids: readonly string[]): CellId[] {
  const isAll = ids.includes('all') || ids.includes('table');
  return form.cells
    .filter(
      (cell) =>
        cell.table === table &&
        (isAll ||
          ids.includes(cell.row) ||
          ids.includes(table === 'disputes' ? `${cell.row}.${cell.column}` : cell.column)),
    )
    .map(({ id }) => id);
}

/** The cells of the form that a file has no place for: whole tables, rows and columns that are missing. */
function missingCells(form: Form, receipt: ReceiptTable): CellId[] {
  const { table, found, refused } = receipt;
  const { missingRows, missingColumns } = missingInFile(receipt);
  return cellsIn(form, table, !found || refused !== '' ? ['table'] : [...missingRows, ...missingColumns]);
}

/** What is said of a table of a file. */
interface Said {
  /** Tells apart what is said of one table. */
  place: string;
  title: string;
  detail?: string;
  next: string;
  cells?: readonly CellId[];
}

function tableFinding(form: Form, table: TableId, { place, cells = [], ...said }: Said): Finding {
  const first = cells[0] ?? form.tables[table].cells[0]?.id;
  return raise({
    code: 'F1',
    place: `${table}:${place}`,
    severity: 'error',
    section: form.tables[table].section,
    ...said,
    cells,
    target: first ? { cell: first } : { field: 'cells' },
  });
}

const AGAIN = '请对照规定的表格补齐后重新填写。';

/** Rows that hold something of which nobody can say whose it is. */
function lostRows({ table, rows, notUnderstood: ids = [] }: ReceiptTable): ReceiptRow[] {
  // A row with an unknown label does not show what the file lacks.
  const isTheirs = (row: ReceiptRow) =>
    row.row === null && table !== 'disputes' ? isDoubled(row) : !ids.includes(row.row ?? 'all');
  return rows.filter((row) => isTheirs(row) && row.cells.some(({ state }) => state === 'unplaced'));
}

/** Why a row's numbers were not placed, by itself or by the first cell that says it. */
const whyLost = (row: ReceiptRow | undefined): string =>
  row?.remark ||
  row?.cells.find(({ state, remark }) => state === 'unplaced' && remark !== '')?.remark ||
  '分不清各是哪一栏的数';

function rowWord(form: Form, table: TableId, { row, label }: ReceiptRow): string {
  const name = row === null || row === 'all' ? '' : lineName(form, table, row);
  return name === '' ? (label === '' ? '填数的一行' : `“${label.slice(0, 30)}”`) : name;
}

function wrongLabels({ tables }: Form, receipt: ReceiptTable): string[] {
  const { rows, columns } = tables[receipt.table];
  const official = (id: string) => {
    const label =
      rows.find((line) => line.id === id)?.label ?? columns.find((line) => line.id === id)?.label ?? '';
    return label.slice(label.lastIndexOf(' ') + 1);
  };
  const found = receipt.rows.flatMap(({ row, sure, label }) => {
    if (row === null || row === 'all' || sure === 'exact' || sure === 'none') return [];
    const words = label.slice(0, 30);
    if (plainLabel(words) !== plainLabel(official(row))) return [`“${words}”应为“${official(row)}”`];
    // The row's own words are right, so it stands under another group, or under none.
    const full = rows.find((line) => line.id === row)?.label ?? '';
    const group = full.slice(0, full.lastIndexOf(' ')).split(' ').pop() ?? '';
    return [`“${words}”应在“${group}”之下`];
  });
  const heads = receipt.columns.flatMap(({ column, sure, label }) => {
    if (sure === 'exact') return [];
    const name = official(column.slice(column.indexOf('.') + 1));
    return [label === '' ? `缺栏名“${name}”` : `“${label}”应为“${name}”`];
  });
  return [...heads, ...found];
}

/** Missing columns and missing rows, each in one finding. */
function missing(form: Form, receipt: ReceiptTable): Said[] {
  const { table } = receipt;
  const { missingRows, missingColumns } = missingInFile(receipt);
  const cells = missingCells(form, receipt);
  const said = (place: string, counter: string, names: readonly string[]): Said[] =>
    names.length === 0
      ? []
      : [
          {
            place,
            title: `表格缺 ${names.length} ${counter}`,
            detail: `缺${named(names)}。`,
            next: AGAIN,
            cells,
          },
        ];
  return [
    ...said(
      'columns',
      '列',
      missingColumns.map((id) => lineName(form, table, id)),
    ),
    ...said(
      'rows',
      '行',
      missingRows.map((id) => (id === 'all' ? '填数的一行' : lineName(form, table, id))),
    ),
  ];
}

/** Rows whose numbers have no sure place. */
function lost(form: Form, receipt: ReceiptTable): Said[] {
  const { table } = receipt;
  const found = lostRows(receipt);
  if (found.length === 0) return [];
  const rows = new Set(found.map(({ row }) => row));
  return [
    {
      place: 'lost',
      title: `有 ${found.length} 行的数放不准位置`,
      detail: `${named(found.map((row) => rowWord(form, table, row)))}：${whyLost(found[0])}；没有猜，都留空。`,
      next: '请对照原件填写。',
      cells: form.tables[table].cells.filter((cell) => rows.has(cell.row)).map(({ id }) => id),
    },
  ];
}

function moved(form: Form, { table, columns, rows }: ReceiptTable): Said[] {
  const names = [
    ...columns.filter((column) => column.moved).map(({ column }) => lineName(form, table, column)),
    ...rows.filter((row) => row.moved).map((row) => rowWord(form, table, row)),
  ];
  if (names.length === 0) return [];
  return [
    {
      place: 'order',
      title: '行列的次序与规定不同',
      detail: `${named(names)}不在规定的位置；数按标签放。`,
      next: '请核对标签和数是否对应。',
    },
  ];
}

function misnamed(form: Form, receipt: ReceiptTable): Said[] {
  const labels = wrongLabels(form, receipt);
  if (labels.length === 0) return [];
  return [
    {
      place: 'labels',
      title: `有 ${labels.length} 处标签与规定不符`,
      detail: `${named(labels)}。`,
      next: '请改成规定的标签。',
    },
  ];
}

function saidOf(form: Form, receipt: ReceiptTable): Said[] {
  const { table, found, refused } = receipt;
  if (!found && receipt.notUnderstood?.includes('table')) return [];
  const cells = missingCells(form, receipt);
  if (!found) return [{ place: 'table', title: `没有${tableWords[table]}`, next: AGAIN, cells }];
  if (refused !== '')
    return [
      {
        place: 'form',
        title: `${tableWords[table]}用的是 2019 年的旧格式`,
        detail: '栏目含义不同，一个数也没有换算。',
        next: '请按新格式重新填写。',
        cells,
      },
    ];
  return [
    ...missing(form, receipt),
    ...lost(form, receipt),
    ...moved(form, receipt),
    ...misnamed(form, receipt),
  ];
}

/** 其他处理 in one row, as the form of 2019 had it. */
function oldHandling(form: Form, receipt: Receipt): Said[] {
  const old = receipt.tables.some(
    ({ table, rows }) => table === 'applications' && rows.some(({ row }) => row === OLD_OTHER_HANDLING),
  );
  if (!old) return [];
  const total = receipt.unsplit['total'];
  return [
    {
      place: 'split',
      title: '“（六）其他处理”只有一行，是 2019 年的旧格式',
      detail: total === undefined ? '' : `合计 ${total} 件，没有填进表格。`,
      next: '请分到三行里填写。',
      cells: form.cells
        .filter(({ table, row }) => table === 'applications' && splitOtherHandling.includes(row))
        .map(({ id }) => id),
    },
  ];
}

/** F1: what the tables of a file lack of the form, or word otherwise, as its receipt says. */
export function checkTables(form: Form, receipt: Receipt): Finding[] {
  const old = oldHandling(form, receipt).map((said) => tableFinding(form, 'applications', said));
  const found = receipt.tables
    .flatMap((table) => saidOf(form, table).map((said) => tableFinding(form, table.table, said)))
    .filter(({ id }) => old.length === 0 || id !== 'F1:applications:rows');
  return [...found, ...old];
}
