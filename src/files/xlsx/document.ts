import { matchHeading } from '../../blocks/recognise/outline/headings';
import { namedOnce, shownText, type Shown } from '../../blocks/shown';
import type { SourceBlock, SourceCell, SourceDocument } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import { COVERED } from '../word/grid';
import { TOO_LARGE } from './read';
import { boxesOf, type GridBox, type Rows } from './sheet-boxes';
import { partedRows } from './sheet-rows';
import { columnName } from '../../blocks/sheet/plain-sheet';
import type { Sheet, SheetCell, Workbook } from './sheet';

/** Written in a cell whose content was not read, as by all readers. */
const NOT_READ = '〓';

const sheetPlace = ({ name }: Sheet): string => `表『${name}』`;
const cellPlace = (sheet: Sheet, { row, col }: { row: number; col: number }): string =>
  `${sheetPlace(sheet)}${columnName(col)}${row + 1}`;

/** All words of a cell, for naming what was left out. */
const wordsOf = ({ pieces, doubt }: SheetCell): string =>
  doubt
    ? doubt.text
    : pieces
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim();

function shownIn(cell: SheetCell | null, place: 'cell' | 'sentence'): Shown {
  if (!cell) return { text: '', leftOut: [] };
  return cell.doubt ? { text: NOT_READ, leftOut: [cell.doubt] } : shownText(cell.pieces, place);
}

const rowWords = (cells: readonly SheetCell[]): string =>
  cells
    .map(wordsOf)
    .filter((text) => text !== '')
    .join(' ');

/** Hidden rows and columns, each named once with all its words; `seen` are the visible cells. */
function hiddenIn(sheet: Sheet, seen: ReadonlySet<SheetCell>): LeftOut[] {
  const rows = new Map<number, SheetCell[]>();
  const columns = new Map<number, SheetCell[]>();
  const add = (groups: Map<number, SheetCell[]>, at: number, cell: SheetCell) => {
    const group = groups.get(at);
    if (group) group.push(cell);
    else groups.set(at, [cell]);
  };
  for (const cell of sheet.cells) {
    if (seen.has(cell)) continue;
    if (sheet.hiddenRows.has(cell.row)) add(rows, cell.row, cell);
    else if (sheet.hiddenColumns.has(cell.col)) add(columns, cell.col, cell);
  }
  const place = sheetPlace(sheet);
  const named = [
    ...[...rows].map(([row, cells]) => ({ cells, reason: '隐藏的行', place: `${place}第 ${row + 1} 行` })),
    ...[...columns].map(([col, cells]) => ({
      cells,
      reason: '隐藏的列',
      place: `${place}${columnName(col)} 列`,
    })),
  ];
  return named.flatMap(({ cells, ...rest }) => {
    const text = rowWords(cells);
    return text === '' ? [] : [{ text, ...rest }];
  });
}

/** A sheet's name where it heads what stands on it as the form's headings do; other names are no words of a report. */
function headingOf({ name }: Sheet): string {
  const match = matchHeading(name);
  return match?.sure === 'exact' || match?.unnumbered ? name : '';
}

class SheetWalk {
  readonly blocks: SourceBlock[] = [];
  readonly leftOut: LeftOut[] = [];

  constructor(private readonly sheet: Sheet) {}

  private text(cell: SheetCell | null, how: 'cell' | 'sentence', place: string): string {
    const { text, leftOut } = shownIn(cell, how);
    for (const item of leftOut) this.leftOut.push({ ...item, place });
    return text;
  }

  private box({ cell, hides, row, col, rows: tall, cols }: GridBox, rows: Rows): SourceCell {
    const place = cellPlace(this.sheet, { row: rows.rowAt(row), col: rows.columnAt(col) });
    for (const hidden of hides) {
      const text = wordsOf(hidden);
      if (text !== '') this.leftOut.push({ text, reason: COVERED, place: cellPlace(this.sheet, hidden) });
    }
    return { text: this.text(cell, 'cell', place), row, col, rows: tall, cols, place };
  }

  read(): undefined {
    const { sheet } = this;
    const heading = headingOf(sheet);
    if (heading !== '') this.blocks.push({ kind: 'paragraph', text: heading, place: sheetPlace(sheet) });
    const rows = boxesOf(sheet);
    if (!rows)
      return void this.leftOut.push({ text: sheet.name, reason: TOO_LARGE, place: sheetPlace(sheet) });
    for (const part of partedRows(rows)) {
      if (part.kind === 'line') {
        const { place } = this.box({ ...part.box, cell: null }, rows);
        this.blocks.push({ kind: 'paragraph', text: this.text(part.box.cell, 'sentence', place), place });
        continue;
      }
      const top = part.boxes.reduce((least, { row }) => Math.min(least, row), Infinity);
      const left = part.boxes.reduce((least, { col }) => Math.min(least, col), Infinity);
      const cells = part.boxes.map((box) => {
        const cell = this.box(box, rows);
        return { ...cell, row: cell.row - top, col: cell.col - left };
      });
      this.blocks.push({
        kind: 'table',
        layout: 'grid',
        cells,
        place: sheetPlace(sheet),
        ...(heading === '' ? { sheet: sheet.name } : {}),
      });
    }
    for (const item of hiddenIn(sheet, rows.seen)) this.leftOut.push(item);
    for (const item of sheet.beside) this.leftOut.push({ ...item, place: sheetPlace(sheet) });
    return undefined;
  }
}

/** The visible content of a file's sheets, one after the other, as a source document. Hidden content is only named. */
export function sheetsAsDocument({ sheets, unread, title }: Workbook): SourceDocument {
  const blocks: SourceBlock[] = [];
  const leftOut: LeftOut[] = unread.map((item) => ({ ...item, place: `表『${item.text}』` }));
  for (const sheet of sheets) {
    if (sheet.isHidden) {
      const text = rowWords(sheet.cells).slice(0, 2_000);
      if (text !== '') leftOut.push({ text, reason: '隐藏的工作表', place: sheetPlace(sheet) });
      continue;
    }
    const walk = new SheetWalk(sheet);
    walk.read();
    for (const block of walk.blocks) blocks.push(block);
    for (const item of walk.leftOut) leftOut.push(item);
  }
  return { blocks, pageTitle: '', bookTitle: title, leftOut: namedOnce(leftOut) };
}
