import type { SourceCell, SourceTable } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import type { Numbering } from './read-numbering';
import { flattened, shownTexts, type ShownText } from './read-text';
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
}

/** The cells of a row with the columns they stand in. */
function rowCells(row: XmlElement): RowCell[] {
  let col = countIn(childOf(row, 'w:trPr'), 'w:gridBefore');
  const cells: RowCell[] = [];
  for (const element of flattened(row).filter(({ name }) => name === 'w:tc')) {
    const properties = childOf(element, 'w:tcPr');
    const cols = Math.max(1, countIn(properties, 'w:gridSpan'));
    const horizontal = properties && childOf(properties, 'w:hMerge');
    const last = cells[cells.length - 1];
    // The way of Word 97: cells of one box stand side by side, all but the first going on it.
    if (horizontal && horizontal.attributes['w:val'] !== 'restart' && last) last.cols += cols;
    else {
      const vertical = properties && childOf(properties, 'w:vMerge');
      const continues = vertical !== undefined && vertical.attributes['w:val'] !== 'restart';
      cells.push({ element, col, cols, continues });
    }
    col += cols;
  }
  return cells;
}

const textsIn = (content: readonly XmlElement[], numberOf: Numbering): ShownText[] =>
  shownTexts(
    content.filter(({ name }) => name === 'w:p'),
    numberOf,
  );

const joined = (texts: readonly ShownText[]): string => texts.map(({ text }) => text).join('\n');

/** What stands in a cell: its text, and what is none of it, a table within it or a text box that hangs on it. */
function readCell(
  cell: XmlElement,
  numberOf: Numbering,
  place: string,
): { text: string; leftOut: LeftOut[] } {
  const content = flattened(cell);
  const own = textsIn(content, numberOf);
  const inTables = content
    .filter(({ name }) => name === 'w:tbl')
    .flatMap(descendantsOf)
    .filter(({ name }) => name === 'w:tc')
    .map((inner) => joined(textsIn(flattened(inner), numberOf)));
  const inBoxes = own.flatMap(({ boxes }) => boxes.map((box) => joined(textsIn(flattened(box), numberOf))));
  const beside: [string, readonly string[]][] = [
    ['表格的格子里套着的表格', inTables],
    ['表格的格子里的文本框', inBoxes],
  ];
  const leftOut = beside.flatMap(([reason, texts]) => {
    const text = texts.join(' ').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ text, reason, place }];
  });
  return { text: joined(own), leftOut };
}

function isDeleted(row: XmlElement): boolean {
  const properties = childOf(row, 'w:trPr');
  return properties !== undefined && childOf(properties, 'w:del') !== undefined;
}

/** A table as a grid of boxes; `number` counts the tables of the file. */
export function readTable(
  element: XmlElement,
  number: number,
  numberOf: Numbering,
): { table: SourceTable; leftOut: LeftOut[] } {
  const cells: SourceCell[] = [];
  const leftOut: LeftOut[] = [];
  const open = new Map<number, SourceCell>();
  flattened(element)
    .filter((row) => row.name === 'w:tr' && !isDeleted(row))
    .forEach((row, at) => {
      for (const { element: cell, col, cols, continues } of rowCells(row)) {
        const place = `第 ${number} 张表第 ${at + 1} 行第 ${col + 1} 格`;
        const above = open.get(col);
        if (continues && above && above.cols === cols && above.row + above.rows === at) {
          above.rows++;
          continue;
        }
        const read = continues ? { text: '', leftOut: [] } : readCell(cell, numberOf, place);
        const found = { text: read.text, row: at, col, rows: 1, cols, place };
        cells.push(found);
        leftOut.push(...read.leftOut);
        open.set(col, found);
      }
    });
  return { table: { kind: 'table', layout: 'grid', cells, place: `第 ${number} 张表` }, leftOut };
}

/** The cell of a table of one: a frame around what it holds. null where a table is none. */
export function framed(table: XmlElement): XmlElement | null {
  const rows = flattened(table).filter(({ name }) => name === 'w:tr');
  const cells = rows.flatMap((row) => flattened(row).filter(({ name }) => name === 'w:tc'));
  const [only, second] = cells;
  return only && !second ? only : null;
}
