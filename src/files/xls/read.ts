import { readCompound } from '../doc/compound';
import { MOST_SHEETS, sentences, TOO_LARGE } from '../xlsx/read';
import type { Doubt, ReadWorkbook, Sheet } from '../xlsx/sheet';
import { XlsLooks } from './looks';
import { BiffReader, KIND, recordsOf, type BiffRecord } from './records';
import { readXlsSheet, type XlsShared } from './read-sheet';
import { sharedStrings } from './strings';

const OLD = '这是 Excel 95 或更早的表格文件，读不了。请用 WPS 或 Excel 打开后另存为 .xlsx。';
const MALFORMED = sentences.malformed;

/** The version of Excel 97 to 2003. */
const BIFF8 = 0x0600;
const WORKSHEET = 0;

interface Listed {
  name: string;
  at: number;
  isHidden: boolean;
  kind: number;
}

const refused = (message: string): ReadWorkbook => ({ ok: false, message });

const versionOf = ({ kind, data }: BiffRecord): number =>
  kind === KIND.beginning ? new BiffReader([data]).word() : 0;

/** The records before the sheets: shared texts and looks, and the list of sheets. */
function globalsOf(records: readonly BiffRecord[]): { shared: XlsShared; listed: Listed[] } {
  const looks = new XlsLooks();
  const listed: Listed[] = [];
  let shared: XlsShared = { strings: [], looks, from: 1900 };
  // In a pass of its own, because looks of cells may refer to formats and colours in later records.
  for (const record of records)
    if (record.kind === KIND.palette || record.kind === KIND.format) looks.take(record);
  for (const [at, record] of records.entries()) {
    const reader = new BiffReader([record.data]);
    if (record.kind === KIND.font || record.kind === KIND.extendedFormat) looks.take(record);
    else if (record.kind === KIND.date1904 && reader.word() === 1) shared = { ...shared, from: 1904 };
    else if (record.kind === KIND.boundSheet) {
      const [where, state, kind] = [reader.long(), reader.byte(), reader.byte()];
      const name = reader.characters(reader.byte(), reader.byte());
      listed.push({ name, at: where, isHidden: (state & 3) !== 0, kind });
    } else if (record.kind === KIND.sharedStrings) {
      let end = at + 1;
      while (records[end]?.kind === KIND.continued) end++;
      const blocks = records.slice(at, end).map(({ data }) => data);
      shared = { ...shared, strings: sharedStrings(blocks, looks) };
    }
  }
  return { shared, listed };
}

/** The records from a BOF to its EOF, without nested ones (charts). */
function within(records: readonly BiffRecord[], start: number): BiffRecord[] {
  const found: BiffRecord[] = [];
  let depth = 0;
  for (let at = start; at < records.length; at++) {
    const record = records[at];
    if (!record) break;
    if (record.kind === KIND.beginning) depth++;
    else if (record.kind === KIND.endOfFile) depth--;
    else if (depth === 1) found.push(record);
    if (depth === 0) return found;
  }
  throw new RangeError('a sheet has no end');
}

function workbookIn(bytes: Uint8Array): ReadWorkbook {
  const streams = readCompound(bytes);
  const stream = streams.get('Workbook');
  if (!stream) return refused(streams.has('Book') ? OLD : MALFORMED);
  const records = recordsOf(stream);
  const [first] = records;
  if (!first || versionOf(first) !== BIFF8) return refused(first?.kind === KIND.beginning ? OLD : MALFORMED);
  const globals = within(records, 0);
  if (globals.some(({ kind }) => kind === KIND.filePass)) return refused(sentences.encrypted);
  const { shared, listed } = globalsOf(globals);
  const places = new Map(records.map(({ at }, index) => [at, index]));
  const sheets: Sheet[] = [];
  const unread: Doubt[] = [];
  for (const sheet of listed) {
    if (sheet.kind !== WORKSHEET) continue;
    const start = places.get(sheet.at);
    // Each sheet has a place of its own: two at the same place are damage.
    if (start === undefined || sheets.length + unread.length > MOST_SHEETS) return refused(MALFORMED);
    places.delete(sheet.at);
    const read = readXlsSheet(within(records, start), sheet, shared);
    if (read) sheets.push(read);
    else unread.push({ text: sheet.name, reason: TOO_LARGE });
  }
  if (sheets.length === 0) return refused(unread.length > 0 ? sentences.tooLarge : MALFORMED);
  return { ok: true, workbook: { sheets, unread, title: '' } };
}

/**
 * Reads an .xls file (Excel 97 to 2003, MS-XLS) into the same plain sheets as an .xlsx. The format has no checksum: what
 * was damaged without leading out of the file goes unnoticed.
 */
export function readXls(bytes: Uint8Array): ReadWorkbook {
  try {
    return workbookIn(bytes);
  } catch (error) {
    // An offset outside the file: it is damaged.
    if (error instanceof RangeError) return refused(MALFORMED);
    throw error;
  }
}
