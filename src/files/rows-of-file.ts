import { shownText } from '../blocks/shown';
import { rowsOfText } from './csv/rows-of-text';
import { decodeText } from './decode';
import { kindOf } from './kind';
import { readXls } from './xls/read';
import { readXlsx } from './xlsx/read';
import { boxesOf } from './xlsx/sheet-boxes';
import { columnName } from '../blocks/sheet/plain-sheet';
import type { ReadWorkbook, Sheet, Workbook } from './xlsx/sheet';

/** A list from a workbook or text: the visible rows of each visible sheet, and sentences on what was not read. */
export type RowsOfFile =
  | { ok: true; sheets: { name: string; rows: string[][] }[]; notRead: string[] }
  | { ok: false; message: string };

const NO_LIST = '这不是表格文件。请用 .xlsx、.xls 或 .csv 的。';
const TOO_LARGE = '太大，没有读';

/** The visible texts of a sheet by row and column, numbered without the hidden ones. */
function rowsOfSheet(sheet: Sheet, notRead: string[]): string[][] {
  const place = `表『${sheet.name}』`;
  const shown = boxesOf(sheet);
  if (!shown) {
    notRead.push(`${place}${TOO_LARGE}`);
    return [];
  }
  const rows = new Map<number, string[]>();
  for (const { row, col, cell } of shown.boxes) {
    if (!cell) continue;
    const { text, leftOut } = cell.doubt
      ? { text: '', leftOut: [cell.doubt] }
      : shownText(cell.pieces, 'sentence');
    for (const out of leftOut)
      notRead.push(`${place}${columnName(cell.col)}${cell.row + 1}“${out.text}”没有读：${out.reason}`);
    const cells = rows.get(row) ?? [];
    while (cells.length < col) cells.push('');
    cells[col] = text;
    rows.set(row, cells);
  }
  const hidden = new Set(
    sheet.cells
      .filter((cell) => sheet.hiddenRows.has(cell.row) && !shown.seen.has(cell))
      .map(({ row }) => row),
  );
  if (hidden.size > 0) notRead.push(`${place}隐藏的 ${hidden.size} 行没有读`);
  return Array.from(rows)
    .sort(([one], [other]) => one - other)
    .map(([, cells]) => cells);
}

function rowsOfWorkbook({ sheets, unread }: Workbook): RowsOfFile {
  const notRead = unread.map(({ text }) => `表『${text}』${TOO_LARGE}`);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  for (const { name, isHidden, cells } of sheets)
    if (isHidden && cells.length > 0) notRead.push(`隐藏的表『${name}』没有读`);
  return {
    ok: true,
    sheets: shown.map((sheet) => ({ name: sheet.name, rows: rowsOfSheet(sheet, notRead) })),
    notRead,
  };
}

const ofSheets = (read: ReadWorkbook): RowsOfFile => (read.ok ? rowsOfWorkbook(read.workbook) : read);

/**
 * Reads a list from an .xlsx, .xls or .csv file or a text, recognised by content: each cell as displayed. Hidden rows,
 * columns and sheets, and text struck out, are left out, as in a report.
 */
export function readRows(bytes: Uint8Array): RowsOfFile {
  let text = '';
  const kind = kindOf(bytes, (data) => {
    const decoded = decodeText(data);
    text = decoded ?? '';
    return decoded;
  });
  if (!kind.ok) return kind;
  if (kind.kind === 'xlsx') return ofSheets(readXlsx(bytes, kind.zip));
  if (kind.kind === 'xls') return ofSheets(readXls(bytes));
  return kind.kind === 'text'
    ? { ok: true, sheets: [{ name: '', rows: rowsOfText(text) }], notRead: [] }
    : { ok: false, message: NO_LIST };
}
