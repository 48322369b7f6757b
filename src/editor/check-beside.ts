import type { Draft } from '../report/draft';
import type { Checked } from './checked';
import { REST_MS } from './endless';

/**
 * Checks drafts beside the page, one after the other; of those that wait only the newest, and not before writing rests:
 * checking takes a core of the machine, and handing the text over takes time of the page.
 */
export interface CheckBeside {
  /** Asks for a draft to be checked. */
  want: (draft: Draft) => void;
}

/**
 * Starts a worker when it is first needed. `onChecked` gets what was found in which draft; `onFailure` is called once
 * where no worker will run: then nothing is checked here.
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
    // In the script itself, not in a file of its own: a page opened from a disk may load none.
    const { default: CheckWorker } = await import('./check-worker?worker&inline');
    const made: Worker = new CheckWorker();
    made.addEventListener('message', (event: MessageEvent<Checked>) => {
      const draft = running;
      running = null;
      // What was found in a text that has changed since is not even unpacked.
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
