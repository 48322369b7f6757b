import { batchLine, withLastYear, type BatchLine } from '../../letters/batch';
import type { Draft, PastReport } from '../../report/draft';
import { pastReportOf } from '../../report/past-report';
import type { Receipt } from '../../report/receipt';
import { reportOf } from '../../report/report';
import { forgetWithAll } from '../parts/kept-in-page';
import { readChosenFile } from '../opening/read-chosen-file';

/** One of the files chosen together, once it has been looked at. */
export interface BatchEntry {
  line: BatchLine;
  /** What was read, to open the report; null where it was not. */
  read: { draft: Draft; receipt: Receipt | null; checkCode: string } | null;
  /** The draft it was opened as, if it was. */
  draftId: string | null;
}

/** The files chosen together last and what has been read of them so far, in the order given. */
export interface Batch {
  files: readonly File[];
  entries: readonly BatchEntry[];
  /** Last year's reports put beside them, and what could not be read of those, a sentence each. */
  pasts: readonly PastReport[];
  refused: readonly string[];
}

const NOTHING: Batch = { files: [], entries: [], pasts: [], refused: [] };

/** Kept as long as the page lives, so that one comes back to it from a report. */
let batch: Batch = NOTHING;
const listeners = new Set<() => void>();
forgetWithAll(() => set(NOTHING));

function set(next: Batch): void {
  batch = next;
  for (const listener of listeners) listener();
}

/** The batch as far as it is read. */
export function currentBatch(): Batch {
  return batch;
}

/** Calls back when more of it is read, or another is chosen; returns the way to stop. */
export function followBatch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was read of a file, held against last year's report where there is one. */
function entryWith(file: string, read: NonNullable<BatchEntry['read']>, draftId: string | null): BatchEntry {
  const draft = withLastYear(read.draft, batch.pasts);
  return {
    line: batchLine(file, reportOf(draft), read.receipt),
    read: { ...read, draft },
    draftId,
  };
}

async function entryOf(file: File): Promise<BatchEntry> {
  const read = await readChosenFile(file);
  if (!read.ok)
    return { line: { ok: false, file: file.name, message: read.message }, read: null, draftId: null };
  const { draft, receipt, checkCode } = read;
  return entryWith(file.name, { draft, receipt, checkCode }, null);
}

/** A task of its own between two files: a promise alone would go on before the page is drawn. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Reads files one after another; between two the page can draw and be used. Choosing others ends it. */
export async function readBatch(files: readonly File[]): Promise<void> {
  set({ ...NOTHING, files });
  for (const file of files) {
    const entry = await entryOf(file);
    if (batch.files !== files) return;
    set({ ...batch, entries: [...batch.entries, entry] });
    await breath();
  }
}

/** Reads last year's reports and holds each report of the batch against its own. */
export async function readLastYears(files: readonly File[]): Promise<void> {
  const { files: of } = batch;
  for (const file of files) {
    const read = await readChosenFile(file);
    if (batch.files !== of) return;
    if (read.ok) set({ ...batch, pasts: [...batch.pasts, pastReportOf(reportOf(read.draft), read.receipt)] });
    else set({ ...batch, refused: [...batch.refused, `${file.name}：${read.message}`] });
    await breath();
  }
  for (let at = 0; at < batch.entries.length; at++) {
    const before = batch.entries[at];
    if (before?.read) {
      const entry = entryWith(before.line.file, before.read, before.draftId);
      set({ ...batch, entries: batch.entries.map((other) => (other === before ? entry : other)) });
    }
    await breath();
    if (batch.files !== of) return;
  }
}

/** Notes as which draft an entry was opened. */
export function noteOpened(entry: BatchEntry, draftId: string): void {
  set({
    ...batch,
    entries: batch.entries.map((other) => (other === entry ? { ...entry, draftId } : other)),
  });
}
