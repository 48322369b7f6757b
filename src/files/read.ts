import { recognise } from '../blocks/recognise/recognise';
import type { SourceDocument } from '../blocks/source';
import type { Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { decodeText } from './decode';
import { readDocx } from './docx/read';
import { readHtml } from './html/read';
import { readJson } from './json/read';
import { kindOf } from './kind';
import { readText } from './text/read';

/** A report read from a file: `receipt` is null for the program's own files, which keep everything as it was. */
export type ReadReport = { ok: true; draft: Draft; receipt: Receipt | null } | { ok: false; message: string };

function recognised(document: SourceDocument): ReadReport {
  const { draft, receipt } = recognise(document);
  if (
    receipt.cellsRead === 0 &&
    receipt.tables.every(({ found }) => !found) &&
    receipt.sections.every(({ heading }) => heading === null)
  )
    return {
      ok: false,
      message: '这里面没有找到年度报告：既没有规定的标题，也没有规定的表格。请看看是不是选错了文件。',
    };
  return { ok: true, draft, receipt };
}

/** Reads a report from the bytes of a file of any kind, told by content; what cannot be read is said in one sentence. */
export function readReportFile(bytes: Uint8Array): ReadReport {
  let text = '';
  const kind = kindOf(bytes, (data) => {
    const decoded = decodeText(data);
    text = decoded ?? '';
    return decoded;
  });
  if (!kind.ok) return kind;
  if (kind.kind === 'docx') {
    const read = readDocx(bytes, kind.zip, kind.part);
    return read.ok ? recognised(read.document) : read;
  }
  if (kind.kind === 'json') {
    const read = readJson(text);
    return read.ok ? { ok: true, draft: read.report.draft, receipt: null } : read;
  }
  return recognised(kind.kind === 'html' ? readHtml(text) : readText(text));
}

/** Reads a report that was copied in a browser, Word or WPS: its markup where there is any, else its text. */
export function readPastedReport({ html, text }: { html: string; text: string }): ReadReport {
  return recognised(html.trim() === '' ? readText(text) : readHtml(html));
}
