import type { SourceDocument } from '../../blocks/source';
import { endingsNamed } from '../endings-named';
import { readLaidOut } from '../laid-out/read';
import { PASTE_ON_HOME } from '../paste-remedy';
import { unreadable } from './judge';
import { PDF_NOT_LOADED } from './not-loaded';
import { readPages } from './pages';
import { wholeness } from './streams';

/** `isProven`: every packed part of the file was compared with its check sum. */
export type ReadPdf =
  | { ok: true; document: SourceDocument; isProven: boolean }
  | { ok: false; message: string };

const WORD = endingsNamed('docx');
const FROM_WORD = `有做这份 PDF 的 Word 文件（${WORD}）的，请用那一份；没有的，`;
const sentences = {
  notLoaded: PDF_NOT_LOADED,
  damaged: '这份 PDF 已损坏，里面的数可能已经变了，没有读取。请重新复制或下载一份再打开。',
  locked: `这份 PDF 加了打开密码，打不开。请用阅读器打开，去掉打开密码后另存；或${PASTE_ON_HOME}。`,
  tooLarge: '这份 PDF 里的内容多得不像年度报告，没有读取。请看看是不是选错了文件。',
  tooManyPages: '这份 PDF 的页数太多，不像年度报告，没有读取。请只留下年度报告那几页，另存后再打开。',
  empty: `这份 PDF 里没有文字，没有可读的内容。${FROM_WORD}只能照着页面填。`,
  scan: `这份 PDF 是扫描件，每一页都是图片，读不出里面的数。${FROM_WORD}只能照着图片填。`,
  scanWithText: `这份 PDF 是扫描件，图片上附的文字是软件认出来的，数可能认错，没有读取。${FROM_WORD}只能照着图片填。`,
  noCodes: `这份 PDF 里的文字只有字形、没有编码，读出来会是乱码，没有读取。${FROM_WORD}只能照着页面填。`,
} as const;

const refused = (why: keyof typeof sentences): ReadPdf => ({ ok: false, message: sentences[why] });

/**
 * Reads a PDF with text: tables as grids by the lines drawn, paragraphs, and what is none of them with its place.
 *
 * The library that takes the file apart comes with the first file (`library.ts`), both its halves by dynamic imports,
 * and runs in the thread that calls: in Node as it is, in a page in whatever worker calls this. It starts no worker of
 * its own and fetches nothing. A browser too old for it fails at these imports: `message` says so.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const whole = wholeness(bytes);
  if (whole === 'damaged' || whole === 'tooLarge') return refused(whole);
  const read = await readPages(bytes);
  if (!read.ok) return refused(read.why === 'tooMuch' ? 'tooLarge' : read.why);
  const why = unreadable(read.pages);
  if (why) return refused(why);
  const people = read.author === '' ? [] : [{ as: 'author' as const, name: read.author }];
  return { ok: true, document: { ...readLaidOut(read.pages), people }, isProven: whole === 'whole' };
}
