import { batchLine, type BatchLine } from '../../letters/batch';
import type { Draft } from '../../report/draft';
import type { Receipt } from '../../report/receipt';
import { reportOf } from '../../report/report';
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
}

/** Kept as long as the page lives, so that one comes back to it from a report. */
let batch: Batch = { files: [], entries: [] };
const listeners = new Set<() => void>();

function set(next: Batch): void {
  batch = next;
  for (const listener of listeners) listener();
}

export function currentBatch(): Batch {
  return batch;
}

export function followBatch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function entryOf(file: File): Promise<BatchEntry> {
  const read = await readChosenFile(file);
  if (!read.ok)
    return { line: { ok: false, file: file.name, message: read.message }, read: null, draftId: null };
  const { draft, receipt, checkCode } = read;
  const line = batchLine(file.name, reportOf(draft), receipt);
  return { line, read: { draft, receipt, checkCode }, draftId: null };
}

/** Reads files one after another; between two the page can draw and be used. Choosing others ends it. */
export async function readBatch(files: readonly File[]): Promise<void> {
  set({ files, entries: [] });
  for (const file of files) {
    const entry = await entryOf(file);
    if (batch.files !== files) return;
    set({ files, entries: [...batch.entries, entry] });
    // A task of its own: a promise alone would go on before the page is drawn.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Notes as which draft an entry was opened. */
export function noteOpened(entry: BatchEntry, draftId: string): void {
  set({
    ...batch,
    entries: batch.entries.map((other) => (other === entry ? { ...entry, draftId } : other)),
  });
}
