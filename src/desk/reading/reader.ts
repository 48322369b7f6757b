import { MOST_READ_MS, notFinished } from '../../files/not-finished';
import type { Material, ReadReport } from '../../files/read';
import type { Answered, Asked } from './answering';
import { startWorker } from './start-worker';

/** What was read, and whether the worker is no longer usable. */
interface Done {
  read: ReadReport;
  isSpent: boolean;
}

/** A worker that reads one thing after another, in the order in which it is asked. */
export interface Reader {
  /** null where the worker broke down over something it was asked before, or was ended: this was not read. */
  read: (material: Material) => Promise<Done | null>;
  /** Ends it at once, whatever it is doing. */
  end: () => void;
}

/** Which worker is meant: PDFs have their own. */
export type ReaderKind = 'usual' | 'pdf';

async function makeWorker(kind: ReaderKind): Promise<Worker> {
  // Inlined into the script, because a page opened from disk may not load a worker's file.
  const { default: ReadWorker } = await (kind === 'pdf'
    ? import('./read-pdf-worker?worker&inline')
    : import('./read-worker?worker&inline'));
  return new ReadWorker();
}

/** The reader of a worker that runs. */
export function readerOf(worker: Worker): Reader {
  /** What it was asked and has not answered, by number; it reads the first. */
  const waiting = new Map<number, (done: Done | null) => void>();
  let count = 0;
  let isEnded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(first: Done | null): void {
    isEnded = true;
    clearTimeout(timer);
    worker.terminate();
    const [reading, ...behind] = waiting.values();
    waiting.clear();
    reading?.(first);
    for (const give of behind) give(null);
  }

  const breakOff = (message: string) => end({ read: { ok: false, message }, isSpent: true });

  /** From now on the first of those that wait is read. */
  function watch(): void {
    clearTimeout(timer);
    if (waiting.size > 0) timer = setTimeout(() => breakOff(notFinished.endless), MOST_READ_MS);
  }

  worker.addEventListener('message', ({ data: { nth, read } }: MessageEvent<Answered>) => {
    const give = waiting.get(nth);
    waiting.delete(nth);
    watch();
    give?.({ read, isSpent: false });
  });
  worker.addEventListener('error', () => breakOff(notFinished.failed));
  return {
    read: (material) =>
      new Promise((resolve) => {
        if (isEnded) return resolve(null);
        const nth = count++;
        waiting.set(nth, resolve);
        if (waiting.size === 1) watch();
        const asked: Asked = { nth, material };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        worker.postMessage(asked);
      }),
    end: () => end(null),
  };
}

/** Starts a worker that reads; null where the browser lets none run, or its script cannot be had. */
export async function startReader(kind: ReaderKind): Promise<Reader | null> {
  const worker = await startWorker(() => makeWorker(kind));
  return worker && readerOf(worker);
}
