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
import type { ReadReport } from '../files/read';
import { pastReportOf } from '../report/last-year/past-report';
import { reportOf } from '../report/report';
import { forgetWithAll } from './kept-in-page';
import { beginReading, type Reading } from './reading/readings';

/** Kept as long as the page lives, so that one comes back to it from a report. */
let batch: Batch = newBatch(0);
/** Grows with every choice of files: what is still being read of an earlier one is dropped. */
let round = 0;
const listeners = new Set<() => void>();

function set(next: Batch): void {
  batch = next;
  for (const listener of listeners) listener();
}

/** What is being read for the table, in the order of the files. */
let readings: readonly Reading[] = [];

/** Ends the reading: what is not read yet is told so in its row. */
export function stopReading(): void {
  for (const { stop } of readings) stop();
}

function begin(expected: number): void {
  round++;
  stopReading();
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

const STOPPED = '没有读：读取停止了。要读请重新选文件。';

/** Reads files beside the page and takes them in by their order; false where others were chosen meanwhile. */
async function takeInOrder(
  files: readonly File[],
  take: (read: ReadReport, name: string) => void,
): Promise<boolean> {
  const own = round;
  readings = files.map((file) => beginReading(file.name, file, true));
  for (const { name, read } of readings) {
    const done = await read;
    if (round !== own) return false;
    take(done ?? { ok: false, message: STOPPED }, name);
    await breath();
  }
  return true;
}

/** Reads files; between two the page can draw and be used. Choosing others ends it. */
export async function readBatch(files: readonly File[]): Promise<void> {
  begin(files.length);
  await takeInOrder(files, (read, name) =>
    set(read.ok ? withReport(batch, name, read) : withUnread(batch, name, read.message)),
  );
}

/** Reads last year's reports and holds each report of the batch against its own. */
export async function readLastYears(files: readonly File[]): Promise<void> {
  const own = round;
  const isWhole = await takeInOrder(files, (read, name) =>
    set(
      read.ok
        ? withPast(batch, pastReportOf(reportOf(read.draft), read.receipt))
        : withRefusedPast(batch, name, read.message),
    ),
  );
  if (!isWhole) return;
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
