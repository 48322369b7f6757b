import { namedOnce, shownText } from '../../blocks/shown';
import type { SourceBlock, SourceDocument } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import { endingsNamed } from '../endings-named';
import { isWrittenInMargin } from '../docx/review-mark';
import { readCompound } from './compound';
import { readFib, type Fib } from './fib';
import { readFormatted } from './formatted';
import { readLists } from './lists';
import { CharacterLooks, fontNames } from './look';
import { peopleOf, SUMMARY } from './people';
import { readPieces } from './pieces';
import { Stories, type DocParagraph, type DocParts } from './story';
import { Styles } from './styles';
import { readTable, rowsOf } from './table';

export type ReadDoc = { ok: true; document: SourceDocument } | { ok: false; message: string };

const REMEDY = `请用 WPS 或 Word 打开后另存为 ${endingsNamed('docx')}。`;
const sentences = {
  damaged: `这份 Word 文件已损坏，里面的内容不完整，没有读取。${REMEDY}`,
  encrypted: `这是加了密码的文件，打不开。请用 WPS 或 Word 打开，去掉打开密码后另存为 ${endingsNamed('docx')}。`,
  old: `这是 Word 95 或更早的文件，读不了。${REMEDY}`,
  foreign: `这不是 Word 97 以后的文件，读不了。${REMEDY}`,
};

/** The first version of Word whose files are read: Word 97. */
const WORD_97 = 101;

interface Walk {
  blocks: SourceBlock[];
  leftOut: LeftOut[];
  tables: number;
  paragraphs: number;
}

function walk(paragraphs: readonly DocParagraph[], depth: number, state: Walk): void {
  for (let at = 0; at < paragraphs.length;) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    if (paragraph.properties.depth <= depth) {
      state.paragraphs += paragraph.of;
      const place = `第 ${state.paragraphs} 段`;
      const { text, leftOut } = shownText(paragraph.pieces, 'sentence');
      for (const item of leftOut) state.leftOut.push({ ...item, place });
      state.blocks.push({ kind: 'paragraph', text, place });
      at++;
      continue;
    }
    let end = at;
    while (end < paragraphs.length && (paragraphs[end]?.properties.depth ?? 0) > depth) end++;
    walkTable(paragraphs.slice(at, end), depth + 1, state);
    at = end;
  }
}

/** Depth of nested tables, more than office programs write. */
const MOST_DEPTH = 20;

function walkTable(paragraphs: readonly DocParagraph[], depth: number, state: Walk): void {
  const rows = rowsOf(paragraphs, depth);
  const [only, second] = rows.flatMap(({ cells }) => cells);
  // A table of one cell is a frame around what it holds.
  if (only && !second && depth < MOST_DEPTH) return walk(only, depth, state);
  const { table, leftOut } = readTable(rows, ++state.tables, depth);
  state.blocks.push(table);
  for (const item of leftOut) state.leftOut.push(item);
  return undefined;
}

/** The parts of the text beside the body, in the order they follow it, as people call them. */
const BESIDE: readonly (readonly [keyof Fib['lengths'], string])[] = [
  ['footnotes', '脚注'],
  ['headers', '页眉或页脚'],
  ['comments', '批注'],
  ['endnotes', '尾注'],
  ['boxes', '文本框里的文字'],
];

/** Names what stands outside the body. Leaves out page numbers, and what our own 送审版 prints above its pages. */
function beside(stories: Stories, { lengths }: Fib): LeftOut[] {
  const found: LeftOut[] = [];
  let at = lengths.body;
  for (const [part, reason] of BESIDE) {
    const paragraphs = stories.read(at, at + lengths[part]);
    at += lengths[part];
    const lines = paragraphs.map(({ pieces }) =>
      shownText(pieces, 'sentence').text.replace(/\s+/g, ' ').trim(),
    );
    for (const text of new Set(lines)) {
      const isNamed = part === 'headers' ? isWrittenInMargin(text) : text !== '';
      if (isNamed) found.push({ text, reason, place: reason });
    }
  }
  return found;
}

function sectionEnds(table: Uint8Array, { at, length }: Fib['sections']): Set<number> {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const count = Math.max(0, Math.floor((length - 4) / 16));
  return new Set(Array.from({ length: count }, (_, index) => view.getUint32(at + 4 * (index + 1), true)));
}

function documentIn(bytes: Uint8Array): ReadDoc {
  const streams = readCompound(bytes);
  const main = streams.get('WordDocument');
  const fib = main && readFib(main);
  if (!main || !fib) return { ok: false, message: sentences.foreign };
  if (fib.version < WORD_97) return { ok: false, message: sentences.old };
  if (fib.isEncrypted || streams.has('EncryptedPackage')) return { ok: false, message: sentences.encrypted };
  const table = streams.get(fib.tableStream);
  if (!table) return { ok: false, message: sentences.damaged };
  const styles = new Styles(table, fib.styles);
  const parts: DocParts = {
    text: readPieces(main, table, fib.pieces),
    paragraphRuns: readFormatted(main, table, fib.paragraphPages, 'paragraphs'),
    characterRuns: readFormatted(main, table, fib.characterPages, 'characters'),
    styles,
    looks: new CharacterLooks(styles, fontNames(table, fib.fonts)),
    lists: readLists(table, fib.lists, fib.listOverrides),
    sectionEnds: sectionEnds(table, fib.sections),
    data: streams.get('Data') ?? new Uint8Array(),
  };
  const stories = new Stories(parts);
  const state: Walk = { blocks: [], leftOut: [], tables: 0, paragraphs: 0 };
  walk(stories.read(0, fib.lengths.body), 0, state);
  const leftOut = namedOnce([...state.leftOut, ...beside(stories, fib)]);
  const people = peopleOf(streams.get(SUMMARY));
  return { ok: true, document: { blocks: state.blocks, pageTitle: '', leftOut, people } };
}

/**
 * Reads a Word file of 1997 to 2003 (.doc, and .wps of this century): what it shows, in order, with tables as grids.
 * The format has no checksum: what was damaged without leading out of the file goes unnoticed.
 */
export function readDoc(bytes: Uint8Array): ReadDoc {
  try {
    return documentIn(bytes);
  } catch (error) {
    // An offset outside the file: it is damaged.
    if (error instanceof RangeError) return { ok: false, message: sentences.damaged };
    throw error;
  }
}
