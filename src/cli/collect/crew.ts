import { parentPort, type Worker } from 'node:worker_threads';
import { MOST_READ_MS, notFinished } from '../../files/not-finished';
import { rememberOneReport } from '../../report/text/remembered';
import { perform, type AnswerTo, type Task } from './task';

/** Starts the program again as a thread that does tasks: `answerTasks` is what it does there. */
export type StartWorker = () => Worker;

/** What came of a task, or why it did not end, as a sentence. */
export type Done<T extends Task> = { ok: true; answer: AnswerTo<T> } | { ok: false; message: string };

/** Threads that do tasks side by side. */
export interface Crew {
  /** Does a task as soon as a thread is free. One that does not end, or breaks its thread, harms no other. */
  do: <T extends Task>(task: T) => Promise<Done<T>>;
  /** Gives back all that its threads hold; nothing can be asked of it any more. */
  end: () => Promise<void>;
}

const failed = { ok: false, message: notFinished.failed } as const;

/** Does all in this thread: where no other can be started. */
export const noCrew: Crew = {
  do: <T extends Task>(task: T): Promise<Done<T>> =>
    perform(task).then(
      (answer) => ({ ok: true, answer }),
      () => failed,
    ),
  end: () => Promise.resolve(),
};

interface Waiting {
  task: Task;
  give: (done: Done<Task>) => void;
}

/** A thread that does one task at a time. */
class Thread {
  private readonly worker: Worker;
  private timer: NodeJS.Timeout | undefined;
  private give: (done: Done<Task>) => void = () => undefined;
  /** Set once it can do nothing more. */
  isGone = false;

  constructor(start: StartWorker) {
    this.worker = start();
    this.worker.on('message', (answer: AnswerTo<Task>) => this.settle({ ok: true, answer }));
    this.worker.on('error', () => this.breakOff(failed));
    this.worker.on('exit', () => this.breakOff(failed));
  }

  private settle(done: Done<Task>): void {
    clearTimeout(this.timer);
    this.give(done);
  }

  private breakOff(done: Done<Task>): void {
    this.isGone = true;
    this.settle(done);
    void this.end();
  }

  do(task: Task): Promise<Done<Task>> {
    return new Promise((resolve) => {
      this.give = resolve;
      this.timer = setTimeout(() => this.breakOff({ ok: false, message: notFinished.endless }), MOST_READ_MS);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
      this.worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

/** So many threads. Each is started with the first task it gets. */
export function createCrew(size: number, start: StartWorker): Crew {
  const waiting: Waiting[] = [];
  const alive = new Set<Thread>();
  const idle: Thread[] = [];

  async function work(thread: Thread, { task, give }: Waiting): Promise<void> {
    give(await thread.do(task));
    if (thread.isGone) alive.delete(thread);
    else idle.push(thread);
    next();
  }

  function next(): void {
    while (waiting.length > 0 && (idle.length > 0 || alive.size < size)) {
      const thread = idle.pop() ?? new Thread(start);
      alive.add(thread);
      const first = waiting.shift();
      if (first) void work(thread, first);
    }
  }

  return {
    do: <T extends Task>(task: T) =>
      new Promise<Done<T>>((resolve) => {
        waiting.push({ task, give: (done) => resolve(done as Done<T>) });
        next();
      }),
    end: async () => {
      await Promise.all(Array.from(alive, (thread) => thread.end()));
    },
  };
}

/** In a thread of its own: does what it is told, one task after another. What throws ends the thread, and is said there. */
export function answerTasks(): void {
  rememberOneReport();
  const port = parentPort;
  port?.on('message', (task: Task) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void perform(task).then((answer) => port.postMessage(answer));
  });
}

/** Does tasks side by side and gives what comes of them in their order; no more is begun than a few ahead of that. */
export async function eachInOrder<T extends Task, Item>(
  crew: Crew,
  items: Iterable<Item>,
  taskOf: (item: Item) => T | null,
  give: (item: Item, done: Done<T> | null) => void,
): Promise<void> {
  const ahead: { item: Item; done: Promise<Done<T>> | null }[] = [];
  const giveFirst = async () => {
    const first = ahead.shift();
    if (first) give(first.item, await first.done);
  };
  for (const item of items) {
    const task = taskOf(item);
    ahead.push({ item, done: task && crew.do(task) });
    // oxlint-disable-next-line no-await-in-loop -- whatever is done too early waits in memory
    if (ahead.length >= MOST_AHEAD) await giveFirst();
  }
  // oxlint-disable-next-line no-await-in-loop
  while (ahead.length > 0) await giveFirst();
}

/** Tasks begun before the first of them is given: enough for the threads of a large machine. */
const MOST_AHEAD = 64;
