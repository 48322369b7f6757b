import type { SourceCell, SourceTable } from '../../blocks/source';
import { shownText, type Piece } from '../../blocks/shown';
import type { LeftOut } from '../../report/receipt';
import { groundOf, isOn, isShaded, LEAST_HEIGHT, WHITE_TEXT } from './read-look';
import { shownParagraphs, unread, type Reading } from './read-text';
import { flattened } from './read-wrappers';
import type { XmlElement } from './xml';
import { childOf, descendantsOf } from './xml-tree';

/** Wider than any table of a report. */
const MOST_COLUMNS = 200;

function countIn(parent: XmlElement | undefined, name: string): number {
  const value = parent && childOf(parent, name)?.attributes['w:val'];
  return Math.min(Math.max(0, Number(value ?? 0) || 0), MOST_COLUMNS);
}

interface RowCell {
  element: XmlElement;
  col: number;
  cols: number;
  /** Whether it goes on the cell above it (vMerge without `restart`). */
  continues: boolean;
  /** Cells to the right that are part of it, whose own text nobody sees (hMerge). */
  hides: XmlElement[];
}

interface Row {
  cells: RowCell[];
  /** Cells deleted under tracking, and where they stood. */
  deleted: { element: XmlElement; col: number }[];
}

/** Whether a cell was deleted under tracking: once that is accepted, the others move up. */
const isDeleted = (properties: XmlElement | undefined): boolean =>
  properties !== undefined && childOf(properties, 'w:cellDel') !== undefined;

/** Said of the text of cells that are part of a larger box. */
const COVERED = '合并的格子里看不见的文字';
/** Said of cells deleted under tracking. */
const DELETED = '修订中删去的一格';

/** The cells of a row with the columns they stand in. */
function rowCells(row: XmlElement): Row {
  let col = countIn(childOf(row, 'w:trPr'), 'w:gridBefore');
  const cells: RowCell[] = [];
  const deleted: Row['deleted'] = [];
  for (const element of flattened(row).filter(({ name }) => name === 'w:tc')) {
    const properties = childOf(element, 'w:tcPr');
    if (isDeleted(properties)) {
      deleted.push({ element, col });
      continue;
    }
    const cols = Math.max(1, countIn(properties, 'w:gridSpan'));
    const horizontal = properties && childOf(properties, 'w:hMerge');
    const last = cells[cells.length - 1];
    // The way of Word 97: cells of one box stand side by side, all but the first going on it.
    if (horizontal && horizontal.attributes['w:val'] !== 'restart' && last) {
      last.cols += cols;
      last.hides.push(element);
    } else {
      const vertical = properties && childOf(properties, 'w:vMerge');
      const continues = vertical !== undefined && vertical.attributes['w:val'] !== 'restart';
      cells.push({ element, col, cols, continues, hides: [] });
    }
    col += cols;
  }
  return { cells, deleted };
}

/** What stands in a cell, as text: its paragraphs, one a line, and what is none of it. */
function shownIn(
  content: readonly XmlElement[],
  reading: Reading,
  style: string | undefined,
  box?: XmlElement,
) {
  const onGround = isShaded(box);
  const paragraphs = shownParagraphs(
    content.filter(({ name }) => name === 'w:p'),
    reading,
    { tableStyle: style, ground: groundOf(box) },
  );
  const pieces: Piece[] = [];
  paragraphs.forEach((paragraph, at) => {
    if (at > 0) pieces.push({ text: '\n', as: 'plain' });
    for (const piece of paragraph.pieces)
      pieces.push(onGround && piece.what === WHITE_TEXT ? { text: piece.text, as: 'plain' } : piece);
  });
  // A table or a text box that lies in the cell may hold its number, or more of it.
  const inner = content.filter(({ name }) => name === 'w:tbl');
  const beside: [string, readonly XmlElement[]][] = [
    ['表格的格子里套着的表格', inner],
    ['表格的格子里的文本框', paragraphs.flatMap(({ boxes }) => boxes)],
  ];
  for (const [what, elements] of beside) {
    const text = elements
      .map((element) => saidIn(element, reading, style))
      .join(' ')
      .trim();
    if (text !== '') pieces.push({ text, as: 'floating', what });
  }
  for (const element of content) {
    const piece = element.name === 'w:p' || element.name === 'w:tbl' ? null : unread(element, reading);
    if (piece) pieces.push(piece);
  }
  return shownText(pieces, 'cell');
}

/** They hold paragraphs and one another; whatever else stands in them belongs somewhere else. */
const HOLDERS = new Set(['w:tbl', 'w:tr', 'w:tc']);

/** All a cell, a row or a table says, for what is only named. */
function saidIn(element: XmlElement, reading: Reading, style: string | undefined): string {
  const within = [element, ...descendantsOf(element)];
  const said = within
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => shownIn([paragraph], reading, style))
    .flatMap(({ text, leftOut }) => [text, ...leftOut.map((item) => item.text)]);
  for (const holder of within.filter(({ name }) => HOLDERS.has(name)))
    for (const child of flattened(holder))
      if (child.name !== 'w:p' && !HOLDERS.has(child.name)) said.push(unread(child, reading)?.text ?? '');
  return said.join(' ').replace(/\s+/g, ' ').trim();
}

interface ReadCell {
  text: string;
  leftOut: LeftOut[];
}

/** What stands in a cell: its text, and what is none of it, a table within it or a text box that hangs on it. */
function readCell(cell: XmlElement, reading: Reading, style: string | undefined, place: string): ReadCell {
  const { text, leftOut } = shownIn(flattened(cell), reading, style, childOf(cell, 'w:tcPr'));
  return { text, leftOut: leftOut.map((item) => ({ ...item, place })) };
}

/** Why a row is not shown; empty where it is. */
function unseen(row: XmlElement): string {
  const properties = childOf(row, 'w:trPr');
  if (properties && childOf(properties, 'w:del')) return '修订中删去的一行';
  if (isOn(properties, 'w:hidden')) return '隐藏的一行';
  const height = properties && childOf(properties, 'w:trHeight')?.attributes;
  const isFlat = height?.['w:hRule'] === 'exact' && Number(height['w:val']) <= LEAST_HEIGHT;
  return isFlat ? '隐藏的一行（行高几乎为 0）' : '';
}

/** A table as a grid of boxes; `number` counts the tables of the file. */
export function readTable(
  element: XmlElement,
  number: number,
  reading: Reading,
): { table: SourceTable; leftOut: LeftOut[] } {
  const tablePlace = `第 ${number} 张表`;
  const properties = childOf(element, 'w:tblPr');
  const style = properties && childOf(properties, 'w:tblStyle')?.attributes['w:val'];
  const cells: SourceCell[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (from: XmlElement, reason: string, place: string) => {
    const text = saidIn(from, reading, style);
    if (text !== '') leftOut.push({ text, reason, place });
  };
  const open = new Map<number, SourceCell>();
  let at = 0;
  for (const row of flattened(element)) {
    const hidden = row.name === 'w:tr' ? unseen(row) : '';
    const stray = row.name === 'w:tr' ? null : unread(row, reading);
    if (hidden !== '') leave(row, hidden, `${tablePlace}第 ${at + 1} 行`);
    if (stray) leftOut.push({ text: stray.text, reason: stray.what ?? '', place: tablePlace });
    if (row.name !== 'w:tr' || hidden !== '') continue;
    for (const other of flattened(row)) {
      const lost = other.name === 'w:tc' ? null : unread(other, reading);
      if (lost)
        leftOut.push({ text: lost.text, reason: lost.what ?? '', place: `${tablePlace}第 ${at + 1} 行` });
    }
    const { cells: inRow, deleted } = rowCells(row);
    for (const { element: gone, col } of deleted)
      leave(gone, DELETED, `${tablePlace}第 ${at + 1} 行第 ${col + 1} 格`);
    for (const { element: cell, col, cols, continues, hides } of inRow) {
      const place = `${tablePlace}第 ${at + 1} 行第 ${col + 1} 格`;
      for (const joined of hides) leave(joined, COVERED, place);
      if (continues) leave(cell, COVERED, place);
      const above = open.get(col);
      if (continues && above && above.cols === cols && above.row + above.rows === at) {
        above.rows++;
        continue;
      }
      const read = continues ? { text: '', leftOut: [] } : readCell(cell, reading, style, place);
      const found = { text: read.text, row: at, col, rows: 1, cols, place };
      cells.push(found);
      for (const item of read.leftOut) leftOut.push(item);
      open.set(col, found);
    }
    at++;
  }
  return { table: { kind: 'table', layout: 'grid', cells, place: tablePlace }, leftOut };
}

/** The cell of a table of one: a frame around what it holds. null where a table is none. */
export function framed(table: XmlElement): XmlElement | null {
  const rows = flattened(table).filter(({ name }) => name === 'w:tr');
  const cells = rows.flatMap((row) => flattened(row).filter(({ name }) => name === 'w:tc'));
  const [only, second] = cells;
  return only && !second ? only : null;
}
