import {
  heldAgainstLastYear,
  newBatch,
  withOpened,
  withPast,
  withRefusedPast,
  withReport,
  withUnread,
  type Batch,
  type BatchEntry,
} from '../collection/batch';
import { pastReportOf } from '../report/last-year/past-report';
import { reportOf } from '../report/report';
import { forgetWithAll } from './kept-in-page';
import { readChosenFile } from './read-chosen-file';

/** Kept as long as the page lives, so that one comes back to it from a report. */
let batch: Batch = newBatch(0);
/** Grows with every choice of files: what is still being read of an earlier one is dropped. */
let round = 0;
const listeners = new Set<() => void>();

function set(next: Batch): void {
  batch = next;
  for (const listener of listeners) listener();
}

function begin(expected: number): void {
  round++;
  set(newBatch(expected));
}
forgetWithAll(() => begin(0));

/** The files chosen together last, as far as they are read. */
export function currentBatch(): Batch {
  return batch;
}

/** Calls back when more of it is read, or another is chosen; returns the way to stop. */
export function followBatch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A task of its own between two files: a promise alone would go on before the page is drawn. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Reads files one after another; between two the page can draw and be used. Choosing others ends it. */
export async function readBatch(files: readonly File[]): Promise<void> {
  begin(files.length);
  const own = round;
  for (const file of files) {
    const read = await readChosenFile(file);
    if (round !== own) return;
    if (read.ok) set(withReport(batch, file.name, read));
    else set(withUnread(batch, file.name, read.message));
    await breath();
  }
}

/** Reads last year's reports and holds each report of the batch against its own. */
export async function readLastYears(files: readonly File[]): Promise<void> {
  const own = round;
  for (const file of files) {
    const read = await readChosenFile(file);
    if (round !== own) return;
    if (read.ok) set(withPast(batch, pastReportOf(reportOf(read.draft), read.receipt)));
    else set(withRefusedPast(batch, file.name, read.message));
    await breath();
  }
  for (let at = 0; at < batch.entries.length; at++) {
    set(heldAgainstLastYear(batch, at));
    await breath();
    if (round !== own) return;
  }
}

/** Notes as which draft an entry was opened. */
export function noteOpened(entry: BatchEntry, draftId: string): void {
  set(withOpened(batch, entry, draftId));
}
