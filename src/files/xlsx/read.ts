import { endingsNamed } from '../endings-named';
import type { XmlElement } from '../docx/xml';
import { childOf, childrenOf, descendantsOf } from '../docx/xml-tree';
import type { Zip } from '../zip';
import { GridBuilder } from './grid-builder';
import { WorkbookPackage, type PartProblem, type Relation } from './package';
import { readSheetPart, type Shared } from './read-sheet';
import type { Doubt, ReadWorkbook, Sheet } from './sheet';
import { richTextIn, textIn } from './strings';
import { looksIn } from './styles';

/** Sheets that are looked at; a county's ledger may have one for each of its units. */
export const MOST_SHEETS = 300;

/** The reason given for leaving out a sheet. */
export const TOO_LARGE = '工作表太大，没有读';

const XLSX = endingsNamed('xlsx');
const again = `请用 WPS 或 Excel 打开后另存为 ${XLSX} 再试。`;
/** Messages for workbooks of any kind that cannot be read. */
export const sentences = {
  damaged: `这份表格文件已损坏，内容与校验不符，没有读取。请重新复制或下载一份再打开。`,
  encrypted: `这是加了密码的表格文件，打不开。请用 WPS 或 Excel 打开，去掉打开密码后另存为 ${XLSX}。`,
  tooLarge: '这份表格文件解开后太大，不像年度报告，没有读取。请看看是不是选错了文件。',
  malformed: `这份表格文件已损坏，里面的内容不完整。${again}`,
  unsafe: `这份表格文件含有不安全的内容，没有读取。${again}`,
} as const;

const sentenceOf: Readonly<Record<PartProblem, string>> = {
  damaged: sentences.damaged,
  encrypted: sentences.encrypted,
  tooLarge: sentences.tooLarge,
  malformed: sentences.malformed,
  documentType: sentences.unsafe,
  tooDeep: sentences.unsafe,
};

const refused = (message: string): ReadWorkbook => ({ ok: false, message });

/** Parts beside a sheet's cells: drawings, comments. */
const BESIDE: Readonly<Record<string, { of: string; reason: string }>> = {
  drawing: { of: 'a:t', reason: '工作表上的文本框或图形' },
  comments: { of: 'x:t', reason: '批注' },
  threadedComment: { of: '', reason: '批注' },
};

function besideOf(file: WorkbookPackage, relations: readonly Relation[]): Doubt[] {
  return relations.flatMap(({ kind, part }) => {
    const what = BESIDE[kind];
    const read = what && part !== null && file.has(part) ? file.part(part) : null;
    if (!what || !read?.ok) return [];
    const within = descendantsOf(read.root);
    const text = within
      .filter(({ name }) => name === what.of)
      .map(textIn)
      .join(' ')
      .trim();
    if (text !== '') return [{ text, reason: what.reason }];
    return within.some(({ name }) => /(?:^|\})pic$/.test(name)) ? [{ text: '', reason: '图片' }] : [];
  });
}

/** A part that the workbook shares among its sheets; null where it has none. One that is named and missing is damage. */
function sharedPart(file: WorkbookPackage, relations: readonly Relation[], kind: string) {
  const part = relations.find((relation) => relation.kind === kind)?.part ?? null;
  return part === null ? null : file.part(part);
}

function sharedOf(
  file: WorkbookPackage,
  root: XmlElement,
  relations: readonly Relation[],
): Shared | PartProblem {
  const strings = sharedPart(file, relations, 'sharedStrings');
  if (strings && !strings.ok) return strings.problem;
  const styles = sharedPart(file, relations, 'styles');
  if (styles && !styles.ok) return styles.problem;
  const counts = childOf(root, 'x:workbookPr')?.attributes['date1904'] ?? '';
  return {
    strings: strings ? childrenOf(strings.root, 'x:si').map(richTextIn) : [],
    looks: styles ? looksIn(styles.root) : [],
    from: /^(?:1|true|on)$/.test(counts) ? 1904 : 1900,
  };
}

/** The title a file's properties give it. */
function titleOf(file: WorkbookPackage): string {
  const part = file.relations('').find(({ kind }) => kind === 'core-properties')?.part ?? null;
  const read = part !== null && file.has(part) ? file.part(part) : null;
  const title = read?.ok ? childrenOf(read.root).find(({ name }) => /(?:^|[:}])title$/.test(name)) : null;
  return title ? textIn(title).trim() : '';
}

/**
 * Reads an .xlsx file into plain sheets: each cell as displayed, or why it counts as blank. Nothing outside the file is
 * fetched, and no formula is calculated: its stored result counts.
 */
export function readXlsx(bytes: Uint8Array, zip: Zip): ReadWorkbook {
  const file = new WorkbookPackage(bytes, zip);
  const start = file.relations('').find(({ kind }) => kind === 'officeDocument')?.part;
  const name = start ?? [...zip.keys()].find((key) => /(?:^|\/)workbook\d*\.xml$/.test(key)) ?? '';
  const workbook = file.part(name);
  if (!workbook.ok) return refused(sentenceOf[workbook.problem]);
  const relations = file.relations(name);
  const shared = sharedOf(file, workbook.root, relations);
  if (typeof shared === 'string') return refused(sentenceOf[shared]);
  const holder = childOf(workbook.root, 'x:sheets');
  const listed = holder ? childrenOf(holder, 'x:sheet') : [];
  const sheets: Sheet[] = [];
  const unread: Doubt[] = [];
  for (const [at, { attributes }] of listed.entries()) {
    const { name: title = '', state = 'visible', 'r:id': id } = attributes;
    const relation = relations.find((one) => one.id === id);
    // Sheets of charts and of old macros hold no cells.
    if (relation && relation.kind !== 'worksheet') continue;
    const part = relation?.part ?? '';
    const read = at < MOST_SHEETS ? file.part(part) : null;
    if (read && !read.ok && read.problem !== 'tooLarge') return refused(sentenceOf[read.problem]);
    const grid = new GridBuilder();
    if (read?.ok && readSheetPart(read.root, shared, grid))
      sheets.push(grid.sheet(title, state !== 'visible', besideOf(file, file.relations(part))));
    else unread.push({ text: title, reason: TOO_LARGE });
  }
  if (sheets.length === 0) return refused(unread.length > 0 ? sentences.tooLarge : sentences.malformed);
  return { ok: true, workbook: { sheets, unread, title: titleOf(file) } };
}
