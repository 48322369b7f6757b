import { matchHeading } from '../../blocks/recognise/headings';
import { isPageNumber } from '../../blocks/recognise/lines';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../../blocks/source';
import { breaksOf, paragraphs, type Breaks } from './paragraphs';
import { countedPages, isBlank, linesOf, withoutMargins, type TextLine } from './text-lines';
import { layoutTables } from './layout-table';

const PIPES = /^\s*\|.*\|\s*$/;
/** Whether it is the line under the head of a Markdown table. */
function isRule(line: string): boolean {
  const text = line.trim();
  const fields = text.replace(/^\|/, '').replace(/\|$/, '').split('|');
  return text.includes('|') && fields.every((field) => /^:?-{2,}:?$/.test(field.trim()));
}

function fieldsOf(line: TextLine): string[] | null {
  if (PIPES.test(line.text)) return line.text.trim().slice(1, -1).split('|');
  return line.text.includes('\t') ? line.text.split('\t') : null;
}

/** One cell a line, each behind a tab; rows are parted by blank lines. A line without a tab goes on the cell above. */
function isListed(lines: readonly TextLine[]): boolean {
  const tabbed = lines.filter(({ text }) => text.includes('\t'));
  return tabbed.length > 3 && tabbed.every(({ text }) => /^\t[^\t]*$/.test(text));
}

function listedTable(lines: readonly TextLine[]): SourceTable {
  const cells: SourceCell[] = [];
  let row = 0;
  let col = 0;
  for (const line of lines) {
    const last = cells[cells.length - 1];
    if (line.text.startsWith('\t'))
      cells.push({ text: line.text.slice(1), row, col: col++, rows: 1, cols: 1, place: line.place });
    else if (line.text === '') {
      if (col > 0) row++;
      col = 0;
    } else if (last) last.text += `\n${line.text}`;
  }
  return { kind: 'table', layout: 'list', cells, place: lines[0]?.place ?? '' };
}

function fieldTable(lines: readonly TextLine[]): SourceTable {
  const cells: SourceCell[] = [];
  let row = 0;
  for (const line of lines) {
    const fields = isRule(line.text) ? null : fieldsOf(line);
    if (!fields) continue;
    fields.forEach((text, col) => {
      cells.push({ text: text.trim(), row, col, rows: 1, cols: 1, place: line.place });
    });
    row++;
  }
  return { kind: 'table', layout: 'fields', cells, place: lines[0]?.place ?? '' };
}

function blocksOf(lines: readonly TextLine[], listed: boolean, breaks: Breaks): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let prose: TextLine[] = [];
  let table: TextLine[] = [];
  const flush = () => {
    if (table.length > 0) blocks.push(listed ? listedTable(table) : fieldTable(table));
    for (const block of paragraphs(prose, breaks)) blocks.push(block);
    table = [];
    prose = [];
  };
  lines.forEach((line, at) => {
    const inTable = table.length > 0 && prose.every(({ text: between }) => isBlank(between));
    const next = lines[at + 1];
    // In a list a cell may go on below its tab: 商业⏎企业.
    const goesOnBelow =
      listed &&
      inTable &&
      prose.length === 0 &&
      !isBlank(line.text) &&
      !matchHeading(line.text) &&
      (next?.text.startsWith('\t') || next?.text === '');
    if (fieldsOf(line) || goesOnBelow) {
      if (!inTable) flush();
      for (const between of prose) table.push(between);
      table.push(line);
      prose = [];
    } else if (inTable && (isBlank(line.text) || isPageNumber(line.text)) && !isPageNumber(line.text)) {
      prose.push(line);
    } else {
      if (table.length > 0) {
        const between = prose;
        prose = [];
        flush();
        prose = between;
      }
      prose.push(line);
    }
  });
  flush();
  return blocks;
}

/**
 * Reads lines of text: tables as fields between tabs or pipes, as columns held apart by spaces, or one cell a line;
 * paragraphs put together again where they were broken into lines of one width.
 */
export function readLines(all: readonly TextLine[]): SourceDocument {
  const pages = countedPages(all);
  const counted = all.filter((line) => !pages.has(line));
  const leftOut = [...pages].map((line) => ({
    text: line.text.trim(),
    reason: '页码',
    place: line.place,
  }));
  const laidOut = layoutTables(counted);
  const isLaidOut = (at: number) => laidOut.some(({ from, to }) => from <= at && at <= to);
  const lines = withoutMargins(counted, (at) => !isLaidOut(at));
  const listed = isListed(lines.filter((line) => fieldsOf(line)));
  const text = lines.filter((line, at) => !isLaidOut(at) && !fieldsOf(line));
  const breaks = breaksOf(text);
  const blocks: SourceBlock[] = [];
  let start = 0;
  for (const { table, from, to } of laidOut) {
    if (from < start) continue;
    for (const block of blocksOf(lines.slice(start, from), listed, breaks)) blocks.push(block);
    blocks.push(table);
    start = to + 1;
  }
  for (const block of blocksOf(lines.slice(start), listed, breaks)) blocks.push(block);
  return { blocks, pageTitle: '', leftOut };
}

/** Reads a text. Places are line numbers. */
export function readText(source: string): SourceDocument {
  return readLines(linesOf(source));
}
