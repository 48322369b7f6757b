import type { Line } from '../collection/line';
import { lineOfTask, type LineTask } from './line-task';
import { startLineThread, type LineThread } from './line-thread';

/** Works lines out beside the page: the first takes far longer than a page may stand still. */
export interface LinesBeside {
  /** How many lines to ask for at once: with one more for each thread, none has to wait for the page between two. */
  atOnce: number;
  /** Starts the threads, which takes a moment, before the first line is asked for. */
  begin: () => void;
  lineOf: (task: LineTask) => Promise<Line | null>;
  end: () => void;
}

const breath = () => new Promise((resolve) => setTimeout(resolve));

/** A line takes a third of the time that reading its file took: for two readers, one of a core each, one is enough. */
const CORES_A_THREAD = 2;
const MOST_THREADS = 2;
const cores = typeof Worker === 'undefined' ? 1 : navigator.hardwareConcurrency || 1;

interface Place {
  thread: Promise<LineThread | null>;
  /** How many lines were given to it and are not worked out. */
  inWork: number;
}

/** Where no thread can run, and should one fail, the page works its lines out itself. */
export function createLinesBeside(
  start: () => Promise<LineThread | null> = startLineThread,
  threads = Math.max(1, Math.min(MOST_THREADS, Math.floor(cores / CORES_A_THREAD))),
): LinesBeside {
  let places: Place[] = [];
  let isEnded = false;
  /** What the page works out itself: one after another, and between two it may be drawn. */
  let here: Promise<unknown> = Promise.resolve();

  function lineHere(task: LineTask): Promise<Line | null> {
    const line = here.then(breath).then(() => (isEnded ? null : lineOfTask(task)));
    here = line.catch(() => undefined);
    return line;
  }

  function begin(): void {
    if (places.length === 0) places = Array.from({ length: threads }, () => ({ thread: start(), inWork: 0 }));
  }

  async function answerOf(place: Place, task: LineTask): Promise<Line | null | 'failed'> {
    const thread = await place.thread;
    if (isEnded) return null;
    const answer = thread ? await thread.lineOf(task) : 'failed';
    if (thread && answer === 'failed') {
      thread.end();
      place.thread = Promise.resolve(null);
    }
    return answer;
  }

  return {
    atOnce: 2 * threads,
    begin,
    async lineOf(task) {
      begin();
      const place = places.reduce((least, other) => (other.inWork < least.inWork ? other : least));
      place.inWork++;
      const answer = await answerOf(place, task);
      place.inWork--;
      return answer === 'failed' ? lineHere(task) : answer;
    },
    end() {
      isEnded = true;
      for (const { thread } of places) void thread.then((made) => made?.end());
    },
  };
}
