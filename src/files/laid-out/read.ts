import { namedOnce, shownText, type Piece } from '../../blocks/shown';
import type { SourceBlock, SourceDocument, SourceTable } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import { formFor } from '../../report/form-of';
import { readLines } from '../text/read';
import { furnitureIn, type PageLine } from './furniture';
import { layoutLines } from './layout-lines';
import { boxOfNet, netsOf } from './nets';
import { isWithin, type LaidOutPage } from './page';
import { joinedOver } from './page-breaks';
import { laidParagraphs, paragraphPieces, settingOf, type LaidParagraph } from './paragraphs';
import { wholeCharacter } from './radicals';
import { linePieces, writtenLines, type Character } from './reading';
import { segmentsOf, struckBy } from './segments';
import { cellPieces, tableOf, type DrawnTable } from './table';

const ASLANT = '斜着的文字';

interface PageContent {
  tables: DrawnTable[];
  lines: PageLine[];
  aslant: string;
}

/** The characters of a page as they are read, and the lines that strike some of them out taken from its lines. */
function charactersOf({ glyphs, rules, marks }: LaidOutPage) {
  const { across, down } = segmentsOf(rules);
  const struck = new Set<unknown>();
  const strikes = (line: (typeof across)[number]): boolean => {
    const through = struckBy(line, glyphs);
    for (const glyph of through) struck.add(glyph);
    return through.length > 0;
  };
  const kept = across.filter((line) => !strikes(line));
  segmentsOf(marks).across.forEach(strikes);
  const characters = glyphs.map((glyph): Character => {
    const as = struck.has(glyph) && glyph.look === 'plain' ? 'struck' : glyph.look;
    return { ...glyph, text: Array.from(glyph.text, wholeCharacter).join(''), as };
  });
  return { characters, segments: { across: kept, down } };
}

const wordsIn = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

function contentOf(source: LaidOutPage, page: number): PageContent {
  const { characters, segments } = charactersOf(source);
  // Inner tables first, so that characters in them are not taken by the outer one.
  const area = ({ left, top, right, bottom }: ReturnType<typeof boxOfNet>) => (right - left) * (bottom - top);
  const nets = netsOf(segments).sort((one, other) => area(boxOfNet(one)) - area(boxOfNet(other)));
  let rest = characters.filter(({ turn }) => turn !== null);
  const tables = nets.map((net) => {
    const box = boxOfNet(net);
    const inside = rest.filter((character) => isWithin(character, box));
    rest = rest.filter((character) => !isWithin(character, box));
    return tableOf(net, page, inside);
  });
  const lines = writtenLines(rest)
    .sort((one, other) => one.top - other.top || one.left - other.left)
    .map((line) => ({ ...line, page, text: wordsIn(linePieces(line)) }))
    .filter(({ text }) => text.trim() !== '')
    .map((line, at) => ({ ...line, number: at + 1 }));
  const aslant = characters.flatMap(({ turn, text }) => (turn === null ? [text] : [])).join('');
  return { tables: tables.sort((one, other) => one.top - other.top), lines, aslant };
}

type Item = { page: number; top: number; table: DrawnTable } | { page: number; top: number; line: PageLine };

/** The tables and paragraphs of a file in order, tables put together over the ends of pages. */
function inOrder(
  contents: readonly PageContent[],
  lines: readonly PageLine[],
): (DrawnTable | LaidParagraph)[] {
  const form = formFor(null);
  const setting = settingOf(lines);
  const items: Item[] = [
    ...contents.flatMap(({ tables }) => tables.map((table) => ({ page: table.page, top: table.top, table }))),
    ...lines.map((line) => ({ page: line.page, top: line.top, line })),
  ].sort((one, other) => one.page - other.page || one.top - other.top);
  const found: (DrawnTable | LaidParagraph)[] = [];
  let run: PageLine[] = [];
  const flush = () => {
    for (const paragraph of laidParagraphs(run, setting)) found.push(paragraph);
    run = [];
  };
  for (const item of items) {
    if ('line' in item) {
      run.push(item.line);
      continue;
    }
    flush();
    const last = found[found.length - 1];
    const joined = last && 'cells' in last ? joinedOver(form, last, item.table) : null;
    if (joined) found[found.length - 1] = joined;
    else found.push(item.table);
  }
  flush();
  return found;
}

/** The place of a line in words: 第 1 页第 3 行. */
const placeOf = ({ page, number }: PageLine): string => `第 ${page + 1} 页第 ${number} 行`;

/**
 * Reads pages that say where each character and each line stands: tables as grids, what is around them as paragraphs.
 * Where no table is drawn, the text is read as one that is laid out with blanks.
 */
export function readLaidOut(pages: readonly LaidOutPage[]): SourceDocument {
  const contents = pages.map(contentOf);
  const all = contents.flatMap(({ lines }) => lines);
  const furniture = furnitureIn(
    all,
    pages.map(({ height }) => height),
  );
  const lines = all.filter((line) => !furniture.has(line));
  const leftOut: LeftOut[] = [...furniture].map(([line, reason]) => ({
    text: line.text.trim(),
    reason,
    place: placeOf(line),
  }));
  contents.forEach(({ aslant }, page) => {
    if (aslant.trim() !== '') leftOut.push({ text: aslant, reason: ASLANT, place: `第 ${page + 1} 页` });
  });
  if (contents.every(({ tables }) => tables.length === 0)) {
    for (const line of lines)
      if (line.characters.some(({ as }) => as !== 'plain'))
        for (const item of shownText(linePieces(line), 'sentence').leftOut)
          leftOut.push({ ...item, place: placeOf(line) });
    const document = readLines(layoutLines(laidParagraphs(lines, settingOf(lines)), placeOf));
    return { ...document, leftOut: namedOnce([...leftOut, ...document.leftOut]) };
  }
  const blocks: SourceBlock[] = [];
  const take = (pieces: readonly Piece[], as: 'cell' | 'sentence', place: string): string => {
    const shown = shownText(pieces, as);
    for (const item of shown.leftOut) leftOut.push({ ...item, place });
    return shown.text.trim();
  };
  let tables = 0;
  for (const item of inOrder(contents, lines)) {
    if ('cells' in item) {
      const place = `第 ${item.page + 1} 页第 ${++tables} 张表`;
      const cells = item.cells.map((cell): SourceTable['cells'][number] => {
        const { row, col, rows, cols } = cell;
        const at = `${place}第 ${row + 1} 行第 ${col + 1} 格`;
        return { text: take(cellPieces(cell), 'cell', at), row, col, rows, cols, place: at };
      });
      blocks.push({ kind: 'table', layout: 'grid', cells, place });
      continue;
    }
    const [first] = item;
    if (!first) continue;
    const text = take(paragraphPieces(item), 'sentence', placeOf(first));
    if (text !== '') blocks.push({ kind: 'paragraph', text, place: placeOf(first) });
  }
  return { blocks, pageTitle: '', leftOut: namedOnce(leftOut) };
}
