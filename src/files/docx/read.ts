import { namedOnce, shownText } from '../../blocks/shown';
import type { SourceBlock, SourceDocument } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import { decodeText } from '../decode';
import { unzip, type Zip, type ZipProblem } from '../zip';
import { PartsBeside } from './read-beside';
import { fieldsOf } from './read-fields';
import { isProperties, peopleIn } from './read-people';
import { StyleLooks } from './read-look';
import { numberingOf, unnumbered } from './read-numbering';
import { framed, readTable } from './read-table';
import { shownParagraphs, unread, type Reading } from './read-text';
import { flattened, placeholdersIn } from './read-wrappers';
import { readXml, type XmlElement, type XmlProblem } from './xml';
import { childOf } from './xml-tree';

interface Walk {
  blocks: SourceBlock[];
  leftOut: LeftOut[];
  tables: number;
  paragraphs: number;
  reading: Reading;
}

function walkParagraphs(paragraphs: readonly XmlElement[], state: Walk): void {
  for (const { pieces, boxes, of } of shownParagraphs(paragraphs, state.reading)) {
    state.paragraphs += of;
    const place = `第 ${state.paragraphs} 段`;
    const { text, leftOut } = shownText(pieces, 'sentence');
    for (const item of leftOut) state.leftOut.push({ ...item, place });
    const found: SourceBlock = { kind: 'paragraph', text, place };
    // A text box anchored in the first paragraph holds the title, so it comes before it; others come after.
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
    if (child.name === 'w:p') {
      paragraphs.push(child);
      continue;
    }
    if (child.name === 'w:tbl') {
      flush();
      const frame = framed(child);
      if (frame) walk(frame, state);
      else {
        const { table, leftOut } = readTable(child, ++state.tables, state.reading);
        state.blocks.push(table);
        for (const item of leftOut) state.leftOut.push(item);
      }
      continue;
    }
    const piece = unread(child, state.reading);
    if (!piece) continue;
    flush();
    state.leftOut.push({
      text: piece.text.trim(),
      reason: piece.what ?? '',
      place: `第 ${state.paragraphs} 段之后`,
    });
  }
  flush();
}

export type ReadDocx = { ok: true; document: SourceDocument } | { ok: false; message: string };

/** Bytes unpacked: no report's document part has a tenth of that. */
const MOST_UNZIPPED = 24 * 1024 * 1024;
/** Bytes unpacked of each other part (footnotes, comments, headers, charts), whose words are only named. */
const MOST_BESIDE = 2 * 1024 * 1024;

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

function readPart(bytes: Uint8Array, zip: Zip, name: string, most = MOST_UNZIPPED): Part {
  const unzipped = unzip(bytes, zip, name, most);
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
  const styles = zip.has(STYLES) ? readPart(bytes, zip, STYLES) : null;
  if (styles && !styles.ok) return styles;
  const numbering = zip.has(NUMBERING) ? readPart(bytes, zip, NUMBERING) : null;
  if (numbering && !numbering.ok) return numbering;
  const textOfPart = (name: string) => {
    const found = zip.has(name) ? unzip(bytes, zip, name, MOST_BESIDE) : null;
    return found?.ok ? decodeText(found.bytes) : null;
  };
  const beside = new PartsBeside((name) => {
    const found = zip.has(name) ? readPart(bytes, zip, name, MOST_BESIDE) : null;
    return found?.ok ? found.root : null;
  }, textOfPart);
  const reading: Reading = {
    numberOf: numbering ? numberingOf(numbering.root, styles && styles.root) : unnumbered,
    looks: new StyleLooks(styles && styles.root),
    fields: fieldsOf(body),
    placeholders: placeholdersIn(body),
    noteText: (kind, id) => beside.note(kind, id),
    partText: (relation) => beside.text(relation),
    chunk: (relation) => beside.chunk(relation),
  };
  const state: Walk = { blocks: [], leftOut: [], tables: 0, paragraphs: 0, reading };
  walk(body, state);
  const leftOut = namedOnce([...state.leftOut, ...beside.margins()]);
  const properties = [...zip.keys()].find(isProperties);
  const said = properties === undefined ? null : readPart(bytes, zip, properties, MOST_BESIDE);
  const people = said?.ok ? peopleIn(said.root) : [];
  return { ok: true, document: { blocks: state.blocks, pageTitle: '', leftOut, people } };
}
