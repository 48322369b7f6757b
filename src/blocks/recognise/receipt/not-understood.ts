import type { Form } from '../../../format/form';
import type { TableId } from '../../../format/table';
import { isDoubled, type LeftOut, type ReceiptRow, type ReceiptTable } from '../../../report/receipt';
import type { SourceTable } from '../../source';
import { applicantLabels, applicationRowLabels } from '../tables/applications-labels';
import { isValueLike } from '../rows/cell-value';
import { disclosureColumnLabels, disclosureRowLabels } from '../tables/disclosure-labels';
import { outcomeLabels } from '../tables/disputes-labels';
import { matchLabel, quickPlainLabel, type KnownLabel } from '../label-match';

/** What a file holds at the place of a table without its having gone into that table. */
export interface Leftover {
  /** The lines of its own part; none where the part has no heading. */
  lines: readonly string[];
  /** Lines and tables of which nobody can say whether they belong to it. */
  strayLines: readonly string[];
  tables: readonly SourceTable[];
  /** What is struck, hidden or deleted in the file. */
  setAside: readonly LeftOut[];
}

const rowLabels: Readonly<Record<TableId, (form: Form) => readonly KnownLabel[]>> = {
  disclosure: disclosureRowLabels,
  applications: applicationRowLabels,
  disputes: () => [],
};
const columnLabels: Readonly<Record<TableId, (form: Form) => readonly KnownLabel[]>> = {
  disclosure: disclosureColumnLabels,
  applications: applicantLabels,
  disputes: outcomeLabels,
};

/** In characters: longer texts are prose, and their words are no labels. */
const LONGEST_LINE = 400;

const textsIn = (sources: readonly SourceTable[]): string[] =>
  sources.flatMap(({ cells }) => cells.map(({ text }) => text));

/** The words of what was set aside; a table that is struck as a whole comes as one long text. */
const setAsideIn = (items: readonly LeftOut[]): string[] =>
  items.flatMap(({ text }) => [...piecesOf([text]), ...piecesOf(text.split(/\s+/))]);

/** Why the rows, columns or table that are missing were set aside in the file (划掉的文字); empty where they were not. */
export function setAsideAs(
  form: Form,
  { table, found: isFound, missingRows, missingColumns }: ReceiptTable,
  setAside: readonly LeftOut[],
): string {
  const lacks = new Set([...missingRows, ...missingColumns.map(leafOf)]);
  const telling = setAside.filter((item) => {
    const pieces = setAsideIn([item]);
    const ids = [...found(pieces, rowLabels[table](form)), ...found(pieces, columnLabels[table](form))];
    return ids.some((id) => !isFound || lacks.has(id) || lacks.has('all'));
  });
  return telling[0]?.reason ?? '';
}

/** The pieces of lines between blanks, bars and colons; a line of several pieces also counts as a whole. */
function piecesOf(texts: readonly string[]): string[] {
  return texts
    .filter((text) => text.length <= LONGEST_LINE && !/。/.test(text))
    .flatMap((text) => {
      const pieces = text.split(/[\s|｜│┃:：]+/).filter((piece) => piece !== '');
      return pieces.length > 1 ? [text, ...pieces] : pieces;
    });
}

/** 总计 and 其他 head columns and name rows of several tables: by themselves they say nothing. */
const COMMON = new Set(['总计', '其他', '合计']);

/** Numbers that must stand in one row, or in lines below one another, to be those of a table whose labels are unknown. */
const NUMBERS_IN_ROW = 3;
const NUMBERS_BELOW = 5;

/** Whether rows of numbers are left, or a number a line, whose labels nobody knows. */
function hasBareNumbers(lines: readonly string[]): boolean {
  const bare = lines
    .filter((text) => text.length <= LONGEST_LINE)
    .map((text) => text.split(/[\s|｜│┃]+/).filter((piece) => piece !== ''))
    .filter((pieces) => pieces.length > 0 && pieces.every((piece) => /^[\d.,]+$/.test(piece)));
  return bare.some(({ length }) => length >= NUMBERS_IN_ROW) || bare.length >= NUMBERS_BELOW;
}

/** A label without the number that stands right behind it. */
function withoutNumber(piece: string): string {
  let end = piece.length;
  while (end > 0 && /[\d.,]/.test(piece.charAt(end - 1))) end--;
  return piece.slice(0, end);
}

function found(pieces: readonly string[], labels: readonly KnownLabel[]): Set<string> {
  const telling = pieces.map(withoutNumber).filter((piece) => !COMMON.has(quickPlainLabel(piece)));
  return new Set(telling.flatMap((piece) => matchLabel(piece, labels)?.id ?? []));
}

const isLost = ({ cells }: ReceiptRow): boolean => cells.some(({ state }) => state === 'unplaced');

/**
 * Whether the file is at fault for a row that could not be placed: some of its numbers are missing, or its label
 * stands there twice. In all other cases the reader is.
 */
function isFaulty({ tables }: Form, entry: ReceiptRow, table: TableId, knowsHead: boolean): boolean {
  const { row, cells, remark } = entry;
  if (remark === '' || isDoubled(entry)) return true;
  const columns = tables[table].cells.filter((cell) => cell.row === row || table === 'disputes').length;
  const filled = cells.filter(({ text }) => isValueLike(text)).length;
  return (row !== null || table === 'disputes') && knowsHead && filled < columns && filled * 2 >= columns;
}

/** The missing rows that a row with an unknown label may be: those between the known rows above and below it. */
function besideUnknown({ tables }: Form, { table, rows, missingRows }: ReceiptTable): string[] {
  const order = tables[table].rows.map(({ id }) => id);
  return rows.flatMap((row, at) => {
    if (row.row !== null || !isLost(row)) return [];
    const above = rows
      .slice(0, at)
      .reverse()
      .find((other) => order.includes(other.row ?? ''));
    const below = rows.slice(at + 1).find((other) => order.includes(other.row ?? ''));
    const from = order.indexOf(above?.row ?? '');
    const to = below ? order.indexOf(below.row ?? '') : order.length;
    return missingRows.filter((id) => order.indexOf(id) > from && order.indexOf(id) < to);
  });
}

/** The id of a column without its group (`review.upheld` → `upheld`). */
const leafOf = (id: string): string => id.slice(id.indexOf('.') + 1);

/** Missing columns whose label stands in the file more often than it was recognised as a column. */
function columnsLeft(
  form: Form,
  receipt: ReceiptTable,
  sources: readonly SourceTable[],
  pieces: readonly string[],
): string[] {
  const labels = columnLabels[receipt.table](form);
  const counts = new Map<string, number>();
  for (const text of [...piecesOf(textsIn(sources)), ...pieces]) {
    const id = matchLabel(text, labels)?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return receipt.missingColumns.filter((id) => {
    const known = receipt.columns.filter(({ column }) => leafOf(column) === leafOf(id)).length;
    return (counts.get(leafOf(id)) ?? 0) > known;
  });
}

/**
 * The missing parts of a table that the file does hold, in a shape that was not understood (没有读懂): `table`, or ids of
 * its rows and columns. That is this program's failing and never an error of the report; the rest is missing there.
 */
export function notUnderstood(
  form: Form,
  receipt: ReceiptTable,
  leftover: Leftover,
  sources: readonly SourceTable[],
): string[] {
  const { table, missingRows, missingColumns } = receipt;
  const setAside = setAsideIn(leftover.setAside);
  const pieces = [
    ...piecesOf([...leftover.lines, ...leftover.strayLines, ...textsIn(leftover.tables)]),
    ...setAside,
  ];
  const bare = hasBareNumbers(leftover.lines);
  if (!receipt.found) {
    const labels = new Set([
      ...found(pieces, rowLabels[table](form)),
      ...found(pieces, columnLabels[table](form)),
    ]);
    return bare || labels.size >= 2 ? ['table'] : [];
  }
  if (receipt.refused !== '') return [];
  const inText = found([...pieces, ...piecesOf(textsIn(sources))], rowLabels[table](form));
  const beside = new Set(besideUnknown(form, receipt));
  const rows = missingRows.filter((id) => bare || inText.has(id) || beside.has(id));
  const columns = columnsLeft(form, receipt, sources, [...piecesOf(leftover.lines), ...setAside]);
  const knowsHead = missingColumns.length * 2 <= receipt.columns.length + missingColumns.length;
  const lost = receipt.rows
    .filter((row) => isLost(row) && !isFaulty(form, row, table, knowsHead))
    .flatMap(({ row }) => (table === 'disputes' ? ['all'] : row === null ? [] : [row]));
  return [...new Set([...rows, ...columns, ...lost])];
}
