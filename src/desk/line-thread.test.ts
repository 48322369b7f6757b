import { expect, test } from 'vitest';
import { threadOf } from './line-thread';
import type { LineTask } from './line-task';

/** A worker that answers when the test says so. */
class SlowWorker extends EventTarget {
  asked: unknown[] = [];
  isEnded = false;
  postMessage = (task: unknown) => this.asked.push(task);
  terminate = () => (this.isEnded = true);
  answer = (data: unknown) => this.dispatchEvent(Object.assign(new Event('message'), { data }));
}

const task = (own: string): LineTask => ({
  own,
  pasts: [],
  splits: [],
  unit: null,
  year: 2026,
  others: null,
});

function started() {
  const worker = new SlowWorker();
  return { worker, thread: threadOf(worker as unknown as Worker) };
}

test('lines asked for together are given to the worker at once, and its answers in their order', async () => {
  const { worker, thread } = started();
  const lines = ['1', '2'].map((own) => thread.lineOf(task(own)));
  expect(worker.asked).toEqual([task('1'), task('2')]);
  worker.answer(null);
  await expect(lines[0]).resolves.toBe(null);
  worker.answer({ findings: [] });
  await expect(lines[1]).resolves.toEqual({ findings: [] });
});

test('a worker that breaks down has failed over all it was asked', async () => {
  const { worker, thread } = started();
  const lines = ['1', '2'].map((own) => thread.lineOf(task(own)));
  worker.dispatchEvent(new Event('error'));
  await expect(Promise.all(lines)).resolves.toEqual(['failed', 'failed']);
  thread.end();
  expect(worker.isEnded).toBe(true);
});
