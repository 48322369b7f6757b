import { isKept } from '../../../blocks/shown';
import type { SourceTable } from '../../../blocks/source';
import type { NotBrought } from '../../words/not-brought';
import { pastedPage } from '../../browser/pasted-page';

/** What was copied: its cells row by row, and what was left out because it is struck out, hidden or drawn. */
export interface CopiedCells {
  cells: string[][];
  leftOut: readonly NotBrought[];
}

/**
 * The cells of what was copied in Excel, WPS, Word or a browser, row by row, as text. A merged cell stands in
 * its first place and leaves the others empty, in HTML as in plain text. `html` may be empty.
 */
export function readClipboard(text: string, html: string): CopiedCells {
  if (html === '') return { cells: squared(readTabs(text)), leftOut: [] };
  const page = pastedPage(html);
  const tables = page.blocks.filter((block): block is SourceTable => block.kind === 'table');
  // Words read in spite of a doubt stand outside the table, where no number is taken, so they are not reported.
  const leftOut = page.leftOut.filter(({ text: words, reason }) => words !== '' && !isKept(reason));
  const [table] = tables;
  if (table && tables.length === 1) return { cells: squared(readTable(table)), leftOut };
  // Plain text does not show what is struck out or raised: if anything is, the HTML is used.
  const hasMarks =
    page.leftOut.length > 0 || tables.some(({ cells }) => cells.some((cell) => UNSURE.test(cell.text)));
  if (!hasMarks && text.trim() !== '') return { cells: squared(readTabs(text)), leftOut: [] };
  return { cells: squared(tables.length === 0 ? readLines(html) : tables.flatMap(readTable)), leftOut };
}

/** Signs that `shownText` writes where a cell holds no plain number. */
const UNSURE = /[〓^_]|~~/;

function readTable(table: SourceTable): string[][] {
  const rows: string[][] = [];
  for (const { row, col, rows: down, cols, text } of table.cells)
    for (let below = row; below < row + down; below++)
      for (let at = col; at < col + cols; at++)
        (rows[below] ??= [])[at] = below === row && at === col ? tidy(text) : '';
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

/** HTML without a table: one cell a line, read as strictly as the cells of a table. */
function readLines(html: string): string[][] {
  const { blocks } = pastedPage(`<table><tr><td></td><td>${html}</td></tr></table>`);
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
  );
  const lines = cells.join('\n').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => [tidy(line)]);
}

/** Replaces a line break between digits, so that 12 and 345 on two lines do not become 12345. */
const LINE_END = '↵';

/** The text of a cell on one line; a label is broken over lines anywhere. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, (gap, at: number) => {
      if (!/[\r\n]/.test(gap)) return ' ';
      const isNumber = /\p{Nd}/u.test(text.charAt(at - 1)) && /\p{Nd}/u.test(text.charAt(at + gap.length));
      return isNumber ? LINE_END : ' ';
    })
    .trim();
}

/**
 * Tab-separated text as spreadsheets write it: a cell with a tab, a quote or a line break stands in quotes.
 * A quote that is never closed is a character like any other.
 */
function readTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g,
  )) {
    rows[rows.length - 1]?.push(tidy(quoted?.replace(/""/g, '"') ?? plain));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  // The text ends with a line break, which begins no further row.
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

function squared(rows: string[][]): string[][] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
