import type { Form } from '../../../format/form';
import { onOneLine } from '../../../report/numbers/cell-text';
import { sectionWord, tableWords } from '../../../format/sections';
import type { CellId, TableId } from '../../../format/table';
import {
  missingInFile,
  OTHER_NUMBERS,
  OTHER_REPORT,
  unreadRows,
  type LeftOut,
  type Receipt,
  type ReceiptCell,
  type ReceiptRow,
  type ReceiptTable,
} from '../../../report/receipt';

type Unfinished = Omit<Receipt, 'exceptions'>;

/** Names listed in one sentence; the receipt itself has all of them. */
const MOST_NAMED = 6;
/** Characters quoted of each text. */
const MOST_SHOWN = 30;

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${shown}等` : shown;
}

const rowName = ({ tables }: Form, table: TableId, id: string): string =>
  tables[table].rows.find((row) => row.id === id)?.name ?? id;

/** A column's name; of the disputes table with its group (`review.upheld`). */
function columnName(form: Form, table: TableId, id: string): string {
  const nameOf = (part: string) =>
    form.tables[table].columns.find((column) => column.id === part)?.name ?? part;
  const [group = '', outcome] = id.split('.');
  return outcome === undefined ? nameOf(id) : `${rowName(form, table, group)}的${nameOf(outcome)}`;
}

const cellName = ({ rowOf, columnOf }: Form, id: CellId): string => `${rowOf(id).name}，${columnOf(id).name}`;

function rowWord(form: Form, table: TableId, { row, label }: ReceiptRow): string {
  const isOfForm = form.tables[table].rows.some(({ id }) => id === row);
  if (row !== null && isOfForm) return `“${rowName(form, table, row)}”`;
  return label === '' ? '填数的' : `“${label.slice(0, 40)}”`;
}

/** Sentences on what the reader did not understand: worded as our failing, apart from what the file lacks. */
function failedSentences(form: Form, { table, rows, notUnderstood = [], setAside }: ReceiptTable): string[] {
  const isRow = (id: string) => id === 'all' || form.tables[table].rows.some((row) => row.id === id);
  // Rows that are in the receipt get a sentence with their reason elsewhere, those of the old form too.
  const hasRow = (id: string) => rows.some(({ row }) => row === id);
  const missing = notUnderstood.filter((id) => isRow(id) && !hasRow(id));
  const columns = notUnderstood.filter((id) => !isRow(id) && !hasRow(id));
  const said = (ids: readonly string[], unit: string, nameOf: (id: string) => string) =>
    ids.length === 0
      ? []
      : [
          `${tableWords[table]}有 ${ids.length} ${unit}${setAside === undefined ? '没有读懂' : `在原件里是${setAside}，没有读`}：${named(ids.map(nameOf))}；这些格留空，请对照原件填。`,
        ];
  return [
    ...said(missing, '行', (id) => (id === 'all' ? '填数的一行' : rowName(form, table, id))),
    ...said(columns, '栏', (id) => columnName(form, table, id)),
  ];
}

function headSentences(form: Form, receipt: ReceiptTable): string[] {
  const { table, columns } = receipt;
  const { missingColumns, missingRows } = missingInFile(receipt);
  const word = tableWords[table];
  const name = (id: string) => columnName(form, table, id);
  const found: string[] = [];
  if (missingColumns.length > 0)
    found.push(`${word}缺 ${missingColumns.length} 栏：${named(missingColumns.map(name))}；这些格留空。`);
  if (missingRows.includes('all')) found.push(`${word}没有找到填数的一行，整张表留空。`);
  else if (missingRows.length > 0)
    found.push(
      `${word}缺 ${missingRows.length} 行：${named(missingRows.map((id) => rowName(form, table, id)))}；这些格留空。`,
    );
  const byPlace = columns.filter(({ sure }) => sure === 'order').map(({ column }) => name(column));
  if (byPlace.length > 0)
    found.push(`${word}表头里${named(byPlace)}的栏名认不出，按它在表里的位置认的，请核对。`);
  const moved = columns.filter((column) => column.moved).map(({ column }) => name(column));
  if (moved.length > 0) found.push(`${word}的栏不在规定的次序上：${named(moved)}；数按栏名放，请核对。`);
  return [...found, ...failedSentences(form, receipt)];
}

/** One sentence for all rows with the same remark: a page cut off at its edge spoils dozens of rows in the same way. */
function remarkSentences(form: Form, table: TableId, rows: readonly ReceiptRow[]): string[] {
  const word = tableWords[table];
  const alike = new Map<string, ReceiptRow[]>();
  for (const row of rows)
    if (row.remark !== '' && row.cells.length > 0)
      alike.set(row.remark, [...(alike.get(row.remark) ?? []), row]);
  return [...alike].map(([remark, same]) => {
    const [first] = same;
    if (!first) return '';
    const texts = first.cells
      .filter(({ state }) => state === 'unplaced')
      .map(({ text }) => onOneLine(text).replace(/\s+/g, ''));
    const blank = texts.length > 0 ? `，${same.length > 1 ? '都' : '这一行'}留空` : '';
    const written = same.length === 1 && texts.length > 0 ? `（写的是 ${texts.slice(0, 16).join(' ')}）` : '';
    const which = named(same.map((row) => rowWord(form, table, row)));
    const many = same.length > 1 ? ` ${same.length} 行` : '一行';
    return `${first.place}${same.length > 1 ? '起' : ''}：${word}${which}${many}，${remark}${blank}${written}。`;
  });
}

function rowSentences(form: Form, { table, rows }: ReceiptTable): string[] {
  const word = tableWords[table];
  const found = remarkSentences(form, table, rows);
  const byPlace = rows.filter(({ sure }) => sure === 'order');
  if (byPlace.length > 0)
    found.push(
      `${word}${named(byPlace.map((row) => rowWord(form, table, row)))}的标签认不清，按上下两行认的，请核对。`,
    );
  const moved = rows.filter((row) => row.moved);
  if (moved.length > 0)
    found.push(
      `${word}的行不在规定的次序上：${named(moved.map((row) => rowWord(form, table, row)))}；数按标签放，请核对。`,
    );
  const wrong = rows.filter(({ sure }) => sure === 'similar' || sure === 'variant');
  if (wrong.length > 0)
    found.push(
      `${word}有 ${wrong.length} 行的标签与规定不完全一样：${named(wrong.map(({ label }) => `“${label.slice(0, 30)}”`))}。`,
    );
  return found;
}

function cellSentences(form: Form, { table, rows }: ReceiptTable): string[] {
  const word = tableWords[table];
  const cells: ReceiptCell[] = rows.flatMap((row) => row.cells);
  const odd = rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const blank = cell.state === 'unread' || (cell.state === 'unplaced' && row.remark === '');
      if (!cell.cell || !(blank || (cell.state === 'number' && cell.remark !== ''))) return [];
      return [
        `${cell.place}：${word}“${cellName(form, cell.cell)}”一格，${cell.remark}${blank ? '，留空' : ''}。`,
      ];
    }),
  );
  const isDash = (cell: ReceiptCell) => cell.state === 'blank' && cell.remark !== '';
  const where = (some: readonly ReceiptCell[]) =>
    some.length > 3
      ? ''
      : `（${some.flatMap(({ cell }) => (cell ? [cellName(form, cell)] : [])).join('；')}）`;
  const dashes = cells.filter(isDash);
  if (dashes.length > 0) {
    const marks = [...new Set(dashes.map(({ text }) => text.trim()))].slice(0, 4).join('”“');
    odd.push(
      `${word}有 ${dashes.length} 格写的是“${marks}”${where(dashes)}，不是数，留空；没有发生的请填 0。`,
    );
  }
  const blank = cells.filter((cell) => cell.state === 'blank' && !isDash(cell));
  if (blank.length > 0) odd.push(`${word}有 ${blank.length} 格是空的${where(blank)}，留空，没有当作 0。`);
  return odd;
}

/** The sentence for a whole table of which nothing was read. */
function failedTable({ table, setAside, notUnderstood = [] }: ReceiptTable): string[] {
  const word = tableWords[table];
  if (setAside !== undefined)
    return [`${word}在原件里是${setAside}，没有当作报告里的表格读，整张表留空，请对照原件。`];
  return notUnderstood.includes('table')
    ? [`${word}没有读懂：原件里有它的文字和数，整张表留空，请对照原件填。`]
    : [];
}

/** Several reports in one file: their texts cannot be told apart for certain, and whose numbers these are must be known. */
function otherReportSentences(leftOut: readonly LeftOut[]): string[] {
  return leftOut
    .filter(({ reason }) => reason === OTHER_REPORT)
    .map(
      ({ text, place }) =>
        `${place}：这份文件里不止一份报告，这里又是一份的标题“${onOneLine(text).trim()}”；每张表格只取了一份的，请把各份分开存，分别打开。`,
    );
}

/** A second table of the same kind with other numbers: which is the report's is for a person to say. */
function secondCopySentences(leftOut: readonly LeftOut[]): string[] {
  return leftOut
    .filter(({ reason }) => reason === OTHER_NUMBERS)
    .map(
      ({ place }) =>
        `${place}：这里还有一份同样的表格，数与前面取的一份不一样，没有取；请核对报告用的是哪一份。`,
    );
}

/**
 * One sentence for each thing in the file's tables that went into no cell: because we failed to understand it (没有读懂),
 * because the form has no such label, or because it is struck out, hidden or deleted. Readers of the numbers must know.
 */
export function unreadSentences(
  form: Form,
  { tables, leftOut }: Pick<Receipt, 'tables' | 'leftOut'>,
): string[] {
  const unread = tables.flatMap((receipt) => {
    if (!receipt.found) return failedTable(receipt);
    if (receipt.refused !== '') return [];
    return [...failedSentences(form, receipt), ...remarkSentences(form, receipt.table, unreadRows(receipt))];
  });
  return [...otherReportSentences(leftOut), ...unread, ...secondCopySentences(leftOut)];
}

function tableSentences(form: Form, receipt: ReceiptTable): string[] {
  const word = tableWords[receipt.table];
  const failed = receipt.found ? [] : failedTable(receipt);
  if (failed.length > 0) return failed;
  if (!receipt.found) return [`没有找到${word}，整张表留空。`];
  if (receipt.refused !== '') return [`${word}${receipt.refused}，请按新格式重新填。`];
  return [...headSentences(form, receipt), ...rowSentences(form, receipt), ...cellSentences(form, receipt)];
}

function headingSentences(form: Form, { sections: headings }: Unfinished): string[] {
  return headings.flatMap(({ section, heading, sure, moved, place }) => {
    const official = form.sections.find(({ number }) => number === section)?.heading ?? '';
    if (heading === null)
      return sure === 'order'
        ? [
            `没有找到${sectionWord(section)}的标题“${official}”；${place}起的文字按内容放在了这一部分，请核对。`,
          ]
        : [`没有找到${sectionWord(section)}的标题“${official}”。`];
    const found: string[] = [];
    if (sure !== 'exact') found.push(`标题“${heading}”按“${official}”读。`);
    if (moved) found.push(`标题“${heading}”不在规定的次序上。`);
    return found;
  });
}

/** Words that may be invisible in the file (white, very small) and would be printed visibly in the report. */
function keptSentences(kept: readonly LeftOut[]): string[] {
  if (kept.length === 0) return [];
  const each = kept.map(({ text, reason, place }) => {
    const words = onOneLine(text);
    const short = words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
    return `${place}“${short}”（${reason}）`;
  });
  return [`正文里有 ${kept.length} 处文字在原件里可能看不见：${named(each)}；不该公开的请删去。`];
}

/** What a person must look at before trusting what was read, most general first, each with its place. */
export function exceptionsOf(form: Form, receipt: Unfinished, kept: readonly LeftOut[] = []): string[] {
  const found: string[] = [];
  if (receipt.form === '2019') found.push('这份报告用的是 2019 年的旧格式。');
  if (receipt.form === 'mixed') found.push('这份报告新旧两种格式混用。');
  if (receipt.title === '') found.push('没有找到报告标题。');
  if (receipt.year === null) found.push('没有找到报告的年份，请选择。');
  const split = Object.entries(receipt.unsplit);
  if (split.length > 0) {
    const parts = split.map(([column, text]) => `${columnName(form, 'applications', column)} ${text}`);
    found.push(
      `“（六）其他处理”在旧格式里只有一行（${parts.join('、')}），请分到三行里填；这些数没有填进表格。`,
    );
  }
  return [
    ...otherReportSentences(receipt.leftOut),
    ...found,
    ...receipt.tables.flatMap((table) => tableSentences(form, table)),
    ...headingSentences(form, receipt),
    ...secondCopySentences(receipt.leftOut),
    ...keptSentences(kept),
  ];
}
