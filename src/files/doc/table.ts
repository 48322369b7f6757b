import { enclosed, INNER_TABLE, shownText, type Piece } from '../../blocks/shown';
import type { SourceTable } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import { FLAT_ROW } from '../word/flat';
import { Grid, type GridBox } from '../word/grid';
import type { RowBox } from './paragraph';
import type { DocParagraph } from './story';

/** A row of a table: the paragraphs of its cells, and the boxes they stand in. */
export interface DocRow {
  cells: (readonly DocParagraph[])[];
  boxes: readonly RowBox[];
  isFlat: boolean;
}

/** Edges closer to each other are the same; in twips. */
const SAME_EDGE = 15;
/** The reason given for leaving out the text of a cell for which its row has no box. */
const NO_BOX = '没有边界的格子';

/** The rows of the table that paragraphs within one are made of; `depth` is how deep that table stands. */
export function rowsOf(paragraphs: readonly DocParagraph[], depth: number): DocRow[] {
  const rows: DocRow[] = [];
  let cells: (readonly DocParagraph[])[] = [];
  let cell: DocParagraph[] = [];
  for (const paragraph of paragraphs) {
    const { properties } = paragraph;
    const isHere = properties.depth === depth;
    if (isHere && properties.endsRow) {
      // Text before the end of a row is a cell, even without a cell end.
      if (cell.some(({ pieces }) => pieces.length > 0)) cells.push(cell);
      rows.push({ cells, boxes: properties.boxes, isFlat: properties.isFlatRow });
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
  if (cells.length > 0) rows.push({ cells, boxes: [], isFlat: false });
  return rows;
}

const linesOf = (paragraphs: readonly DocParagraph[]): Piece[] =>
  paragraphs.flatMap(({ pieces, bullet }, at): Piece[] => [
    ...(at > 0 ? [{ text: '\n', as: 'plain' } as const] : []),
    ...(bullet ? [bullet] : []),
    ...pieces,
  ]);

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
  const columnOf = columnsOf(rows);
  const grid = new Grid<readonly DocParagraph[]>(
    number,
    (paragraphs) => {
      const own = paragraphs.filter(({ properties }) => properties.depth <= depth);
      const inner = wordsOf(paragraphs.filter(({ properties }) => properties.depth > depth));
      const lines = linesOf(own);
      const within = inner === '' ? [] : [enclosed(inner, INNER_TABLE, lines)];
      return shownText([...lines, ...within], 'cell');
    },
    wordsOf,
  );
  for (const row of rows) {
    if (row.isFlat) {
      grid.leave(row.cells.flat(), FLAT_ROW, grid.rowPlace);
      continue;
    }
    const boxes: GridBox<readonly DocParagraph[]>[] = [];
    row.cells.forEach((content, index) => {
      const box = row.boxes[index];
      if (!box) return grid.leave(content, NO_BOX, grid.rowPlace);
      const col = columnOf(box.left);
      const cols = Math.max(1, columnOf(box.right) - col);
      const last = boxes[boxes.length - 1];
      if (box.goesOnLeft && last) {
        last.cols = col + cols - last.col;
        last.hides.push(content);
      } else boxes.push({ content, col, cols, goesOnAbove: box.goesOnAbove, hides: [] });
      return undefined;
    });
    grid.addRow(boxes);
  }
  return { table: grid.table, leftOut: grid.leftOut };
}
