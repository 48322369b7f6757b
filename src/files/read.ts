import { recognise } from '../blocks/recognise/recognise';
import { reopen } from '../blocks/recognise/reopen';
import { isSetAside } from '../blocks/shown';
import type { SourceDocument } from '../blocks/source';
import { checkCode } from '../report/check-code';
import type { Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { reportOf } from '../report/report';
import { csvAsDocument, csvRecords } from './csv/document';
import { decodeText } from './decode';
import { readDoc } from './doc/read';
import { readDocx } from './docx/read';
import { readEnclosed } from './docx/read-enclosed';
import { readHtml } from './html/read';
import { readJson } from './json/read';
import { kindOf } from './kind';
import { archivedPage } from './mht/page';
import { PDF_NOT_LOADED } from './pdf/not-loaded';
import { readLines, readText } from './text/read';
import { readXls } from './xls/read';
import { sheetsAsDocument } from './xlsx/document';
import { readXlsx } from './xlsx/read';
import type { ReadWorkbook } from './xlsx/sheet';
import type { Zip } from './zip';

/**
 * A report read from a file: `receipt` is null for the program's own files, which keep everything as it was;
 * `checkCode` is the 校验码 of what the file shows. `isNoReport`: it could be read, and something else stands in it.
 */
export type ReadReport =
  | { ok: true; draft: Draft; receipt: Receipt | null; checkCode: string }
  | { ok: false; message: string; isNoReport?: boolean };

const NO_REPORT = '这里面没有找到年度报告：既没有规定的标题，也没有规定的表格。请看看是不是选错了文件。';

/** How to make text visible again in WPS or Word, by how the reason for leaving it out begins. */
const SHOWN_AGAIN: readonly (readonly [string, string])[] = [
  ['划掉', '去掉删除线'],
  ['隐藏', '取消“隐藏文字”或隐藏的样式'],
  ['修订中删去', '接受或拒绝全部修订'],
];

/** The message on a file whose text looks like a report but is all struck out, hidden or deleted; empty otherwise. */
function allSetAside({ leftOut }: Receipt): string {
  const aside = leftOut.filter(({ reason }) => isSetAside(reason));
  const says = aside.some(({ text }) => /信息公开|总体情况|公开申请/.test(text));
  const kinds = SHOWN_AGAIN.filter(([kind]) => aside.some(({ reason }) => reason.startsWith(kind)));
  if (!says || kinds.length === 0) return '';
  const as = kinds.map(([kind]) => `${kind}的`).join('、');
  const remedy = kinds.map(([, what]) => what).join('，');
  return `这份文件里像年度报告的文字都是${as}，没有当作报告读。如果要用这些内容，请用 WPS 或 Word 打开，${remedy}，另存后再打开。`;
}

/** Characters: with fewer a file says nothing of what it is. A scanned report has a word or two beside its pictures. */
const ENOUGH_TO_TELL = 30;

/** Whether so much can be read in a file that it is known to be no report where none is recognised. */
function saysWhatItIs({ blocks }: SourceDocument): boolean {
  let characters = 0;
  for (const block of blocks)
    for (const { text } of block.kind === 'table' ? block.cells : [block])
      characters += text.replace(/\s/g, '').length;
  return characters >= ENOUGH_TO_TELL;
}

function found(draft: Draft, receipt: Receipt | null, saysWhat = false): ReadReport {
  if (
    receipt &&
    receipt.cellsRead === 0 &&
    receipt.tables.every(({ found }) => !found) &&
    receipt.sections.every(({ heading }) => heading === null) &&
    receipt.title === ''
  ) {
    const aside = allSetAside(receipt);
    return { ok: false, message: aside || NO_REPORT, isNoReport: saysWhat && aside === '' };
  }
  return { ok: true, draft, receipt, checkCode: checkCode(reportOf(draft), receipt) };
}

/** Reads a file without tables as plain text too, because tables pasted as text are in its paragraphs. */
function withTables(document: SourceDocument): SourceDocument {
  if (document.blocks.some(({ kind }) => kind === 'table')) return document;
  const lines = document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? []
      : block.text.split('\n').map((text) => ({ text, place: block.place, page: 0 })),
  );
  const asText = readLines(lines);
  return asText.blocks.some(({ kind }) => kind === 'table')
    ? {
        ...document,
        ...asText,
        pageTitle: document.pageTitle,
        leftOut: [...document.leftOut, ...asText.leftOut],
      }
    : document;
}

/** Recognises the report in what a reader found. */
export function recognised(source: SourceDocument): ReadReport {
  const { draft, receipt } = recognise(withTables(source));
  return found(draft, receipt, saysWhatItIs(source));
}

const LOST = '只按看得到的内容读；说明的原因、数字的来源、上年数没有带过来。';
const enclosedSentences = {
  damaged: `这是送审版，但里面带的整份报告已损坏，读不出来。${LOST}`,
  newer: `这是送审版，但里面带的整份报告由更新的年报助手存下，这里读不了。${LOST}更新本程序后再打开，可以全部取回。`,
};

/** Reads a Word file: by its pages, and, where it is a 送审版, with the report it encloses. */
function readWord(bytes: Uint8Array, zip: Zip, part: string): ReadReport {
  const read = readDocx(bytes, zip, part);
  if (!read.ok) return read;
  const enclosed = readEnclosed(bytes, zip);
  if (enclosed.kind === 'none') return recognised(read.document);
  const kept = enclosed.kind === 'json' ? readJson(enclosed.json) : null;
  const printed = enclosed.kind === 'json' ? enclosed.checkCode : '';
  const whole = kept?.ok
    ? reopen(withTables({ ...read.document, people: [] }), kept.report.draft, printed)
    : null;
  if (whole) return found(whole.draft, whole.receipt);
  // People named in its properties do not matter, because a 送审版 is not what is published.
  const report = recognised({ ...read.document, people: [] });
  if (!report.ok || !report.receipt) return report;
  const isNewer = kept !== null && !kept.ok && kept.failure === 'newer';
  const sentence = enclosedSentences[isNewer ? 'newer' : 'damaged'];
  return {
    ...report,
    receipt: { ...report.receipt, exceptions: [sentence, ...report.receipt.exceptions] },
  };
}

/** The remark on every file of a format without check sums. */
const UNPROVEN =
  '这种旧的 Word 文件自己不带校验，有没有损坏看不出来；读出来的数请与原件核对，或另存为 .docx 再打开。';

function recognisedOldWord(bytes: Uint8Array): ReadReport {
  const read = readDoc(bytes);
  if (!read.ok) return read;
  const report = recognised(read.document);
  if (!report.ok || !report.receipt) return report;
  return { ...report, receipt: { ...report.receipt, exceptions: [UNPROVEN, ...report.receipt.exceptions] } };
}

/** The remark on every .xls file. */
const UNPROVEN_SHEETS =
  '这种旧的表格文件自己不带校验，有没有损坏看不出来；读出来的数请与原件核对，或另存为 .xlsx 再打开。';
const NO_REPORT_IN_SHEETS =
  '这份表格文件里没有找到年度报告的三张表。请看看是不是选错了文件，或者表格是不是在隐藏的工作表里；报告的文字，请打开 Word 文件。';

/** Said where the title of a report stands on none of the sheets: properties go on being copied with a file. */
const titleInProperties = (title: string): string =>
  `标题“${title}”写在表格文件的属性里，表上没有；机关和年份从它来，请核对。`;

/** A report whose tables stand in a workbook; `remarks` are said of each file of its kind. */
function recognisedSheets(read: ReadWorkbook, remarks: readonly string[]): ReadReport {
  if (!read.ok) return read;
  const source = sheetsAsDocument(read.workbook);
  const report = recognised(source);
  if (!report.ok) return { ...report, message: NO_REPORT_IN_SHEETS };
  if (!report.receipt) return report;
  const { title, exceptions } = report.receipt;
  const own =
    source.bookTitle && title !== '' && recognise({ ...source, bookTitle: '' }).receipt.title === '';
  const said = [...remarks, ...(own ? [titleInProperties(title)] : []), ...exceptions];
  return { ...report, receipt: { ...report.receipt, exceptions: said } };
}

function recognisedText(text: string): ReadReport {
  const records = csvRecords(text);
  return recognised(records ? csvAsDocument(records) : readText(text));
}

function recognisedPage(html: string): ReadReport {
  const read = readHtml(html);
  return read.ok ? recognised(read.document) : read;
}

/**
 * Reads a report from the bytes of a file, told by content; what cannot be read is said in one sentence. So is a PDF,
 * whose reader is as large as all others ten times: `readMaterial` has it.
 */
export function readReportFile(file: Uint8Array): ReadReport {
  const archived = archivedPage(file);
  if (archived && !archived.ok) return archived;
  const bytes = archived?.html ?? file;
  let text = '';
  const kind = kindOf(bytes, (data) => {
    const decoded = decodeText(data);
    text = decoded ?? '';
    return decoded;
  });
  if (!kind.ok) return kind;
  if (kind.kind === 'doc') return recognisedOldWord(bytes);
  if (kind.kind === 'pdf') return { ok: false, message: PDF_NOT_LOADED };
  if (kind.kind === 'docx') return readWord(bytes, kind.zip, kind.part);
  if (kind.kind === 'xlsx') return recognisedSheets(readXlsx(bytes, kind.zip), []);
  if (kind.kind === 'xls') return recognisedSheets(readXls(bytes), [UNPROVEN_SHEETS]);
  if (kind.kind === 'json') {
    const read = readJson(text);
    if (read.ok) return found(read.report.draft, null);
    return { ok: false, message: read.message, isNoReport: read.failure === 'notOurs' };
  }
  return kind.kind === 'html' ? recognisedPage(text) : recognisedText(text);
}

/** What was copied elsewhere, as the browser hands it over. */
export interface Copied {
  html: string;
  text: string;
}

/** Reads a report that was copied in a browser, Word or WPS: its markup where there is any, else its text. */
export function readPastedReport({ html, text }: Copied): ReadReport {
  return html.trim() === '' ? recognised(readText(text)) : recognisedPage(html);
}

/** What a report is read from: the bytes of a file, or what was copied. */
export type Material = Uint8Array | Copied;

/** Reads a report from whatever there is, but for kinds of file whose reader is large: see `read-material.ts`. */
export function readAtOnce(material: Material): ReadReport {
  return material instanceof Uint8Array ? readReportFile(material) : readPastedReport(material);
}
