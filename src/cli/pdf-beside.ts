import { parentPort, Worker, type ResourceLimits } from 'node:worker_threads';
import { isPdf } from '../files/kind';
import type { ReadReport } from '../files/read';
import { readMaterial } from '../files/read-material';

/** How long one PDF may take, as in the page: the slowest known takes two seconds. */
const MOST_MS = 60_000;
/** What the library may keep of it; a report's takes a tenth. */
const MEMORY: ResourceLimits = { maxOldGenerationSizeMb: 384 };

const AGAIN = '文件可能已损坏，什么都没有读。请打开做这份 PDF 的 Word 文件，或换一份文件。';
const sentences = {
  endless: `读了 ${MOST_MS / 1000} 秒还没有读完，已经停下。${AGAIN}`,
  failed: `读这份 PDF 时用尽了内存，或者程序出错。${AGAIN}`,
};
const refused = (message: string): ReadReport => ({ ok: false, message });

/**
 * What a worker answers to some bytes, and whether it may be asked again: it is ended where it breaks down, or does not
 * answer within so many ms.
 */
export function answerOf(
  worker: Worker,
  bytes: Uint8Array,
  within: number,
): Promise<{ read: ReadReport; isSpent: boolean }> {
  return new Promise((resolve) => {
    const done = (read: ReadReport, isSpent: boolean) => {
      clearTimeout(timer);
      worker.off('message', answered);
      worker.off('error', broken);
      if (isSpent) {
        // It may break down once more while it is being ended.
        worker.on('error', () => undefined);
        void worker.terminate();
      }
      resolve({ read, isSpent });
    };
    const answered = (read: ReadReport) => done(read, false);
    const broken = () => done(refused(sentences.failed), true);
    const timer = setTimeout(() => done(refused(sentences.endless), true), within);
    worker.on('message', answered);
    worker.on('error', broken);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(bytes);
  });
}

let idle: Worker | null = null;

/** Reads a PDF in a worker of this script. What never ends, or takes all memory, ends there, and the other files go on. */
async function readPdfBeside(bytes: Uint8Array): Promise<ReadReport> {
  const worker = idle ?? new Worker(new URL(import.meta.url), { resourceLimits: MEMORY });
  idle = null;
  worker.ref();
  const { read, isSpent } = await answerOf(worker, bytes, MOST_MS);
  // It keeps nobody from ending.
  worker.unref();
  if (!isSpent) idle = worker;
  return read;
}

/** Reads a report from the bytes of a file; of a PDF, beside the program where it runs as it is built. */
export function readBytes(bytes: Uint8Array): Promise<ReadReport> {
  return import.meta.env.MODE === 'cli' && isPdf(bytes) ? readPdfBeside(bytes) : readMaterial(bytes);
}

/** In a worker: reads what it is sent. */
export function answer(): void {
  parentPort?.on('message', (bytes: Uint8Array) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    void readMaterial(bytes).then((read) => parentPort?.postMessage(read));
  });
}
