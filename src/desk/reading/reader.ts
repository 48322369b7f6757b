import { MOST_READ_MS, notFinished } from '../../files/not-finished';
import type { Material, ReadReport } from '../../files/read';
import { startWorker } from './start-worker';

/** What was read, and whether the worker is no longer usable. */
interface Done {
  read: ReadReport;
  isSpent: boolean;
}

const spent = (message: string): Done => ({ read: { ok: false, message }, isSpent: true });

/** A worker that reads one thing at a time. */
export interface Reader {
  read: (material: Material) => Promise<Done>;
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

/** Starts a worker that reads; null where the browser lets none run, or its script cannot be had. */
export async function startReader(kind: ReaderKind): Promise<Reader | null> {
  const worker = await startWorker(() => makeWorker(kind));
  if (!worker) return null;
  let answer: (done: Done) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReport>) =>
    answer({ read: data, isSpent: false }),
  );
  worker.addEventListener('error', () => answer(spent(notFinished.failed)));
  return {
    read: (material) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => answer(spent(notFinished.endless)), MOST_READ_MS);
        answer = (done) => {
          clearTimeout(timer);
          resolve(done);
        };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        worker.postMessage(material);
      }),
    end: () => {
      // Answers whoever still waits for the file being read.
      answer(spent(''));
      worker.terminate();
    },
  };
}
