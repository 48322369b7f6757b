import { expect, test } from 'vitest';
import { writeRecord } from '../collection/stored-collection';
import { filledDraft } from '../examples/filled-draft';
import { lineOfTask, type LineTask } from './line-task';
import type { LineThread } from './line-thread';
import { createLinesBeside } from './lines-beside';

function task(name: string): LineTask {
  const draft = filledDraft({ draft: (own) => void (own.agency.name = name) });
  const own = writeRecord({ draft, receipt: null, checkCode: name });
  return { own, pasts: [], splits: [], unit: null, year: 2026, others: null };
}
const tasks = ['云溪县水利局', '云溪县档案馆', '云溪县林业局', '云溪县财政局'].map(task);
const lines = tasks.map(lineOfTask);

/** A thread that works, but notes what it was asked; `failing` breaks down over all. */
function thread({ failing = false } = {}) {
  const asked: LineTask[] = [];
  let ends = 0;
  const made: LineThread = {
    lineOf(given) {
      asked.push(given);
      return Promise.resolve(failing ? 'failed' : lineOfTask(given));
    },
    end: () => void ends++,
  };
  return { made, asked, ends: () => ends };
}

/** Hands these threads out, one at each start. */
function starting(...threads: ({ made: LineThread } | null)[]) {
  const left = [...threads];
  return () => Promise.resolve(left.shift()?.made ?? null);
}

test('lines are shared out among the threads, each has its own in the order they were asked for', async () => {
  const [one, other] = [thread(), thread()];
  const beside = createLinesBeside(starting(one, other), 2);
  expect(beside.atOnce).toBe(4);
  beside.begin();
  await expect(Promise.all(tasks.map(beside.lineOf))).resolves.toEqual(lines);
  expect(one.asked).toEqual([tasks[0], tasks[2]]);
  expect(other.asked).toEqual([tasks[1], tasks[3]]);
});

test('where a thread breaks down the page works its lines out; the others go on', async () => {
  const [one, other] = [thread({ failing: true }), thread()];
  const beside = createLinesBeside(starting(one, other), 2);
  await expect(Promise.all(tasks.map(beside.lineOf))).resolves.toEqual(lines);
  expect(one.ends()).toBeGreaterThan(0);
  expect(other.asked).toEqual([tasks[1], tasks[3]]);
  const before = one.asked.length;
  await expect(Promise.all(tasks.map(beside.lineOf))).resolves.toEqual(lines);
  expect(one.asked).toHaveLength(before);
});

test('where no thread can run the page works all lines out', async () => {
  const beside = createLinesBeside(starting(null), 1);
  await expect(Promise.all(tasks.map(beside.lineOf))).resolves.toEqual(lines);
});

test('once it is ended nothing is worked out, and a thread that had not started is ended when it has', async () => {
  const one = thread();
  const beside = createLinesBeside(starting(one), 1);
  const asked = beside.lineOf(tasks[0] as LineTask);
  beside.end();
  await expect(asked).resolves.toBe(null);
  expect(one.asked).toEqual([]);
  expect(one.ends()).toBe(1);
});
