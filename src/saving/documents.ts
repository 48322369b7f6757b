import type { DraftEntry, DraftRecord, DraftStore, Outcome, RemovedEntry } from '../storage/draft-store';
import type { Disk } from '../storage/disk-file';
import type { Tabs } from '../storage/tabs';
import type { Keeping, Opened } from './keeping';
import { listSnapshots, type SnapshotListing } from './snapshots';

export type Opening<Session> =
  | { ok: true; session: Session }
  /** `removed`: it is among the deleted ones. */
  | { ok: false; failure: 'missing' | 'removed' | 'unavailable' }
  /** It is there but cannot be read: `json` is its text as kept, for the writer to save. */
  | { ok: false; failure: 'unreadable'; message: string; json: string };

/** A document as a list shows it, with when it was last saved to a file. */
export interface ListedEntry extends DraftEntry {
  /** ISO time; null for none. */
  inFileAt: string | null;
}

/** A document in the store, and whether this window may write it. */
interface Entry {
  record: DraftRecord;
  /** null where another window writes the document, or none could be claimed. */
  term: number | null;
  isReading: boolean;
}

/** What reads and opens documents of a kind: fetched when the first one is opened. */
export interface Opener<Value, Session> {
  read(json: string): { ok: true; value: Value } | { ok: false; message: string };
  /** Whether a person ever changed what is kept, by what lists show of it. */
  wasTouched(meta: unknown): boolean;
  begin(opened: Opened, value: Value): Session;
}

/** The documents of one kind on this computer, and the one of them that is open. */
export interface Documents<Value, Session> {
  /** All of them, the one saved last first. */
  list(): Promise<Outcome<ListedEntry[]>>;
  /** Opens a new one under an id that no other has. */
  create(id: string, value: Value, wasTouched: boolean): Promise<Session>;
  /** Starts a new document under the id of one that was never touched. null where another window writes that. */
  createOver(id: string, value: Value): Promise<Session | null>;
  /** Opens one; only for reading where another window is writing it. */
  open(id: string): Promise<Opening<Session>>;
  /** Asks the other window to save and release it, then opens it for writing. `unsaved`: the other one could not save. */
  takeOver(id: string): Promise<Opening<Session> | { ok: false; failure: 'unsaved' }>;
  /** The one that is open, even while Home is shown. */
  session(): Session | null;
  /** Documents that were open when another window deleted everything: this page holds their only copy. */
  onlyHere: () => readonly Session[];
  /** Whether closing the page would lose something. */
  isAtRisk(): boolean;
  /** Moves one to the deleted ones. False where there was none. */
  remove(id: string): Promise<Outcome<boolean>>;
  /** The deleted ones that can be had back, the latest first. */
  removed(): Promise<Outcome<RemovedEntry[]>>;
  putBack(id: string): Promise<Outcome<void>>;
  /** Puts back the one that another window deleted while it was open here, and goes on with it. */
  bringBack(id: string): Promise<Opening<Session>>;
  /** What one was like before, newest first. */
  snapshots(id: string): Promise<Outcome<SnapshotListing[]>>;
  /** Deletes all of them, in every window. */
  clear(): Promise<Outcome<void>>;
  /** Whether another window did so since this one was opened. */
  isCleared: () => boolean;
  /** Calls back when another window does so; returns the way to stop. */
  onCleared: (listener: () => void) => () => void;
}

/** How long a deleted document can be had back, at least: days on which the program did not run do not count. */
const BIN_MS = 7 * 86_400_000;

export interface Surroundings {
  store: DraftStore;
  /** The other windows of this browser. */
  tabs: Tabs;
  clock: () => Date;
  disk: Disk;
}

/** The documents of one kind over a store. */
export function createDocuments<Value, Session extends Keeping<Value>>(
  { store, tabs, clock, disk }: Surroundings,
  load: () => Promise<Opener<Value, Session>>,
): Documents<Value, Session> {
  let current: Session | null = null;

  /** Documents no longer shown that would be lost with the page. */
  const atRisk = new Set<string>();

  /** Documents no longer shown that another window deleted from the store, by id: they can still be opened again. */
  const onlyHere = new Map<string, Session>();

  /** Resolves when the document left last has been written; reading from the store waits for that. */
  let left: Promise<void> = Promise.resolve();

  /** Closes the open document; its last changes are written first. */
  function close(): Promise<void> {
    const leaving = current;
    current = null;
    if (leaving?.access() === 'cleared') onlyHere.set(leaving.id, leaving);
    else if (leaving) {
      if (leaving.isAtRisk()) atRisk.add(leaving.id);
      const before = left;
      left = leaving.close().then(() => before);
    }
    return left;
  }

  /** Reads a document and claims it, unless another window is writing it. null where there is none. */
  async function enter(id: string, isTakingOver = false): Promise<Outcome<Entry | null>> {
    const record = await store.read(id);
    if (!record.ok) return record;
    if (!record.value) return { ok: true, value: null };
    const now = await store.term(id);
    const holder = now.ok ? (now.value?.tab ?? null) : null;
    const isElsewhere = !isTakingOver && holder !== null && holder !== tabs.id;
    if (isElsewhere && (await tabs.isHeld(id)))
      return { ok: true, value: { record: record.value, term: null, isReading: true } };
    const claimed = await store.claim(id, tabs.id);
    // On a full disk the claim fails, but the document can be read; the first save will claim it.
    if (!claimed.ok) return { ok: true, value: { record: record.value, term: null, isReading: false } };
    tabs.tell(id);
    const { term, record: latest } = claimed.value;
    return { ok: true, value: latest && { record: latest, term, isReading: false } };
  }

  function begin(
    opener: Opener<Value, Session>,
    { id, value, wasTouched }: { id: string; value: Value; wasTouched: boolean },
    entry: Entry | null,
  ): Session {
    void close();
    const { record = null, term = null, isReading = false } = entry ?? {};
    const session = opener.begin(
      { store, tabs, disk, clock, id, kept: record, term, isReading, wasTouched },
      value,
    );
    current = session;
    atRisk.delete(id);
    return session;
  }

  async function openAs(id: string, isTakingOver: boolean): Promise<Opening<Session>> {
    await (isTakingOver ? close() : left);
    const [entry, opener] = await Promise.all([enter(id, isTakingOver), load()]);
    // Two calls at the same time: the first has opened it already.
    if (current?.id === id) return { ok: true, session: current };
    if (!entry.ok) return { ok: false, failure: 'unavailable' };
    if (!entry.value) {
      const bin = await store.removed();
      const isRemoved = bin.ok && bin.value.some((one) => one.id === id);
      return { ok: false, failure: isRemoved ? 'removed' : 'missing' };
    }
    const { json, meta } = entry.value.record;
    const read = opener.read(json);
    if (!read.ok) {
      if (entry.value.term !== null) void store.release(id, entry.value.term);
      return { ok: false, failure: 'unreadable', message: read.message, json };
    }
    const wasTouched = opener.wasTouched(meta);
    const session = begin(opener, { id, value: read.value, wasTouched }, entry.value);
    // The text as it was stored, before any migration.
    if (wasTouched && !entry.value.isReading) session.snapshots.takeText(json, { kind: 'opened' });
    return { ok: true, session };
  }

  const listOnlyHere = () => [
    ...(current?.access() === 'cleared' ? [current] : []),
    ...Array.from(onlyHere.values()),
  ];

  let isCleared = false;
  const clearedListeners = new Set<() => void>();
  tabs.onCleared(() => {
    isCleared = true;
    atRisk.clear();
    // The open document stays on screen: it can still be saved to a file.
    void current?.clearedElsewhere();
    for (const listener of clearedListeners) listener();
  });
  const purged = store.purge(clock().toISOString(), BIN_MS);

  return {
    async list() {
      await left;
      await current?.autosave.flush();
      const [entries, files] = await Promise.all([store.list(), store.files()]);
      if (!entries.ok) return entries;
      const inFile = new Map(files.ok ? files.value.map(({ id, savedAt }) => [id, savedAt]) : []);
      const value = entries.value.map((entry) => ({ ...entry, inFileAt: inFile.get(entry.id) ?? null }));
      return { ok: true, value: value.sort((one, other) => other.savedAt.localeCompare(one.savedAt)) };
    },
    create: async (id, value, wasTouched) => begin(await load(), { id, value, wasTouched }, null),
    async createOver(id, value) {
      const [entry, opener] = await Promise.all([enter(id), load()]);
      if (!entry.ok || !entry.value || entry.value.isReading) return null;
      // An empty time of saving makes it count as unsaved, so that it is written again.
      const record = { ...entry.value.record, savedAt: '' };
      return begin(opener, { id, value, wasTouched: false }, { ...entry.value, record });
    },
    async open(id) {
      if (current?.id === id) return { ok: true, session: current };
      const kept = onlyHere.get(id);
      if (!kept) return openAs(id, false);
      await close();
      current = kept;
      onlyHere.delete(id);
      return { ok: true, session: kept };
    },
    async takeOver(id) {
      if ((await tabs.takeOver(id)) === 'unsaved') return { ok: false, failure: 'unsaved' };
      return openAs(id, true);
    },
    session: () => current,
    onlyHere: listOnlyHere,
    isAtRisk: () =>
      atRisk.size > 0 ||
      (current?.isAtRisk() ?? false) ||
      listOnlyHere().some((session) => session.isAtRisk()),
    async remove(id) {
      await (current?.id === id ? close() : left);
      atRisk.delete(id);
      const removed = await store.remove(id, clock().toISOString());
      // A window that still writes it finds out by this.
      tabs.tell(id);
      return removed;
    },
    async removed() {
      // Waits, so that no document is listed that is just being deleted for good.
      await purged;
      const entries = await store.removed();
      if (!entries.ok) return entries;
      const value = entries.value.sort((one, other) => other.removedAt.localeCompare(one.removedAt));
      return { ok: true, value };
    },
    async putBack(id) {
      const back = await store.putBack(id);
      tabs.tell(id);
      return back;
    },
    async bringBack(id) {
      const unsaved = current?.id === id ? current.unsavedAtRemoval() : null;
      const back = await store.putBack(id);
      if (!back.ok) return { ok: false, failure: 'unavailable' };
      const opening = await openAs(id, true);
      if (opening.ok && unsaved) opening.session.restore(unsaved, '补回删除时没存上的改动');
      return opening;
    },
    async snapshots(id) {
      if (current?.id === id) await current.snapshots.flush();
      return listSnapshots(store, id);
    },
    async clear() {
      // First, as a write still under way would otherwise come after the clearing.
      await close();
      atRisk.clear();
      onlyHere.clear();
      // Told before, so that no window writes any more, and again after, so that none shows what is gone.
      tabs.tellCleared();
      const cleared = await store.clear();
      tabs.tellCleared();
      return cleared;
    },
    isCleared: () => isCleared,
    onCleared(listener) {
      clearedListeners.add(listener);
      return () => clearedListeners.delete(listener);
    },
  };
}
