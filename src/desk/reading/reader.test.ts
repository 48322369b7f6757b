import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MOST_READ_MS } from '../../files/not-finished';
import type { ReadReport } from '../../files/read';
import type { Asked } from './answering';
import { readerOf } from './reader';

/** A worker that answers when the test says so. */
class SlowWorker extends EventTarget {
  asked: Asked[] = [];
  isEnded = false;
  postMessage = (asked: Asked) => this.asked.push(asked);
  terminate = () => (this.isEnded = true);
  answer = (at: number, read: ReadReport) =>
    this.dispatchEvent(
      Object.assign(new Event('message'), { data: { nth: this.asked[at]?.nth ?? -1, read } }),
    );
}

const material = (name: string) => new TextEncoder().encode(name);
const said = (message: string): ReadReport => ({ ok: false, message });
const spent = { isSpent: true, read: { ok: false } };

function started() {
  const worker = new SlowWorker();
  const reader = readerOf(worker as unknown as Worker);
  const reads = ['甲', '乙', '丙'].map((name) => reader.read(material(name)));
  return { worker, reader, reads };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('files asked for together are with the worker at once, and each has its own answer', async () => {
  const { worker, reads } = started();
  expect(worker.asked.map((asked) => asked.material)).toEqual(['甲', '乙', '丙'].map(material));
  worker.answer(1, said('读了乙'));
  worker.answer(0, said('读了甲'));
  await expect(Promise.all(reads.slice(0, 2))).resolves.toEqual([
    { read: said('读了甲'), isSpent: false },
    { read: said('读了乙'), isSpent: false },
  ]);
});

test('of a worker that breaks down the file it was reading is told, and those behind it were not read', async () => {
  const { worker, reader, reads } = started();
  worker.answer(0, said('读了甲'));
  worker.dispatchEvent(new Event('error'));
  await expect(Promise.all(reads)).resolves.toMatchObject([{ isSpent: false }, spent, null]);
  expect(worker.isEnded).toBe(true);
  await expect(reader.read(material('丁'))).resolves.toBe(null);
});

test('a file has its own time, from when those before it were read', async () => {
  const { worker, reads } = started();
  vi.advanceTimersByTime(MOST_READ_MS - 1);
  worker.answer(0, said('读了甲'));
  vi.advanceTimersByTime(MOST_READ_MS - 1);
  expect(worker.isEnded).toBe(false);
  vi.advanceTimersByTime(1);
  await expect(Promise.all(reads)).resolves.toMatchObject([{ isSpent: false }, spent, null]);
});

test('of a reader that is ended nothing more is read', async () => {
  const { worker, reader, reads } = started();
  reader.end();
  await expect(Promise.all(reads)).resolves.toEqual([null, null, null]);
  expect(worker.isEnded).toBe(true);
});
