import type { Draft } from '../report/draft';
import { emptyDraft, reportYear } from '../report/empty-draft';
import type { DraftRecord, DraftStore, Outcome } from '../storage/draft-store';
import { browserDisk, type Disk } from '../storage/disk-file';
import { newId } from '../storage/new-id';
import { healthy, type StorageHealth } from '../storage/open-store';
import type { Tabs } from '../storage/tabs';
import { listDrafts, listRemoved, type DraftListing, type RemovedListing } from './draft-listings';
import type { ReportSource, Session } from './session';
import { listSnapshots, type SnapshotListing } from './snapshots';

export type Opening =
  | { ok: true; session: Session }
  /** `removed`: it is among the deleted ones. */
  | { ok: false; failure: 'missing' | 'removed' | 'unavailable' }
  /** The draft is there but cannot be read: `json` is its text as kept, for the writer to save. */
  | { ok: false; failure: 'unreadable'; message: string; json: string };

/** The drafts of this computer and the one that is open. */
export interface Workspace {
  /** What is to be said of the storage; where it is closed drafts are lost with the page. */
  health: StorageHealth;
  list(): Promise<Outcome<DraftListing[]>>;
  /** Starts a blank report and opens it. One already begun and left untouched is taken up again. */
  createBlank(): Promise<string>;
  /** Opens a draft that came from a file or an example, as a new one. Gives its id. */
  createFrom(draft: Draft, source?: ReportSource): Promise<string>;
  /** Opens a draft; only for reading where another window is writing it. */
  open(id: string): Promise<Opening>;
  /** Has the other window save and let go, and opens the draft for writing. `unsaved`: the other one could not. */
  takeOver(id: string): Promise<Opening | { ok: false; failure: 'unsaved' }>;
  /** The report that is open, even while Home is shown. */
  session(): Session | null;
  /** Reports that were open when another window deleted everything: this page holds the only copy of each. */
  onlyHere: () => readonly Session[];
  /** Whether closing the page would lose something. */
  isAtRisk(): boolean;
  /** Puts a draft among the deleted ones. False where there was none. */
  remove(id: string): Promise<Outcome<boolean>>;
  /** The deleted drafts that can be had back, the latest first. */
  removed(): Promise<Outcome<RemovedListing[]>>;
  putBack(id: string): Promise<Outcome<void>>;
  /** Puts back the draft that another window deleted while it was open here, and goes on with it. */
  bringBack(id: string): Promise<Opening>;
  /** What a draft was like before, newest first. */
  snapshots(id: string): Promise<Outcome<SnapshotListing[]>>;
  /** One of them; null where it is gone or cannot be read. */
  readSnapshot(id: string, number: number): Promise<Draft | null>;
  /** Deletes everything of this computer, in every window. */
  clear(): Promise<Outcome<void>>;
  /** Whether another window did so since this one was opened. */
  isCleared: () => boolean;
  /** Calls back when another window does so; returns the way to stop. */
  onCleared: (listener: () => void) => () => void;
}

/** How long a deleted draft can be had back, at least: days on which the program did not run do not count. */
const BIN_MS = 7 * 86_400_000;

/** An open report with the form and all rules: a third of the program, which Home can be shown without. */
const loadSession = () => import('./session');
type CreateSession = Awaited<ReturnType<typeof loadSession>>['createSession'];

/** What a kept summary alone tells is read beside the rules: fetched with the report, of which Home needs neither. */
const loadSummaryOf = () => import('./summary-of');
/** Opening a report needs the whole shape of one, which the list of reports does not. */
const loadReader = () => import('../files/json/read');

interface Surroundings {
  store: DraftStore;
  /** The other windows of this browser. */
  tabs: Tabs;
  clock: () => Date;
  disk?: Disk;
  health?: StorageHealth;
}

/** The workspace over a store. */
export function createWorkspace(surroundings: Surroundings): Workspace {
  const { store, tabs, clock, disk = browserDisk, health = healthy } = surroundings;
  let current: Session | null = null;

  /** Where the reports opened since the page was come from, by id. */
  const sources = new Map<string, ReportSource>();

  /** Reports left that would be lost with the page. */
  const atRisk = new Set<string>();

  /** Reports left that another window had deleted from the store, by id: they can still be gone back to. */
  const onlyHere = new Map<string, Session>();

  /** Resolves when the report left last is written: nothing is read from the store before. */
  let left: Promise<void> = Promise.resolve();

  /** Lets the open report go; what was typed last is written before its watcher stops. */
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

  interface Entry {
    record: DraftRecord;
    /** null where another window writes the draft, or none could be claimed. */
    term: number | null;
    isReading: boolean;
  }

  /** Reads a draft and claims it, unless another window is writing it. null where there is none. */
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
    // A full disk takes no claim, but what is there can be read: saving will claim it.
    if (!claimed.ok) return { ok: true, value: { record: record.value, term: null, isReading: false } };
    tabs.tell(id);
    const { term, record: latest } = claimed.value;
    return { ok: true, value: latest && { record: latest, term, isReading: false } };
  }

  function begin(
    createSession: CreateSession,
    id: string,
    draft: Draft,
    entry: Entry | null,
    wasTouched: boolean,
  ) {
    void close();
    const { record = null, term = null, isReading = false } = entry ?? {};
    const source = sources.get(id) ?? null;
    const opened = { store, tabs, disk, clock, id, draft, source };
    const session = createSession({ ...opened, kept: record, term, isReading, wasTouched });
    current = session;
    atRisk.delete(id);
    return session;
  }

  async function openAs(id: string, isTakingOver: boolean): Promise<Opening> {
    await (isTakingOver ? close() : left);
    const [entry, { createSession }, { keptTraits }, { readJson }] = await Promise.all([
      enter(id, isTakingOver),
      loadSession(),
      loadSummaryOf(),
      loadReader(),
    ]);
    // Asked for twice at once: the first answer is the one open report.
    if (current?.id === id) return { ok: true, session: current };
    if (!entry.ok) return { ok: false, failure: 'unavailable' };
    if (!entry.value) {
      const bin = await store.removed();
      const isRemoved = bin.ok && bin.value.some((one) => one.id === id);
      return { ok: false, failure: isRemoved ? 'removed' : 'missing' };
    }
    const { json, meta } = entry.value.record;
    const read = readJson(json);
    if (!read.ok) {
      if (entry.value.term !== null) void store.release(id, entry.value.term);
      return { ok: false, failure: 'unreadable', message: read.message, json };
    }
    const { touched } = keptTraits(meta);
    const session = begin(createSession, id, read.report.draft, entry.value, touched);
    // As it is kept: the version that wrote it comes before any migration.
    if (touched && !entry.value.isReading) session.snapshots.takeText(json, { kind: 'opened' });
    return { ok: true, session };
  }

  async function list(): Promise<Outcome<DraftListing[]>> {
    await left;
    await current?.autosave.flush();
    return listDrafts(store);
  }

  const listOnlyHere = () => [
    ...(current?.access() === 'cleared' ? [current] : []),
    ...Array.from(onlyHere.values()),
  ];

  let isCleared = false;
  const clearedListeners = new Set<() => void>();
  tabs.onCleared(() => {
    isCleared = true;
    sources.clear();
    atRisk.clear();
    // The open report stays in sight: what is written in it can still go to a file.
    void current?.clearedElsewhere();
    for (const listener of clearedListeners) listener();
  });
  const purged = store.purge(clock().toISOString(), BIN_MS);

  return {
    health,
    list,
    async createBlank() {
      const [drafts, { createSession }] = await Promise.all([list(), loadSession()]);
      const untouched = drafts.ok && drafts.value.find(({ summary }) => summary && !summary.touched);
      const blank = emptyDraft(reportYear(clock()));
      const entry = untouched ? await enter(untouched.id) : null;
      if (!untouched || !entry?.ok || !entry.value || entry.value.isReading)
        return begin(createSession, newId(), blank, null, false).id;
      // It may be of last season, so it is written anew: without a time of saving it counts as unsaved.
      const record = { ...entry.value.record, savedAt: '' };
      return begin(createSession, untouched.id, blank, { ...entry.value, record }, false).id;
    },
    async createFrom(draft, source) {
      const { createSession } = await loadSession();
      const id = newId();
      if (source) sources.set(id, source);
      const session = begin(createSession, id, draft, null, true);
      session.snapshots.take(draft, { kind: 'opened' });
      return id;
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
      // Nothing is offered that is going at this moment.
      await purged;
      return listRemoved(store);
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
    async readSnapshot(id, number) {
      const [text, { readJson }] = await Promise.all([store.readSnapshot(id, number), loadReader()]);
      const read = text.ok && text.value !== null ? readJson(text.value) : null;
      return read?.ok ? read.report.draft : null;
    },
    async clear() {
      // A write under way would land after the clearing.
      await close();
      sources.clear();
      atRisk.clear();
      onlyHere.clear();
      // Before, so that no window writes any more, and after, so that none shows what is gone.
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
