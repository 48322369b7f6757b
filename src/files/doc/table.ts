import { shownText, type Piece } from '../../blocks/shown';
import type { SourceCell, SourceTable } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import type { RowBox } from './paragraph';
import type { DocParagraph } from './story';

/** A row of a table: the paragraphs of its cells, and the boxes they stand in. */
export interface DocRow {
  cells: (readonly DocParagraph[])[];
  boxes: readonly RowBox[];
}

/** Edges closer to each other are the same; in twips. */
const SAME_EDGE = 15;
/** Said of the text of cells that are part of a larger box. */
const COVERED = '合并的格子里看不见的文字';
const NO_BOX = '没有边界的格子';
const INNER_TABLE = '表格的格子里套着的表格';

/** The rows of the table that paragraphs within one are made of; `depth` is how deep that table stands. */
export function rowsOf(paragraphs: readonly DocParagraph[], depth: number): DocRow[] {
  const rows: DocRow[] = [];
  let cells: (readonly DocParagraph[])[] = [];
  let cell: DocParagraph[] = [];
  for (const paragraph of paragraphs) {
    const { properties } = paragraph;
    const isHere = properties.depth === depth;
    if (isHere && properties.endsRow) {
      // What stands before the end of a row without an end of its own is a cell all the same.
      if (cell.some(({ pieces }) => pieces.length > 0)) cells.push(cell);
      rows.push({ cells, boxes: properties.boxes });
      cells = [];
      cell = [];
      continue;
    }
    cell.push(paragraph);
    if (isHere && (depth === 1 ? paragraph.endsCell : properties.endsInnerCell)) {
      cells.push(cell);
      cell = [];
    }
  }
  if (cell.length > 0) cells.push(cell);
  if (cells.length > 0) rows.push({ cells, boxes: [] });
  return rows;
}

const linesOf = (paragraphs: readonly DocParagraph[]): Piece[] =>
  paragraphs.flatMap(({ pieces }, at): Piece[] =>
    at > 0 ? [{ text: '\n', as: 'plain' }, ...pieces] : [...pieces],
  );

const wordsOf = (paragraphs: readonly DocParagraph[]): string =>
  shownText(linesOf(paragraphs), 'sentence').text.replace(/\s+/g, ' ').trim();

/** The place of each edge among the columns all rows of a table have together. */
function columnsOf(rows: readonly DocRow[]): (edge: number) => number {
  const edges = rows.flatMap(({ boxes }) => boxes.flatMap(({ left, right }) => [left, right]));
  const sorted = [...new Set(edges)].sort((one, other) => one - other);
  const places = new Map<number, number>();
  let place = -1;
  let last = -Infinity;
  for (const edge of sorted) {
    if (edge - last > SAME_EDGE) place++;
    places.set(edge, place);
    last = edge;
  }
  return (edge) => places.get(edge) ?? 0;
}

/** A table as a grid of boxes; `number` counts the tables of the file, `depth` says how deep it stands. */
export function readTable(
  rows: readonly DocRow[],
  number: number,
  depth: number,
): { table: SourceTable; leftOut: LeftOut[] } {
  const tablePlace = `第 ${number} 张表`;
  const columnOf = columnsOf(rows);
  const cells: SourceCell[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (text: string, reason: string, place: string) => {
    if (text !== '') leftOut.push({ text, reason, place });
  };
  const open = new Map<number, SourceCell>();
  rows.forEach((row, at) => {
    let last: SourceCell | null = null;
    row.cells.forEach((paragraphs, index) => {
      const box = row.boxes[index];
      if (!box) return leave(wordsOf(paragraphs), NO_BOX, `${tablePlace}第 ${at + 1} 行`);
      const col = columnOf(box.left);
      const cols = Math.max(1, columnOf(box.right) - col);
      const place = `${tablePlace}第 ${at + 1} 行第 ${col + 1} 格`;
      if (box.goesOnLeft && last) {
        last.cols = col + cols - last.col;
        return leave(wordsOf(paragraphs), COVERED, place);
      }
      const above = open.get(col);
      if (box.goesOnAbove) leave(wordsOf(paragraphs), COVERED, place);
      if (box.goesOnAbove && above && above.cols === cols && above.row + above.rows === at) {
        above.rows++;
        last = null;
        return undefined;
      }
      const own = box.goesOnAbove ? [] : paragraphs.filter(({ properties }) => properties.depth <= depth);
      const inner = box.goesOnAbove ? [] : paragraphs.filter(({ properties }) => properties.depth > depth);
      const shown = shownText(linesOf(own), 'cell');
      for (const item of shown.leftOut) leftOut.push({ ...item, place });
      leave(wordsOf(inner), INNER_TABLE, place);
      const cell: SourceCell = { text: shown.text, row: at, col, rows: 1, cols, place };
      cells.push(cell);
      open.set(col, cell);
      last = cell;
      return undefined;
    });
  });
  return { table: { kind: 'table', layout: 'grid', cells, place: tablePlace }, leftOut };
}
