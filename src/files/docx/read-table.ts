import type { SourceTable } from '../../blocks/source';
import { enclosed, INNER_TABLE, shownText, type Piece } from '../../blocks/shown';
import type { LeftOut } from '../../report/receipt';
import { WHITE_TEXT } from '../word/character-look';
import { FLAT_ROW, LEAST_HEIGHT } from '../word/flat';
import { Grid, type GridBox } from '../word/grid';
import { groundOf, isOn, isShaded } from './read-look';
import { shownParagraphs, unread, type Reading } from './read-text';
import { flattened } from './read-wrappers';
import type { XmlElement } from './xml';
import { childOf, descendantsOf } from './xml-tree';

/** Columns, more than any table of a report has. */
const MOST_COLUMNS = 200;

function countIn(parent: XmlElement | undefined, name: string): number {
  const value = parent && childOf(parent, name)?.attributes['w:val'];
  return Math.min(Math.max(0, Number(value ?? 0) || 0), MOST_COLUMNS);
}

interface Row {
  boxes: GridBox<XmlElement>[];
  /** Cells deleted under tracking, and where they stood. */
  deleted: { element: XmlElement; col: number }[];
}

/** Whether a cell is a tracked deletion: once that is accepted, the cells after it move left. */
const isDeleted = (properties: XmlElement | undefined): boolean =>
  properties !== undefined && childOf(properties, 'w:cellDel') !== undefined;

/** The reason given for cells that are tracked deletions. */
const DELETED = '修订中删去的一格';

/** The boxes of a row with the columns they stand in. */
function boxesOf(row: XmlElement): Row {
  let col = countIn(childOf(row, 'w:trPr'), 'w:gridBefore');
  const boxes: Row['boxes'] = [];
  const deleted: Row['deleted'] = [];
  for (const element of flattened(row).filter(({ name }) => name === 'w:tc')) {
    const properties = childOf(element, 'w:tcPr');
    if (isDeleted(properties)) {
      deleted.push({ element, col });
      continue;
    }
    const cols = Math.max(1, countIn(properties, 'w:gridSpan'));
    const horizontal = properties && childOf(properties, 'w:hMerge');
    const last = boxes[boxes.length - 1];
    // Merged as in Word 97: several cells, of which all but the first continue it.
    if (horizontal && horizontal.attributes['w:val'] !== 'restart' && last) {
      last.cols += cols;
      last.hides.push(element);
    } else {
      const vertical = properties && childOf(properties, 'w:vMerge');
      const goesOnAbove = vertical !== undefined && vertical.attributes['w:val'] !== 'restart';
      boxes.push({ content: element, col, cols, goesOnAbove, hides: [] });
    }
    col += cols;
  }
  return { boxes, deleted };
}

/** The text of a cell, one paragraph a line, and what was left out. */
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
  // A table or text box in the cell may hold its number, or part of it.
  const inner = content.filter(({ name }) => name === 'w:tbl');
  const beside: [string, readonly XmlElement[]][] = [
    [INNER_TABLE, inner],
    ['表格的格子里的文本框', paragraphs.flatMap(({ boxes }) => boxes)],
  ];
  for (const [what, elements] of beside) {
    const text = elements
      .map((element) => saidIn(element, reading, style))
      .join(' ')
      .trim();
    if (text !== '') pieces.push(enclosed(text, what, pieces));
  }
  for (const element of content) {
    const piece = element.name === 'w:p' || element.name === 'w:tbl' ? null : unread(element, reading);
    if (piece) pieces.push(piece);
  }
  return shownText(pieces, 'cell');
}

/** Elements that hold paragraphs and each other, and no text directly. */
const HOLDERS = new Set(['w:tbl', 'w:tr', 'w:tc']);

/** All words of a cell, row or table, for naming what was left out. */
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

/** Why a row is invisible; empty where it is not. */
function unseen(row: XmlElement): string {
  const properties = childOf(row, 'w:trPr');
  if (properties && childOf(properties, 'w:del')) return '修订中删去的一行';
  if (isOn(properties, 'w:hidden')) return '隐藏的一行';
  const height = properties && childOf(properties, 'w:trHeight')?.attributes;
  const isFlat = height?.['w:hRule'] === 'exact' && Number(height['w:val']) <= LEAST_HEIGHT;
  return isFlat ? FLAT_ROW : '';
}

/** A table as a grid of boxes; `number` counts the tables of the file. */
export function readTable(
  element: XmlElement,
  number: number,
  reading: Reading,
): { table: SourceTable; leftOut: LeftOut[] } {
  const properties = childOf(element, 'w:tblPr');
  const style = properties && childOf(properties, 'w:tblStyle')?.attributes['w:val'];
  const grid = new Grid<XmlElement>(
    number,
    (cell) => shownIn(flattened(cell), reading, style, childOf(cell, 'w:tcPr')),
    (from) => saidIn(from, reading, style),
  );
  const nameUnread = (child: XmlElement, place: string) => {
    const lost = unread(child, reading);
    if (lost) grid.leftOut.push({ text: lost.text, reason: lost.what ?? '', place });
  };
  for (const row of flattened(element)) {
    if (row.name !== 'w:tr') {
      nameUnread(row, grid.place);
      continue;
    }
    const hidden = unseen(row);
    if (hidden !== '') {
      grid.leave(row, hidden, grid.rowPlace);
      continue;
    }
    for (const other of flattened(row)) if (other.name !== 'w:tc') nameUnread(other, grid.rowPlace);
    const { boxes, deleted } = boxesOf(row);
    for (const { element: gone, col } of deleted) grid.leave(gone, DELETED, grid.boxPlace(col));
    grid.addRow(boxes);
  }
  return { table: grid.table, leftOut: grid.leftOut };
}

/** The cell of a table with a single cell, which is only a frame; null for any other table. */
export function framed(table: XmlElement): XmlElement | null {
  const rows = flattened(table).filter(({ name }) => name === 'w:tr');
  const cells = rows.flatMap((row) => flattened(row).filter(({ name }) => name === 'w:tc'));
  const [only, second] = cells;
  return only && !second ? only : null;
}
