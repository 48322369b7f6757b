import { endingsNamed } from './endings-named';
import { PASTE_ON_HOME } from './paste-remedy';
import { readZip, type Zip } from './zip';

/** A file that can be read, as far as its bytes say. */
export type Kind =
  | { kind: 'docx'; zip: Zip; part: string }
  | { kind: 'doc' }
  | { kind: 'xlsx'; zip: Zip }
  | { kind: 'xls' }
  | { kind: 'pdf' }
  | { kind: 'html' }
  | { kind: 'json' }
  | { kind: 'text' };
export type KindResult = ({ ok: true } & Kind) | { ok: false; message: string };

/** Bytes. No report has a tenth of that, and larger files would block the page. */
export const MOST_BYTES = 50 * 1024 * 1024;

const WORD = endingsNamed('docx');
const REMEDY = `请用 WPS 或 Word 打开后另存为 ${WORD}；或${PASTE_ON_HOME}。`;
const refused = (what: string, remedy = REMEDY): KindResult => ({ ok: false, message: `${what}${remedy}` });

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);
const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** Names in an old office file are UTF-16LE. */
const wide = (text: string): string => Array.from(text, (character) => `${character}\0`).join('');

function oldOffice(bytes: Uint8Array): KindResult {
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.includes(wide('EncryptedPackage')))
    return refused(
      '这是加了密码的文件，打不开。',
      `请用 WPS 或 Word 打开，去掉打开密码后另存为 ${WORD}；或${PASTE_ON_HOME}。`,
    );
  if (text.includes(wide('WordDocument'))) return { ok: true, kind: 'doc' };
  if (text.includes(wide('Workbook')) || text.includes(wide('Book'))) return { ok: true, kind: 'xls' };
  return refused('这是旧的 Office 文件，读不了。');
}

function zipped(bytes: Uint8Array): KindResult {
  const zip = readZip(bytes);
  if (!zip) return refused('这份文件已损坏，压缩包不完整。', '请重新复制或下载一份再打开。');
  const part = [...zip.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
  if (part) return { ok: true, kind: 'docx', zip, part };
  const has = (name: RegExp) => [...zip.keys()].some((key) => name.test(key));
  if (has(/(?:^|\/)workbook\d*\.xml$/)) return { ok: true, kind: 'xlsx', zip };
  if (has(/(?:^|\/)workbook\.bin$/))
    return refused(
      '这是 .xlsb 表格文件，读不了。',
      `请用 WPS 或 Excel 打开后另存为 ${endingsNamed('xlsx')}。`,
    );
  if (has(/^ppt\//)) return refused('这是幻灯片文件，不是 Word 文件。');
  if (has(/^OFD\.xml$/i))
    return refused(`这是 ${endingsNamed('ofd')} 版式文件，读不了。`, `请用阅读器打开，${PASTE_ON_HOME}。`);
  if (has(/^content\.xml$/)) return refused(`这是 ${endingsNamed('odt')} 文件，读不了。`);
  return refused('这是压缩包，不是 Word 文件。', '请先解压，再打开里面的报告文件。');
}

/** Pictures by their first bytes: PNG, JPEG, GIF, BMP, TIFF, WebP. */
function isPicture(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, ...ascii('GIF8')) ||
    (startsWith(bytes, ...ascii('BM')) && bytes.length > 26 && bytes[6] === 0 && bytes[7] === 0) ||
    startsWith(bytes, 0x49, 0x49, 0x2a, 0) ||
    startsWith(bytes, 0x4d, 0x4d, 0, 0x2a) ||
    (startsWith(bytes, ...ascii('RIFF')) && startsWith(bytes.subarray(8), ...ascii('WEBP')))
  );
}

/** Bytes in which PDF readers look for the header, because mails and websites put something before it. */
const MOST_BEFORE_PDF = 1_024;

/** Whether it is a PDF, whatever stands in front. */
export const isPdf = (bytes: Uint8Array): boolean =>
  /%PDF-\d/.test(new TextDecoder('latin1').decode(bytes.subarray(0, MOST_BEFORE_PDF)));

/** What a text is, once it is decoded. */
export function textKind(text: string): 'html' | 'json' | 'text' {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('{')) return 'json';
  if (
    /^<(?:!doctype|\?xml|html|head|body|meta|div|table|p|h[1-6]|span|article|section|style|!--)\b|^<!--/i.test(
      start,
    )
  )
    return 'html';
  // A fragment of a page. Searched in two steps, because a single pattern could take quadratic time.
  const opened = start.search(/<(?:table|td|p)\b[^<>]{0,2000}>/i);
  return opened >= 0 && /<\/(?:table|td|p)>/i.test(start.slice(opened)) ? 'html' : 'text';
}

/** Characters, more than any report has. Pages may contain pictures, and JSON files last year's reports. */
const MOST_CHARACTERS = { html: 12_000_000, json: 12_000_000, text: 2_000_000 } as const;
/** Lines of a plain text, more than any report has. */
const MOST_LINES = 20_000;

function isTooLong(text: string, kind: keyof typeof MOST_CHARACTERS): boolean {
  if (text.length > MOST_CHARACTERS[kind]) return true;
  let lines = 0;
  if (kind === 'text') for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines > MOST_LINES;
}

/** Said of a file of so many bytes, more than `MOST_BYTES`. */
export function tooLarge(bytes: number): string {
  return (
    `这份文件有 ${Math.round(bytes / 1048576)} MB，超过 50 MB，不打开。` +
    '年度报告一般不到 1 MB，请看看是不是选错了文件，或删去图片后再存一份。'
  );
}

/**
 * What a file is by its content, whatever its name says; a refusal is one Chinese sentence on what it is and
 * what to do. `text` decodes the bytes where they are a text.
 */
export function kindOf(bytes: Uint8Array, text: (bytes: Uint8Array) => string | null): KindResult {
  if (bytes.length > MOST_BYTES) return { ok: false, message: tooLarge(bytes.length) };
  if (bytes.every((byte) => byte === 0)) return refused('这份文件是空的。', '请重新选择。');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oldOffice(bytes);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return zipped(bytes);
  if (isPdf(bytes)) return { ok: true, kind: 'pdf' };
  if (startsWith(bytes, ...ascii('{\\rtf'))) return refused(`这是 ${endingsNamed('rtf')} 文件，读不了。`);
  if (isPicture(bytes))
    return refused(
      '这是图片，读不了里面的数。',
      '有原来的 Word 文件的，请用那一份；没有的，只能照着图片填。',
    );
  const decoded = text(bytes);
  if (decoded === null) return refused('这份文件不是文本，也不是认得的格式。');
  if (decoded.trim() === '') return refused('这份文件是空的。', '请重新选择。');
  const kind = textKind(decoded);
  if (isTooLong(decoded, kind))
    return refused('这份文件太长，不像年度报告，没有读取。', '请看看是不是选错了文件。');
  return { ok: true, kind };
}
