import type { Line } from '../collection/line';
import { lineOfTask, type LineTask } from './line-task';
import { startWorker } from './reading/start-worker';

/** Works lines out beside the page, one at a time: the first takes far longer than a page may stand still. */
export interface LinesBeside {
  lineOf: (task: LineTask) => Promise<Line | null>;
  end: () => void;
}

const breath = () => new Promise((resolve) => setTimeout(resolve));

async function makeWorker(): Promise<Worker> {
  // Inlined into the script, because a page opened from disk may not load a worker's file.
  const { default: LineWorker } = await import('./line-worker?worker&inline');
  return new LineWorker();
}

/** Starts the worker with the first task; where none can run, and should it fail, the page works the line out itself. */
export function createLinesBeside(): LinesBeside {
  let worker: Promise<Worker | null> | null = null;
  let isEnded = false;

  /** What the worker answers; `failed` where it broke down over the task. */
  function answerOf(made: Worker, task: LineTask): Promise<Line | null | 'failed'> {
    return new Promise((resolve) => {
      const answered = ({ data }: MessageEvent<Line | null>) => settle(data);
      const failed = () => settle('failed');
      const settle = (answer: Line | null | 'failed') => {
        made.removeEventListener('message', answered);
        made.removeEventListener('error', failed);
        resolve(answer);
      };
      made.addEventListener('message', answered);
      made.addEventListener('error', failed);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      made.postMessage(task);
    });
  }

  return {
    async lineOf(task) {
      worker ??= typeof Worker === 'undefined' ? Promise.resolve(null) : startWorker(makeWorker);
      const made = await worker;
      if (isEnded) return null;
      if (made) {
        const answer = await answerOf(made, task);
        if (answer !== 'failed') return answer;
        made.terminate();
        worker = Promise.resolve(null);
      }
      await breath();
      return lineOfTask(task);
    },
    end() {
      isEnded = true;
      void worker?.then((made) => made?.terminate());
    },
  };
}
