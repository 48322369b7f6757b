import { matchHeading } from '../../blocks/recognise/headings';
import { isPageNumber } from '../../blocks/recognise/lines';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../../blocks/source';

interface TextLine {
  text: string;
  number: number;
}

const placeOf = (line: TextLine): string => `第 ${line.number} 行`;
const isBlank = (text: string): boolean => text.trim() === '';

const PIPES = /^\s*\|.*\|\s*$/;
/** The line under the head of a Markdown table. */
const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?\|?\s*$/;

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
      cells.push({ text: line.text.slice(1), row, col: col++, rows: 1, cols: 1, place: placeOf(line) });
    else if (line.text === '') {
      if (col > 0) row++;
      col = 0;
    } else if (last) last.text += `\n${line.text}`;
  }
  return { kind: 'table', layout: 'list', cells, place: lines[0] ? placeOf(lines[0]) : '' };
}

function fieldTable(lines: readonly TextLine[]): SourceTable {
  const cells: SourceCell[] = [];
  let row = 0;
  for (const line of lines) {
    const fields = RULE.test(line.text) ? null : fieldsOf(line);
    if (!fields) continue;
    fields.forEach((text, col) => {
      cells.push({ text: text.trim(), row, col, rows: 1, cols: 1, place: placeOf(line) });
    });
    row++;
  }
  return { kind: 'table', layout: 'fields', cells, place: lines[0] ? placeOf(lines[0]) : '' };
}

/** How many characters fit a line, counted in narrow ones. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1),
    0,
  );
}

/** The width at which a text was broken into lines; Infinity where it was not. */
function wrapWidth(lines: readonly TextLine[]): number {
  const long = lines.map(({ text }) => widthOf(text.trimEnd())).filter((width) => width >= 40);
  if (long.length < 12) return Infinity;
  const sorted = [...long].sort((one, other) => one - other);
  const most = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const full = long.filter((width) => width >= most - 6 && width <= most + 4).length;
  return most <= 130 && full >= long.length * 0.7 ? most : Infinity;
}

const SENTENCE_END = /[。！？：；.!?:;”’）)》】…]$/;
const NEW_PARAGRAPH = /^(?:[\s\u3000]{2,}|\u3000|#|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\D)/;

/** Whether a line goes on the paragraph above it: broken at the usual width, or in mid-sentence by the end of a page. */
function goesOn(above: TextLine, line: TextLine, width: number, apart: boolean): boolean {
  const before = above.text.trimEnd();
  if (NEW_PARAGRAPH.test(line.text) || matchHeading(line.text) || matchHeading(before)) return false;
  if (!apart && widthOf(before) >= width - 6) return true;
  return (
    apart &&
    width === Infinity &&
    widthOf(before) >= 40 &&
    /[，。；]/.test(before) &&
    !SENTENCE_END.test(before)
  );
}

function paragraphs(lines: readonly TextLine[], width: number): SourceBlock[] {
  const found: { text: string; last: TextLine; place: string }[] = [];
  let apart = true;
  for (const line of lines) {
    if (isBlank(line.text)) {
      apart = true;
      continue;
    }
    const current = found[found.length - 1];
    if (isPageNumber(line.text)) {
      found.push({ text: line.text, last: line, place: placeOf(line) });
      continue;
    }
    // A page number between two halves of a sentence does not part them.
    const above = current && isPageNumber(current.text) ? found[found.length - 2] : current;
    if (above && goesOn(above.last, line, width, apart || above !== current)) {
      above.text = above.text.trimEnd() + line.text.trim();
      above.last = line;
    } else found.push({ text: line.text, last: line, place: placeOf(line) });
    apart = false;
  }
  return found.map(({ text, place }) => ({ kind: 'paragraph', text, place }));
}

/**
 * Reads a text: tables as fields between tabs or pipes, or one cell a line; paragraphs put together again where
 * they were broken into lines of one width. Places are line numbers.
 */
export function readText(text: string): SourceDocument {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\f]/)
    .map((line, index): TextLine => ({ text: line, number: index + 1 }));
  const listed = isListed(lines.filter((line) => fieldsOf(line)));
  const width = wrapWidth(lines.filter((line) => !fieldsOf(line)));
  const blocks: SourceBlock[] = [];
  let prose: TextLine[] = [];
  let table: TextLine[] = [];
  const flush = () => {
    if (table.length > 0) blocks.push(listed ? listedTable(table) : fieldTable(table));
    blocks.push(...paragraphs(prose, width));
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
      table.push(...prose, line);
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
  return { blocks, pageTitle: '', leftOut: [] };
}
