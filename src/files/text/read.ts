import { shownText } from '../../blocks/shown';
import type { SourceBlock, SourceDocument, SourceTable } from '../../blocks/source';
import type { Form } from '../../format/form';
import { formFor } from '../../report/form-of';
import type { LeftOut } from '../../report/receipt';
import { fieldTable, goesOnNumber, rowsOf, withoutListBars } from './fields';
import { REPEATED, wordsLeft } from '../../blocks/recognise/receipt/not-taken';
import { layoutTables } from './layout-table';
import { goesOnCell, isListed, listedTable } from './listed';
import { withTabs } from './parted-rows';
import { breaksOf, paragraphs, type Breaks } from './paragraphs';
import { countedPages, isBlank, linesOf, withoutMargins, type TextLine } from './text-lines';

/** The lines of a text that are rows of tables, and whether each holds one cell. */
interface Fields {
  rows: ReadonlySet<TextLine>;
  listed: boolean;
}

/** Lines as tables and paragraphs; blank lines within a table do not part it. */
function blocksOf(lines: readonly TextLine[], { rows, listed }: Fields, breaks: Breaks): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let prose: TextLine[] = [];
  /** Whether all lines of prose so far are blank; kept, because it is needed for every line. */
  let allBlank = true;
  let table: TextLine[] = [];
  const flush = () => {
    const found = listed ? listedTable(table) : fieldTable(table);
    if (found.cells.length > 0) blocks.push(found);
    for (const block of paragraphs(prose, breaks)) blocks.push(block);
    table = [];
    prose = [];
  };
  lines.forEach((line, at) => {
    if (prose.length === 0) allBlank = true;
    const inTable = table.length > 0 && allBlank;
    const isBelow = inTable && prose.length === 0;
    const goesOn = isBelow && (listed ? goesOnCell(line, lines[at + 1]) : goesOnNumber(line));
    if (rows.has(line) || goesOn) {
      if (!inTable) flush();
      for (const between of prose) table.push(between);
      table.push(line);
      prose = [];
    } else {
      if (table.length > 0 && !(inTable && isBlank(line.text))) {
        const between = prose;
        prose = [];
        flush();
        prose = between;
      }
      prose.push(line);
      allBlank = allBlank && isBlank(line.text);
    }
  });
  flush();
  return blocks;
}

/** A table whose cells are no longer than those of other files; what is too long for one goes to what is left out. */
function shortened(table: SourceTable, leftOut: LeftOut[]): SourceTable {
  const cells = table.cells.map((cell) => {
    const shown = shownText([{ text: cell.text, as: 'plain' }], 'cell');
    for (const omitted of shown.leftOut) leftOut.push({ ...omitted, place: cell.place });
    return shown.text === cell.text ? cell : { ...cell, text: shown.text };
  });
  return { ...table, cells };
}

/**
 * Reads lines of text: tables as fields between tabs or pipes, as columns held apart by spaces, or one cell a line;
 * paragraphs put together again where they were broken into lines of one width. `form` tells the tables in it.
 */
export function readLines(all: readonly TextLine[], form: Form = formFor(null)): SourceDocument {
  const pages = countedPages(all);
  const counted = withoutListBars(all.filter((line) => !pages.has(line)));
  const leftOut: LeftOut[] = [...pages].map((line) => ({
    text: line.text.trim(),
    reason: '页码',
    place: line.place,
  }));
  const laidOut = layoutTables(counted, form);
  const isLaidOut = (at: number) => laidOut.some(({ from, to }) => from <= at && at <= to);
  const lines = withoutMargins(counted, (at) => !isLaidOut(at));
  const rows = rowsOf(lines);
  const fields = { rows, listed: isListed([...rows]) };
  const text = lines.filter((line, at) => !isLaidOut(at) && !rows.has(line));
  const breaks = breaksOf(text);
  const blocks: SourceBlock[] = [];
  let start = 0;
  for (const { table, from, to } of laidOut) {
    if (from < start) continue;
    for (const block of blocksOf(lines.slice(start, from), fields, breaks)) blocks.push(block);
    blocks.push(table);
    start = to + 1;
  }
  for (const block of blocksOf(lines.slice(start), fields, breaks)) blocks.push(block);
  const bounded = blocks.map((block) => (block.kind === 'table' ? shortened(block, leftOut) : block));
  const words = laidOut.flatMap(({ table, from, to }) =>
    lines
      .slice(from, to + 1)
      .flatMap(({ text: line }) => line.split(/\s+/))
      .filter((word) => word !== '')
      .map((word) => ({ text: word, table })),
  );
  // For all tables at once: the form's labels occur once in a report, and those of a second copy are named.
  const left = wordsLeft(
    form,
    words,
    laidOut.flatMap(({ table }) => table.cells.map(({ text: cell }) => cell)),
  );
  const beside = laidOut.flatMap(({ table }) => {
    const own = left.filter((word) => word.table === table).map((word) => word.text);
    return own.length === 0 ? [] : [{ text: own.join(' '), reason: REPEATED, place: table.place }];
  });
  return { blocks: bounded, pageTitle: '', leftOut: [...leftOut, ...beside] };
}

/** Reads a text, its tables also as fields between commas or semicolons where that is certain. Places are line numbers. */
export function readText(source: string, form: Form = formFor(null)): SourceDocument {
  return readLines(withTabs(linesOf(source), form), form);
}
