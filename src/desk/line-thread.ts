import type { Line } from '../collection/line';
import type { LineTask } from './line-task';
import { startWorker } from './reading/start-worker';

/** A worker that works lines out in the order in which they are asked for. */
export interface LineThread {
  /** 'failed' where it broke down over this line or one asked for before it: it is no longer usable then. */
  lineOf: (task: LineTask) => Promise<Line | null | 'failed'>;
  end: () => void;
}

async function makeWorker(): Promise<Worker> {
  // Inlined into the script, because a page opened from disk may not load a worker's file.
  const { default: LineWorker } = await import('./line-worker?worker&inline');
  return new LineWorker();
}

/** The thread of a worker that runs. */
export function threadOf(worker: Worker): LineThread {
  const waiting: ((answer: Line | null | 'failed') => void)[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<Line | null>) => waiting.shift()?.(data));
  worker.addEventListener('error', () => {
    for (const answer of waiting.splice(0)) answer('failed');
  });
  return {
    lineOf: (task) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        worker.postMessage(task);
      }),
    end: () => worker.terminate(),
  };
}

/** Starts a thread; null where the browser lets none run, or its script cannot be had. */
export async function startLineThread(): Promise<LineThread | null> {
  const worker = typeof Worker === 'undefined' ? null : await startWorker(makeWorker);
  return worker && threadOf(worker);
}
