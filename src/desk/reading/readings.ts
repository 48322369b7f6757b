import type { Copied, Material, ReadReport } from '../../files/read';
import { isPdf } from '../../files/kind';
import { bytesOf } from '../file-bytes';
import { isReaderWanted, LOOK_MS, readersAtFirst } from './readers-wanted';
import { startReader, type Reader, type ReaderKind } from './reader';

/** Something that is being read, or waits to be. */
export interface Reading {
  name: string;
  /** null where it was stopped. */
  read: Promise<ReadReport | null>;
  stop: () => void;
}

interface Task {
  from: File | Copied;
  give: (read: ReadReport | null) => void;
  stopped: Promise<'stopped'>;
  /** What is to be read, once it is fetched from the disk; a sentence where it cannot be had. */
  material?: Promise<Material | string>;
}

/** A promise and what settles it; only the first time counts. */
function settled<Value>(): [Promise<Value>, (value: Value) => void] {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return [promise, settle];
}

const NOT_READ = '没有读成：读取的程序没有取到，或者出了错。请刷新网页再试。';

const cores = (): number => navigator.hardwareConcurrency || 1;

const waiting: Task[] = [];
let working = 0;
/** How many were read since it was last asked whether another worker is wanted. */
let lately = 0;
let isLooking = false;
/** Idle workers kept for the next file, which then need not wait for a start. */
const spare: Partial<Record<ReaderKind, Reader>> = {};
/** The workers of one of those at work; null where none of the kind is to be had. */
type Readers = Partial<Record<ReaderKind, Promise<Reader | null>>>;
const hasWorkers = typeof Worker !== 'undefined';
/** Kinds of worker the browser does not allow; learnt from the first of each kind. */
const forbidden = new Set<ReaderKind>();

let shown: readonly Reading[] = [];
const listeners = new Set<() => void>();

function show(next: readonly Reading[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** The files being read one by one, for the notice on every page; batches are counted on their own page. */
export function currentReadings(): readonly Reading[] {
  return shown;
}

/** Calls back when that list changes; returns the way to stop. */
export function followReadings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads in the page itself, after letting it be drawn once. */
async function readHere(material: Material): Promise<ReadReport> {
  await new Promise((resolve) => setTimeout(resolve));
  try {
    const { readAtOnce } = await import('../../files/read');
    return readAtOnce(material);
  } catch (error) {
    // The caller gets an answer, and the error is thrown again for the page's error handler.
    setTimeout(() => {
      throw error;
    });
    return { ok: false, message: NOT_READ };
  }
}

/** The worker that is being started before there is anything to read. */
let ahead: Promise<void> | null = null;

async function takeReader(kind: ReaderKind): Promise<Reader | null> {
  if (kind === 'usual' && ahead) await ahead;
  const { [kind]: kept } = spare;
  delete spare[kind];
  if (kept) return kept;
  if (!hasWorkers || forbidden.has(kind)) return null;
  const started = await startReader(kind);
  if (!started) forbidden.add(kind);
  return started;
}

/** Starts a worker where files will be chosen: while somebody looks for them on the disk, it compiles its code. */
export function startReaderAhead(): void {
  if (spare.usual || ahead || working > 0) return;
  ahead = takeReader('usual').then((reader) => {
    ahead = null;
    if (reader) spare.usual = reader;
  });
}

function materialOf(task: Task): Promise<Material | string> {
  task.material ??= Promise.resolve(task.from instanceof File ? bytesOf(task.from) : task.from);
  return task.material;
}

/** What is to be read; a sentence where it cannot be had. */
async function fetched(task: Task): Promise<Material | string> {
  const fetching = materialOf(task);
  // While this one is read, the next one comes from the disk: the worker waited for it a third of the time.
  const [next] = waiting;
  if (next) void materialOf(next);
  const material = await fetching;
  // Whoever may still stop it holds the task, and must not hold the file.
  delete task.material;
  return material;
}

const kindOf = (material: Material): ReaderKind =>
  material instanceof Uint8Array && isPdf(material) ? 'pdf' : 'usual';

/** Reads with one of the workers at hand; where it breaks down over the file before, with the next one. */
async function readWith(readers: Readers, material: Material, task: Task): Promise<void> {
  const kind = kindOf(material);
  for (;;) {
    const taken = (readers[kind] ??= takeReader(kind));
    // oxlint-disable-next-line no-await-in-loop -- the next one is taken only if this one breaks down
    const reader = await taken;
    if (!reader) return task.give(await readHere(material));
    // oxlint-disable-next-line no-await-in-loop
    const done = await Promise.race([reader.read(material), task.stopped]);
    if (done && done !== 'stopped' && !done.isSpent) return task.give(done.read);
    if (readers[kind] === taken) delete readers[kind];
    reader.end();
    if (done) return task.give(done === 'stopped' ? null : done.read);
  }
}

/** Reads what waits. The worker has the next one at hand when it is done with one: it waited for the page a fifth of the time. */
async function work(): Promise<void> {
  working++;
  const readers: Readers = {};
  /** What was begun last; null where all is done. */
  let before: { kind: ReaderKind; read: Promise<void> } | null = null;
  for (;;) {
    const task = waiting.shift();
    if (!task) {
      if (!before) break;
      // While it was read others may have come.
      // oxlint-disable-next-line no-await-in-loop -- one after another, beside others that do the same
      await before.read;
      before = null;
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop
    const material = await fetched(task);
    if (typeof material === 'string') {
      task.give({ ok: false, message: material });
      continue;
    }
    const kind = kindOf(material);
    // Another kind has a worker of its own, and the page reads one at a time.
    // oxlint-disable-next-line no-await-in-loop
    if (before && (before.kind !== kind || !hasWorkers || forbidden.has(kind))) await before.read;
    const read = readWith(readers, material, task).then(() => void lately++);
    // oxlint-disable-next-line no-await-in-loop
    await before?.read;
    before = { kind, read };
  }
  const [usual, pdf] = await Promise.all([readers.usual, readers.pdf]);
  working--;
  for (const [kind, reader] of [
    ['usual', usual],
    ['pdf', pdf],
  ] as const) {
    if (reader && spare[kind]) reader.end();
    else if (reader) spare[kind] = reader;
  }
}

const canHaveWorkers = (): boolean => hasWorkers && !forbidden.has('usual');

/** Asks from time to time, while files wait, whether another worker is wanted. */
function look(): void {
  if (isLooking) return;
  isLooking = true;
  lately = 0;
  setTimeout(() => {
    isLooking = false;
    if (canHaveWorkers() && isReaderWanted(cores(), working, waiting.length, lately)) void work();
    if (waiting.length > 0) look();
  }, LOOK_MS);
}

/**
 * Begins to read beside the page, as many things at once as the computer has cores where that pays (readers-wanted);
 * where no worker can be had, in the page, one after another. `ofMany`: it is one of a batch, and waits for whatever
 * somebody is looking at.
 */
export function beginReading(name: string, from: File | Copied, ofMany = false): Reading {
  const [read, give] = settled<ReadReport | null>();
  const [stopped, halt] = settled<'stopped'>();
  const task: Task = { from, give, stopped };
  const reading: Reading = {
    name,
    read,
    stop: () => {
      const at = waiting.indexOf(task);
      if (at >= 0) waiting.splice(at, 1);
      give(null);
      halt('stopped');
    },
  };
  if (ofMany) waiting.push(task);
  else {
    waiting.unshift(task);
    show([...shown, reading]);
    void read.then(() => show(shown.filter((other) => other !== reading)));
  }
  if (working < (canHaveWorkers() ? readersAtFirst(cores()) : 1)) void work();
  if (waiting.length > 0) look();
  return reading;
}
