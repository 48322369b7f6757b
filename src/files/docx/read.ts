import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import { decodeText } from '../decode';
import { unzip, type Zip, type ZipProblem } from '../zip';
import { readXml, type XmlElement, type XmlProblem } from './xml';
import { childOf, childrenOf } from './xml-tree';

/** Wrappers whose content stands in the document as if they were not there. */
const FLATTENED = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'mc:AlternateContent',
  'mc:Choice',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);

/** The children of an element with wrappers taken away. */
function flattened(parent: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  let choiceTaken = false;
  for (const child of childrenOf(parent)) {
    // Only one of the alternatives is shown, the first.
    if (child.name === 'mc:Choice' && choiceTaken) continue;
    choiceTaken ||= child.name === 'mc:Choice';
    if (FLATTENED.has(child.name)) found.push(...flattened(child));
    else found.push(child);
  }
  return found;
}

const valueOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  parent && childOf(parent, name)?.attributes['w:val'];

/** A property that is on: present, and not said to be off. */
function isOn(parent: XmlElement | undefined, name: string): boolean {
  const property = parent && childOf(parent, name);
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '');
}

function runText(run: XmlElement): string {
  // Hidden text is not there for whoever reads the report.
  if (isOn(childOf(run, 'w:rPr'), 'w:vanish')) return '';
  let text = '';
  for (const part of flattened(run)) {
    if (part.name === 'w:t') text += part.children.filter((child) => typeof child === 'string').join('');
    else if (part.name === 'w:tab') text += '\t';
    else if (part.name === 'w:cr' || (part.name === 'w:br' && !part.attributes['w:type'])) text += '\n';
    else if (part.name === 'w:noBreakHyphen') text += '-';
  }
  return text;
}

/** The text of a paragraph as it is shown: tracked deletions and field codes left out. */
function paragraphText(paragraph: XmlElement): string {
  return flattened(paragraph)
    .filter(({ name }) => name === 'w:r')
    .map(runText)
    .join('');
}

const countIn = (parent: XmlElement | undefined, name: string): number =>
  Math.min(Math.max(0, Number(valueOf(parent, name) ?? 0) || 0), MOST_COLUMNS);

/** Wider than any table of a report. */
const MOST_COLUMNS = 200;

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

function cellText(cell: XmlElement): string {
  // A table within a cell is not part of the form's own.
  return flattened(cell)
    .filter(({ name }) => name === 'w:p')
    .map(paragraphText)
    .join('\n');
}

function isDeleted(row: XmlElement): boolean {
  const properties = childOf(row, 'w:trPr');
  return properties !== undefined && childOf(properties, 'w:del') !== undefined;
}

function tableOf(element: XmlElement, number: number): SourceTable {
  const cells: SourceCell[] = [];
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
        const found = { text: continues ? '' : cellText(cell), row: at, col, rows: 1, cols, place };
        cells.push(found);
        open.set(col, found);
      }
    });
  return { kind: 'table', layout: 'grid', cells, place: `第 ${number} 张表` };
}

/** A table of one cell is a frame around what it holds. */
function framed(table: XmlElement): XmlElement | null {
  const rows = flattened(table).filter(({ name }) => name === 'w:tr');
  const cells = rows.flatMap((row) => flattened(row).filter(({ name }) => name === 'w:tc'));
  const [only, second] = cells;
  return only && !second && flattened(only).some(({ name }) => name === 'w:tbl') ? only : null;
}

interface Walk {
  blocks: SourceBlock[];
  leftOut: LeftOut[];
  tables: number;
  paragraphs: number;
}

function walk(parent: XmlElement, state: Walk): void {
  for (const child of flattened(parent)) {
    if (child.name === 'w:p') {
      state.paragraphs++;
      state.blocks.push({
        kind: 'paragraph',
        text: paragraphText(child),
        place: `第 ${state.paragraphs} 段`,
      });
    } else if (child.name === 'w:tbl') {
      const frame = framed(child);
      if (frame) walk(frame, state);
      else state.blocks.push(tableOf(child, ++state.tables));
    }
  }
}

export type ReadDocx = { ok: true; document: SourceDocument } | { ok: false; message: string };

/** No report's document part is a tenth as large unpacked. */
const MOST_UNZIPPED = 64 * 1024 * 1024;

const zipSentences: Record<ZipProblem, string> = {
  damaged: '这份 Word 文件已损坏，内容与校验不符，没有读取。请重新复制或下载一份再打开。',
  encrypted: '这是加了密码的文件，打不开。请用 WPS 或 Word 打开，去掉打开密码后另存为 .docx。',
  tooLarge: '这份 Word 文件解开后太大，不像年度报告，没有读取。请看看是不是选错了文件。',
};

const xmlSentences: Record<XmlProblem, string> = {
  malformed: '这份 Word 文件已损坏，里面的内容不完整。请用 WPS 或 Word 打开后另存为 .docx 再试。',
  documentType: '这份 Word 文件含有不安全的内容，没有读取。请用 WPS 或 Word 打开后另存为 .docx 再试。',
  tooDeep: '这份 Word 文件的结构异常，没有读取。请用 WPS 或 Word 打开后另存为 .docx 再试。',
};

/** Reads a Word file: what it shows, in order, with tables as grids. `part` is its document part. */
export function readDocx(bytes: Uint8Array, zip: Zip, part: string): ReadDocx {
  const unzipped = unzip(bytes, zip, part, MOST_UNZIPPED);
  if (!unzipped.ok) return { ok: false, message: zipSentences[unzipped.problem] };
  const xml = readXml(decodeText(unzipped.bytes) ?? '');
  if (!xml.ok) return { ok: false, message: xmlSentences[xml.problem] };
  const body = childOf(xml.root, 'w:body');
  if (!body) return { ok: false, message: xmlSentences.malformed };
  const state: Walk = { blocks: [], leftOut: [], tables: 0, paragraphs: 0 };
  walk(body, state);
  return { ok: true, document: { blocks: state.blocks, pageTitle: '', leftOut: state.leftOut } };
}
