import type { SourceBlock, SourceDocument } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import { decodeText } from '../decode';
import { unzip, type Zip, type ZipProblem } from '../zip';
import { numberingOf, unnumbered, type Numbering } from './read-numbering';
import { framed, readTable } from './read-table';
import { flattened, shownTexts } from './read-text';
import { readXml, type XmlElement, type XmlProblem } from './xml';
import { childOf } from './xml-tree';

interface Walk {
  blocks: SourceBlock[];
  leftOut: LeftOut[];
  tables: number;
  paragraphs: number;
  numberOf: Numbering;
}

function walkParagraphs(paragraphs: readonly XmlElement[], state: Walk): void {
  for (const { text, boxes, of } of shownTexts(paragraphs, state.numberOf)) {
    state.paragraphs += of;
    const found: SourceBlock = { kind: 'paragraph', text, place: `第 ${state.paragraphs} 段` };
    // A box that hangs on the first line holds the title; any other, what follows.
    const first =
      boxes.length > 0 && state.blocks.every((block) => block.kind === 'paragraph' && !block.text.trim());
    if (!first) state.blocks.push(found);
    for (const box of boxes) walk(box, state);
    if (first) state.blocks.push(found);
  }
}

function walk(parent: XmlElement, state: Walk): void {
  let paragraphs: XmlElement[] = [];
  const flush = () => {
    walkParagraphs(paragraphs, state);
    paragraphs = [];
  };
  for (const child of flattened(parent)) {
    if (child.name === 'w:p') paragraphs.push(child);
    else if (child.name === 'w:tbl') {
      flush();
      const frame = framed(child);
      if (frame) walk(frame, state);
      else {
        const { table, leftOut } = readTable(child, ++state.tables, state.numberOf);
        state.blocks.push(table);
        state.leftOut.push(...leftOut);
      }
    }
  }
  flush();
}

export type ReadDocx = { ok: true; document: SourceDocument } | { ok: false; message: string };

/** No report's document part is a tenth as large unpacked. */
const MOST_UNZIPPED = 24 * 1024 * 1024;

const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

const zipSentences: Record<ZipProblem, string> = {
  damaged: '这份 Word 文件已损坏，内容与校验不符，没有读取。请重新复制或下载一份再打开。',
  encrypted: '这是加了密码的文件，打不开。请用 WPS 或 Word 打开，去掉打开密码后另存为 .docx。',
  tooLarge: '这份 Word 文件解开后太大，不像年度报告，没有读取。请看看是不是选错了文件。',
};

const xmlSentences: Record<XmlProblem, string> = {
  malformed: '这份 Word 文件已损坏，里面的内容不完整。请用 WPS 或 Word 打开后另存为 .docx 再试。',
  documentType: '这份 Word 文件含有不安全的内容，没有读取。请用 WPS 或 Word 打开后另存为 .docx 再试。',
  tooLarge: zipSentences.tooLarge,
  tooDeep: '这份 Word 文件的结构异常，没有读取。请用 WPS 或 Word 打开后另存为 .docx 再试。',
};

type Part = { ok: true; root: XmlElement } | { ok: false; message: string };

function readPart(bytes: Uint8Array, zip: Zip, name: string): Part {
  const unzipped = unzip(bytes, zip, name, MOST_UNZIPPED);
  if (!unzipped.ok) return { ok: false, message: zipSentences[unzipped.problem] };
  const xml = readXml(decodeText(unzipped.bytes) ?? '');
  return xml.ok ? xml : { ok: false, message: xmlSentences[xml.problem] };
}

/** Reads a Word file: what it shows, in order, with tables as grids. `part` is its document part. */
export function readDocx(bytes: Uint8Array, zip: Zip, part: string): ReadDocx {
  const main = readPart(bytes, zip, part);
  if (!main.ok) return main;
  const body = childOf(main.root, 'w:body');
  if (!body) return { ok: false, message: xmlSentences.malformed };
  let numberOf = unnumbered;
  if (zip.has(NUMBERING)) {
    const numbering = readPart(bytes, zip, NUMBERING);
    const styles = zip.has(STYLES) ? readPart(bytes, zip, STYLES) : null;
    if (!numbering.ok) return numbering;
    if (styles && !styles.ok) return styles;
    numberOf = numberingOf(numbering.root, styles && styles.root);
  }
  const state: Walk = { blocks: [], leftOut: [], tables: 0, paragraphs: 0, numberOf };
  walk(body, state);
  return { ok: true, document: { blocks: state.blocks, pageTitle: '', leftOut: state.leftOut } };
}
