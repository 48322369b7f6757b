import type { DraftStore, Outcome, SnapshotEntry } from '../storage/draft-store';

/** Why a snapshot was taken. `before` a large change, named as 撤销 names it; `refused`: another window had it. */
export type SnapshotReason =
  | { kind: 'opened' }
  | { kind: 'worked' }
  | { kind: 'before'; label: string }
  /** What stood in the file of this name before 保存到文件 wrote over it. */
  | { kind: 'overwritten'; label: string }
  | { kind: 'refused' };

/** Takes the snapshots of one open document. */
export interface Snapshots<Value> {
  /** Stores a state of it a moment later, so that the page can first show what was typed. */
  take(value: Value, why: SnapshotReason): void;
  /** The same for a stored text, whatever version wrote it. */
  takeText(json: string, why: SnapshotReason): void;
  /** Called after each save: takes a snapshot if the last one is long enough ago. */
  saved(value: Value): void;
  /** Writes waiting snapshots at once; resolves when that has been tried. */
  flush(): Promise<void>;
  /** Writes nothing any more, not even waiting snapshots; resolves when no write is under way. */
  stop(): Promise<void>;
}

/** Time between two snapshots of a document that is being worked on: ten minutes. */
const WORK_MS = 600_000;

/** How long a snapshot waits, so that the page first draws the change it was taken before. */
const LATER_MS = 400;

/** Two saves of the same document differ in their time only; without it the store can tell that nothing changed. */
function withoutTime(json: string): string {
  return json.replace(/"savedAt":\s*"[^"]*"/, '"savedAt":""');
}

/** Snapshots of the document `id`, with times of `clock`; `textOf` writes a state of it as the store keeps it. */
export function createSnapshots<Value>(
  store: DraftStore,
  id: string,
  clock: () => Date,
  textOf: (value: Value) => string,
): Snapshots<Value> {
  let last = clock().getTime();
  const waiting: { text: () => string; why: SnapshotReason; at: Date }[] = [];
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  function write(): Promise<void> {
    clearTimeout(timer);
    for (const { text, why, at } of waiting.splice(0))
      writing = writing.then(() => store.keepSnapshot(id, at.toISOString(), why, text()));
    return writing.then(() => undefined);
  }

  function add(text: () => string, why: SnapshotReason): void {
    if (stopped) return;
    const at = clock();
    last = at.getTime();
    waiting.push({ text, why, at });
    clearTimeout(timer);
    timer = setTimeout(() => void write(), LATER_MS);
  }

  const take = (value: Value, why: SnapshotReason) => add(() => textOf(value), why);
  return {
    take,
    takeText: (json, why) => add(() => withoutTime(json), why),
    saved(value) {
      // abs: if the clock was set back, snapshots must not stop until it has caught up.
      if (Math.abs(clock().getTime() - last) >= WORK_MS) take(value, { kind: 'worked' });
    },
    flush: write,
    stop() {
      stopped = true;
      waiting.length = 0;
      return write();
    },
  };
}

/** A snapshot as a list shows it. */
export interface SnapshotListing {
  number: number;
  /** ISO time. */
  at: string;
  /** null where another version of the program wrote a reason we do not know. */
  why: SnapshotReason | null;
}

const KINDS = ['opened', 'worked', 'before', 'overwritten', 'refused'];

function reasonOf(why: unknown): SnapshotReason | null {
  if (typeof why !== 'object' || why === null) return null;
  const { kind, label } = why as Record<string, unknown>;
  if (typeof kind !== 'string' || !KINDS.includes(kind)) return null;
  if (kind === 'before' || kind === 'overwritten') return typeof label === 'string' ? { kind, label } : null;
  return { kind } as SnapshotReason;
}

/** The snapshots of a document, newest first. */
export async function listSnapshots(store: DraftStore, id: string): Promise<Outcome<SnapshotListing[]>> {
  const entries = await store.snapshots(id);
  if (!entries.ok) return entries;
  const listing = ({ number, at, why }: SnapshotEntry) => ({ number, at, why: reasonOf(why) });
  return { ok: true, value: entries.value.map(listing) };
}
