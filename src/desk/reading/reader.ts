import type { Material, ReadReport } from '../../files/read';

/** How long to wait for a worker to start: a forbidden one may never report an error. */
const MOST_START_MS = 20_000;

/** How long one file may take. The slowest known takes two seconds; a file that takes this long would never end. */
const MOST_READ_MS = 60_000;

const AGAIN = '请用 WPS 或 Word 打开后另存为 .docx 再试；或换一份文件。';
const sentences = {
  endless: `读了 ${MOST_READ_MS / 1000} 秒还没有读完，已经停下，什么都没有收。文件可能已损坏。${AGAIN}`,
  failed: `读这份文件时程序出错，什么都没有收。${AGAIN}`,
};

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

/** Whether a worker has begun to run, which it tells by its first message. */
function hasStarted(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), MOST_START_MS);
    const settle = (started: boolean) => {
      clearTimeout(timer);
      resolve(started);
    };
    worker.addEventListener('message', () => settle(true), { once: true });
    worker.addEventListener('error', () => settle(false), { once: true });
  });
}

/** Starts a worker that reads; null where the browser lets none run, or its script cannot be had. */
export async function startReader(kind: ReaderKind): Promise<Reader | null> {
  const worker = await makeWorker(kind).catch(() => null);
  if (!worker) return null;
  if (!(await hasStarted(worker))) {
    worker.terminate();
    return null;
  }
  let answer: (done: Done) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReport>) =>
    answer({ read: data, isSpent: false }),
  );
  worker.addEventListener('error', () => answer(spent(sentences.failed)));
  return {
    read: (material) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => answer(spent(sentences.endless)), MOST_READ_MS);
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
