import type { Draft } from '../report/draft';
import type { Checked } from './checked';
import { REST_MS } from './endless';

/**
 * Checks drafts in a worker, one after the other. Of waiting drafts only the newest is checked, and only after a pause
 * in typing: checking keeps a core busy, and copying the text to the worker takes the page's time.
 */
export interface CheckBeside {
  /** Asks for a draft to be checked. */
  want: (draft: Draft) => void;
}

/**
 * Starts the worker when it is first needed. `onChecked` gets a draft and its findings; `onFailure` is called where no
 * worker can run, and then nothing is checked here.
 */
export function createCheckBeside(
  onChecked: (draft: Draft, checked: Checked) => void,
  onFailure: () => void,
): CheckBeside {
  let worker: Promise<Worker> | null = null;
  let running: Draft | null = null;
  let waiting: Draft | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  async function started(): Promise<Worker> {
    // Inlined into the script, because a page opened from disk may not load a worker's file.
    const { default: CheckWorker } = await import('./check-worker?worker&inline');
    const made: Worker = new CheckWorker();
    made.addEventListener('message', (event: MessageEvent<Checked>) => {
      const draft = running;
      running = null;
      // Reading event.data unpacks it, so that is skipped where the text has changed since.
      if (draft && !waiting) onChecked(draft, event.data);
      next();
    });
    made.addEventListener('error', onFailure);
    return made;
  }

  function next(): void {
    if (running || !waiting || rest !== undefined) return;
    const draft = waiting;
    running = draft;
    waiting = null;
    worker ??= started();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.then((made) => made.postMessage(draft), onFailure);
  }

  return {
    want(draft) {
      if (draft === waiting) return;
      clearTimeout(rest);
      rest = undefined;
      waiting = draft === running ? null : draft;
      if (!waiting) return;
      rest = setTimeout(() => {
        rest = undefined;
        next();
      }, REST_MS);
    },
  };
}
