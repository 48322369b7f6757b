import type { PDFPageProxy } from 'pdfjs-dist';
import { Drawing, type Operations } from './draw';
import type { DrawnPage } from './drawn-page';
import { openPdf, type Opened } from './library';
import { matrixOf } from './matrix';
import type { PdfFont } from './text-state';

/** What a file holds: its pages as they are drawn, and what it says of itself. */
export interface Drawn {
  pages: readonly DrawnPage[];
  /** Whom its properties name as its author; empty where they name nobody. */
  author: string;
}

export type ReadPages =
  | ({ ok: true } & Drawn)
  | { ok: false; why: 'notLoaded' | 'locked' | 'damaged' | 'tooMuch' | 'tooManyPages' };

/** Pages, far more than any report with its annexes has. */
const MOST_PAGES = 300;

interface Annotation {
  id: string;
  subtype?: string;
}

async function drawPage(page: PDFPageProxy, { library, file }: Opened): Promise<Drawing> {
  const viewport = page.getViewport({ scale: 1 });
  const ops = library.OPS as unknown as Operations;
  const { fnArray, argsArray } = await page.getOperatorList();
  const hasNotes = fnArray.includes(ops['beginAnnotation'] ?? -1);
  const notes = new Map<string, string>();
  if (hasNotes)
    for (const { id, subtype } of (await page.getAnnotations()) as Annotation[])
      if (subtype !== 'Widget') notes.set(id, '批注');
  const layers = await file.getOptionalContentConfig();
  const drawing = new Drawing(
    viewport.width,
    viewport.height,
    matrixOf(viewport.transform),
    (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : null),
    (layer) => Boolean(layers.isVisible(layer)),
    (id) => notes.get(id) ?? '',
  );
  fnArray.forEach((operation, at) => drawing.do(operation, (argsArray[at] as unknown[] | null) ?? [], ops));
  drawing.end();
  page.cleanup();
  return drawing;
}

async function drawAll(opened: Opened): Promise<ReadPages> {
  const { file } = opened;
  if (file.numPages > MOST_PAGES) return { ok: false, why: 'tooManyPages' };
  const pages: Drawing[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    // One after the other: each may be large, and they share one thread.
    // oxlint-disable-next-line no-await-in-loop
    pages.push(await drawPage(await file.getPage(number), opened));
  }
  const { info } = await file.getMetadata();
  const { Author: author } = info as { Author?: unknown };
  return { ok: true, pages, author: typeof author === 'string' ? author.trim() : '' };
}

/** Reads the pages of a PDF with the library. A file it cannot open, or only in part, is not read at all. */
export async function readPages(bytes: Uint8Array): Promise<ReadPages> {
  let opened: Opened | null;
  try {
    opened = await openPdf(bytes);
  } catch (error) {
    const { name } = error as Error;
    return { ok: false, why: name === 'PasswordException' ? 'locked' : 'damaged' };
  }
  if (!opened) return { ok: false, why: 'notLoaded' };
  try {
    const tooMuch = opened.tooMuch.then((why) => ({ ok: false, why }) as const);
    return await Promise.race([drawAll(opened), tooMuch]);
  } catch {
    // Whatever the library throws, the file is faulty.
    return { ok: false, why: 'damaged' };
  } finally {
    // Not `close` alone: after `tooMuch` the library no longer answers.
    await Promise.race([opened.close(), opened.tooMuch]);
  }
}
