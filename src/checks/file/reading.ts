import { officialTitle, sectionWord, tableWords } from '../../format/sections';
import type { Form } from '../../format/form';
import { splitOtherHandling } from '../../format/old-form';
import { TABLE_IDS, type CellId, type Line, type TableId } from '../../format/table';
import { plainLabel } from '../../format/plain-label';
import type { Draft, Lack } from '../../report/draft';
import {
  isDoubled,
  missingInFile,
  OLD_OTHER_HANDLING,
  type Receipt,
  type ReceiptRow,
  type ReceiptTable,
} from '../../report/receipt';
import type { Report } from '../../report/report';
import { checkBlanks } from '../completeness/blanks';
import { checkReport } from '../check';
import type { Finding } from '../finding';
import { cellsNotUnderstood, lacksAsRead, lacksOf, NOT_UNDERSTOOD, unsaid } from './lacks';
import { raise } from '../raise';
import { bySection } from '../severity';

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
function cellsIn(form: Form, table: TableId, ids: readonly string[]): CellId[] {
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

/**
 * The cells that are blank by the reader's failing. Those of rows that are struck, hidden or deleted in the file are
 * blank there too: they are the report's, and asked for like any other.
 */
function failedCells(form: Form, { table, setAside, notUnderstood: ids = [] }: ReceiptTable): CellId[] {
  return setAside === undefined ? cellsIn(form, table, ids) : [];
}

/** What was not understood, for the draft to keep: no finding, but its blanks are none of the report's either. */
function notUnderstood(form: Form, receipt: ReceiptTable): Lack[] {
  const { table } = receipt;
  const cells = failedCells(form, receipt);
  const kept = {
    section: form.tables[table].section,
    title: '',
    detail: '',
    next: '',
    checked: false,
  } as const;
  return cells.length === 0 ? [] : [{ code: 'F1', place: `${table}:${NOT_UNDERSTOOD}`, cells, ...kept }];
}

function tableFinding(
  form: Form,
  table: TableId,
  place: string,
  title: string,
  detail: string,
  next: string,
  cells: readonly CellId[],
): Finding {
  const first = cells[0] ?? form.tables[table].cells[0]?.id;
  return raise({
    code: 'F1',
    place: `${table}:${place}`,
    severity: 'error',
    section: form.tables[table].section,
    title,
    detail,
    next,
    cells,
    target: first ? { cell: first } : { field: 'cells' },
  });
}

const AGAIN = '请对照规定的表格补齐后重新填写。';

/** Rows that hold something of which nobody can say whose it is. */
function lostRows({ table, rows, notUnderstood: ids = [] }: ReceiptTable): ReceiptRow[] {
  // A row whose label nobody knows says nothing of what the file lacks.
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
    // Its own words are right: it stands under another group, or under none.
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

function checkTable(form: Form, receipt: ReceiptTable): Finding[] {
  const { table } = receipt;
  const { missingRows, missingColumns } = missingInFile(receipt);
  if (!receipt.found && receipt.notUnderstood?.includes('table')) return [];
  const cells = missingCells(form, receipt);
  if (!receipt.found)
    return [tableFinding(form, table, 'table', `没有${tableWords[table]}`, '', AGAIN, cells)];
  if (receipt.refused !== '')
    return [
      tableFinding(
        form,
        table,
        'form',
        `${tableWords[table]}用的是 2019 年的旧格式`,
        '栏目含义不同，一个数也没有换算。',
        '请按新格式重新填写。',
        cells,
      ),
    ];
  const found: Finding[] = [];
  if (missingColumns.length > 0) {
    const names = missingColumns.map((id) => lineName(form, table, id));
    found.push(
      tableFinding(form, table, 'columns', `表格缺 ${names.length} 列`, `缺${named(names)}。`, AGAIN, cells),
    );
  }
  if (missingRows.length > 0) {
    const names = missingRows.map((id) => (id === 'all' ? '填数的一行' : lineName(form, table, id)));
    found.push(
      tableFinding(form, table, 'rows', `表格缺 ${names.length} 行`, `缺${named(names)}。`, AGAIN, cells),
    );
  }
  const lost = lostRows(receipt);
  if (lost.length > 0) {
    const rows = new Set(lost.map(({ row }) => row));
    const blank = form.tables[table].cells.filter((cell) => rows.has(cell.row)).map(({ id }) => id);
    const detail = `${named(lost.map((row) => rowWord(form, table, row)))}：${whyLost(lost[0])}；没有猜，都留空。`;
    found.push(
      tableFinding(
        form,
        table,
        'lost',
        `有 ${lost.length} 行的数放不准位置`,
        detail,
        '请对照原件填写。',
        blank,
      ),
    );
  }
  const moved = receipt.columns
    .filter((column) => column.moved)
    .map(({ column }) => lineName(form, table, column));
  const movedRows = receipt.rows.filter((row) => row.moved).map((row) => rowWord(form, table, row));
  if (moved.length + movedRows.length > 0)
    found.push(
      tableFinding(
        form,
        table,
        'order',
        '行列的次序与规定不同',
        `${named([...moved, ...movedRows])}不在规定的位置；数按标签放。`,
        '请核对标签和数是否对应。',
        [],
      ),
    );
  const labels = wrongLabels(form, receipt);
  if (labels.length > 0)
    found.push(
      tableFinding(
        form,
        table,
        'labels',
        `有 ${labels.length} 处标签与规定不符`,
        `${named(labels)}。`,
        '请改成规定的标签。',
        [],
      ),
    );
  return found;
}

function checkHeadings(form: Form, receipt: Receipt): Finding[] {
  return receipt.sections.flatMap(({ section, heading, sure, moved }) => {
    const official = form.sections.find(({ number }) => number === section)?.heading ?? '';
    const said = (place: string, title: string, detail: string) =>
      raise({
        code: 'D2',
        place: `${place}:${section}`,
        severity: 'error',
        section,
        title,
        detail,
        target: { field: 'title' },
      });
    if (heading === null) return [said('heading', `缺${sectionWord(section)}的标题“${official}”`, '')];
    return [
      ...(sure === 'exact'
        ? []
        : [said('heading', '标题与规定不符', `现在是“${heading}”，应为“${official}”。`)]),
      ...(moved ? [said('order', `${sectionWord(section)}不在规定的次序上`, '')] : []),
    ];
  });
}

function checkOldHandling(form: Form, receipt: Receipt): Finding[] {
  const old = receipt.tables.some(
    ({ table, rows }) => table === 'applications' && rows.some(({ row }) => row === OLD_OTHER_HANDLING),
  );
  if (!old) return [];
  const cells = form.cells
    .filter(({ table, row }) => table === 'applications' && splitOtherHandling.includes(row))
    .map(({ id }) => id);
  const total = receipt.unsplit['total'];
  const detail = total === undefined ? '' : `合计 ${total} 件，没有填进表格。`;
  return [
    tableFinding(
      form,
      'applications',
      'split',
      '“（六）其他处理”只有一行，是 2019 年的旧格式',
      detail,
      '请分到三行里填写。',
      cells,
    ),
  ];
}

/** F1 and D2: what a file lacks of the form, or words otherwise, as its receipt says. */
function checkReceipt(form: Form, receipt: Receipt): Finding[] {
  const old = checkOldHandling(form, receipt);
  const ofTables = receipt.tables
    .flatMap((table) => checkTable(form, table))
    .filter(({ id }) => old.length === 0 || id !== 'F1:applications:rows');
  return [...ofTables, ...old, ...(receipt.form === '2019' ? [] : checkHeadings(form, receipt))];
}

/**
 * D2: the file has no title at all. What is written from here prints the official one, so the draft keeps nothing of it.
 */
function checkNoTitle(report: Report, receipt: Receipt | null): Finding[] {
  if (receipt === null || receipt.title !== '') return [];
  return [
    raise({
      code: 'D2',
      place: 'title.missing',
      severity: 'warning',
      section: 0,
      title: '没有找到报告标题',
      detail:
        report.agency === '' || report.year === null
          ? `规定的写法是机关名称加年份，再加“年${officialTitle('', null)}”。`
          : `应为“${officialTitle(report.agency, report.year)}”。`,
      target: { field: 'title' },
    }),
  ];
}

/** What of a file the draft keeps, so that it is known after the page was closed. */
export function readingOf(receipt: Receipt, form: Form): Draft['reading'] {
  const lacks = [
    ...lacksOf(checkReceipt(form, receipt)),
    ...receipt.tables.flatMap((table) => notUnderstood(form, table)),
  ];
  return { form: receipt.form, lacks };
}

/**
 * All findings of a report read from a file, blanks counting as at the end of writing. A report on the form of
 * 2019 is only told what it lacks. Without a `receipt` what the draft has kept of it counts.
 */
export function checkRead(report: Report, receipt: Receipt | null): Finding[] {
  const found = receipt === null ? lacksAsRead(report) : checkReceipt(report.form, receipt);
  const isOld =
    receipt === null ? report.reading.form === '2019' && found.length > 0 : receipt.form === '2019';
  if (isOld) return found;
  const failed =
    receipt === null
      ? cellsNotUnderstood(report)
      : receipt.tables.flatMap((table) => failedCells(report.form, table));
  // What it lacks is told above; that it was read, and not begun here, is still told by its form.
  const form = receipt?.form ?? report.reading.form;
  const usual = [
    ...checkNoTitle(report, receipt),
    ...checkReport({ ...report, reading: { form, lacks: [] } }, 'final'),
  ];
  if (found.length + failed.length === 0) return usual;
  const blanks = usual.filter(({ id }) => TABLE_IDS.some((table) => id === `D3:${table}`));
  const others = usual.filter((finding) => !blanks.includes(finding));
  const theirs = blanks.length > 0 ? checkBlanks(report, 'final', new Set(failed)) : [];
  const own = [...others, ...theirs.filter(({ id }) => blanks.some((blank) => blank.id === id))];
  return [...found, ...unsaid(report.form, own, found, failed)].sort(bySection);
}
