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
  stopped: Promise<null>;
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
type Readers = Partial<Record<ReaderKind, Reader>>;
/** Idle workers kept for the next file, which then need not wait for a start. */
const spare: Readers = {};
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

/** Does one task, with a worker of those at hand where there is one of its kind. */
async function run(task: Task, readers: Readers): Promise<void> {
  const fetched = materialOf(task);
  // While this one is read, the next one comes from the disk: the worker waited for it a third of the time.
  const [next] = waiting;
  if (next) void materialOf(next);
  const material = await fetched;
  // Whoever may still stop it holds the task, and must not hold the file.
  delete task.material;
  if (typeof material === 'string') return task.give({ ok: false, message: material });
  const kind = material instanceof Uint8Array && isPdf(material) ? 'pdf' : 'usual';
  const reader = readers[kind] ?? (await takeReader(kind));
  if (!reader) return task.give(await readHere(material));
  const done = await Promise.race([reader.read(material), task.stopped]);
  task.give(done && done.read);
  if (done && !done.isSpent) readers[kind] = reader;
  else {
    delete readers[kind];
    reader.end();
  }
  return undefined;
}

async function work(): Promise<void> {
  working++;
  const readers: Readers = {};
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    // oxlint-disable-next-line no-await-in-loop -- one after another, beside others that do the same
    await run(task, readers);
    lately++;
  }
  working--;
  for (const kind of ['usual', 'pdf'] as const) {
    const reader = readers[kind];
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
  const [stopped, halt] = settled<null>();
  const task: Task = { from, give, stopped };
  const reading: Reading = {
    name,
    read,
    stop: () => {
      const at = waiting.indexOf(task);
      if (at >= 0) waiting.splice(at, 1);
      give(null);
      halt(null);
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
