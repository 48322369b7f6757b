import type { Draft, PastReport } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { reportOf } from '../report/report';
import { batchLine, withLastYear, type BatchLine } from './batch-line';

/** A report as it was read from one of the files. `receipt` is null for the program's own files. */
interface Reading {
  draft: Draft;
  receipt: Receipt | null;
  checkCode: string;
}

/** One of the files chosen together, once it has been looked at. */
export interface BatchEntry {
  line: BatchLine;
  /** What was read, to open the report; null where it was not. */
  read: Reading | null;
  /** The draft it was opened as, if it was. */
  draftId: string | null;
}

/** Several reports of one year looked at together: as many as there are files, and what has been read of them so far. */
export interface Batch {
  /** How many files were chosen together. */
  expected: number;
  /** In the order the files were given. */
  entries: readonly BatchEntry[];
  /** Last year's reports put beside them, and what could not be read of those, a sentence each. */
  pasts: readonly PastReport[];
  refused: readonly string[];
}

/** So many files of which none is read yet. */
export const newBatch = (expected: number): Batch => ({ expected, entries: [], pasts: [], refused: [] });

/** What was read of a file, held against last year's report where there is one. */
function entryWith(file: string, read: Reading, pasts: Batch['pasts'], draftId: string | null): BatchEntry {
  const draft = withLastYear(read.draft, pasts);
  return { line: batchLine(file, reportOf(draft), read.receipt), read: { ...read, draft }, draftId };
}

/** With the report of the next file. */
export function withReport(batch: Batch, file: string, read: Reading): Batch {
  return { ...batch, entries: [...batch.entries, entryWith(file, read, batch.pasts, null)] };
}

/** With the next file, in which there is no report; `message` says why, in a sentence. */
export function withUnread(batch: Batch, file: string, message: string): Batch {
  const entry: BatchEntry = { line: { ok: false, file, message }, read: null, draftId: null };
  return { ...batch, entries: [...batch.entries, entry] };
}

/** With one of last year's reports beside them; no report is held against it yet. */
export function withPast(batch: Batch, past: PastReport): Batch {
  return { ...batch, pasts: [...batch.pasts, past] };
}

/** With a file that is none of last year's reports, and why. */
export function withRefusedPast(batch: Batch, file: string, message: string): Batch {
  return { ...batch, refused: [...batch.refused, `${file}：${message}`] };
}

const replaced = (batch: Batch, entry: BatchEntry, next: BatchEntry): Batch => ({
  ...batch,
  entries: batch.entries.map((other) => (other === entry ? next : other)),
});

/** With the report at that place held against last year's of its agency, as far as there is one. */
export function heldAgainstLastYear(batch: Batch, at: number): Batch {
  const entry = batch.entries[at];
  if (!entry?.read) return batch;
  return replaced(batch, entry, entryWith(entry.line.file, entry.read, batch.pasts, entry.draftId));
}

/** With the draft an entry was opened as. */
export function withOpened(batch: Batch, entry: BatchEntry, draftId: string): Batch {
  return replaced(batch, entry, { ...entry, draftId });
}
