import type { Disk } from '../storage/disk-file';
import type { DraftRecord, DraftStore, Outcome } from '../storage/draft-store';
import type { Tabs } from '../storage/tabs';
import { createAutosave, type Autosave } from './autosave';
import type { DocumentFormat, OpenDocument, Revised } from './document';
import { createFileKeeping, type FileKeeping } from './file-keeping';
import { createSnapshots, type Snapshots } from './snapshots';

/**
 * Whether this window may write the document. `reading`: another one was writing it when it was opened here. `taken`:
 * another one went on with it, with all that was written here. `refused`: another one wrote it while something here
 * was not saved yet, which is now among the snapshots. `removed`: it is among the deleted ones, from where it can be
 * had back. `cleared`: another window deleted everything, and this page holds the only copy.
 */
export type Access = 'writing' | 'reading' | 'taken' | 'refused' | 'removed' | 'cleared';

/** Saves one open document, in the browser, as snapshots and to a file, from one window at a time. */
export interface Keeping<Value> {
  id: string;
  autosave: Autosave;
  snapshots: Snapshots<Value>;
  file: FileKeeping;
  access: () => Access;
  /** Calls back when access changes; returns the way to stop. */
  onAccess: (listener: () => void) => () => void;
  /** Takes the document to another state of it, as one step that can be undone, and with a snapshot before. */
  restore(value: Value, label: string): void;
  /** Whether something written is neither stored in the browser nor in a file. */
  isAtRisk(): boolean;
  /** Checks that the saved document is still stored, and saves it again where the browser was cleared meanwhile. */
  check(): Promise<void>;
  /** What was written here and not yet saved when another window deleted it; also among its snapshots. */
  unsavedAtRemoval: () => Value | null;
  /** To be called when another window has deleted everything: nothing of the document may be written to the store again. */
  clearedElsewhere(): Promise<void>;
  /** Saves at once and releases the document without waiting: the page is closing, or may come back. */
  leave: () => void;
  /** Saves, releases the document and stops. */
  close(): Promise<void>;
}

/** A document as it was opened, and what is needed to save it. */
export interface Opened {
  store: DraftStore;
  tabs: Tabs;
  disk: Disk;
  clock: () => Date;
  id: string;
  /** The record it was read from or takes the place of; null for a new one. */
  kept: DraftRecord | null;
  /** The term in which it may be written; null where none could be claimed yet: then the first save claims one. */
  term: number | null;
  isReading: boolean;
  /** Whether a person had changed anything in it before it was opened. */
  wasTouched: boolean;
}

/** Starts saving an open document, or only following it where another window writes it. */
export function createKeeping<View extends Revised, Value>(
  opened: Opened,
  document: OpenDocument<View, Value>,
  format: DocumentFormat<View, Value>,
): Keeping<Value> {
  const { store, tabs, clock, id, kept, wasTouched } = opened;
  const snapshots = createSnapshots<Value>(store, id, clock, (value) => format.write(value, ''));
  let access: Access = opened.isReading ? 'reading' : 'writing';
  const listeners = new Set<() => void>();
  let { term } = opened;
  /** The revision handed to the store last, or read from it. */
  let sent = kept?.revision ?? 0;
  let letGo = () => {};

  function setAccess(next: Access): void {
    access = next;
    for (const listener of listeners) listener();
  }

  const mayWrite = () => access === 'writing';
  const isTouched = () => wasTouched || document.view().revision > 0;
  const hasUnsaved = () => mayWrite() && isTouched() && autosave.state().kind !== 'saved';
  let unsaved: Value | null = null;

  const isRemoved = async () => {
    const removed = await store.removed();
    return removed.ok && removed.value.some((entry) => entry.id === id);
  };

  async function leaveRemoved(): Promise<void> {
    if (hasUnsaved()) {
      unsaved = document.value();
      snapshots.take(unsaved, { kind: 'refused' });
    }
    letGo();
    autosave.stop();
    setAccess('removed');
    await snapshots.flush();
  }

  async function refuse(value: Value): Promise<Outcome<void>> {
    if (await isRemoved()) {
      if (access !== 'removed') await leaveRemoved();
      return { ok: false, failure: 'conflict' };
    }
    snapshots.take(value, { kind: 'refused' });
    letGo();
    autosave.stop();
    setAccess('refused');
    await snapshots.flush();
    return { ok: false, failure: 'conflict' };
  }

  async function save(view: View, at: string): Promise<Outcome<void>> {
    const value = document.value();
    if (term === null) {
      const claimed = await store.claim(id, tabs.id);
      if (!claimed.ok) return claimed;
      if ((claimed.value.record?.revision ?? 0) > sent) return refuse(value);
      term = claimed.value.term;
    }
    const meta = format.meta(view);
    const json = format.write(value, at);
    const revision = ++sent;
    const outcome = await store.write({ id, savedAt: at, revision, meta, json }, term);
    if (outcome.ok) {
      tabs.tell(id);
      snapshots.saved(value);
      file.saved();
      return outcome;
    }
    // A revision that was not stored frees its number, unless a later one was sent meanwhile.
    if (sent === revision) sent--;
    return outcome.failure === 'conflict' ? refuse(value) : outcome;
  }

  /** Reads again what the writing window has saved, and shows it. */
  async function readAgain(): Promise<void> {
    const record = await store.read(id);
    if (!record.ok || mayWrite() || access === 'cleared') return;
    if (!record.value) {
      if (access !== 'removed' && (await isRemoved())) setAccess('removed');
      return;
    }
    // Another window has brought it back.
    if (access === 'removed') setAccess('taken');
    if (record.value.revision <= sent) return;
    const read = format.read(record.value.json);
    if (read === null) return;
    sent = record.value.revision;
    document.become(read, '');
  }

  /** Another window has announced a save or a claim: this window may have lost the document. */
  async function heard(): Promise<void> {
    if (!mayWrite()) return readAgain();
    if (term === null) return undefined;
    const now = await store.term(id);
    if (!now.ok || (now.value?.term ?? 0) <= term || !mayWrite()) return undefined;
    if (await isRemoved()) return mayWrite() ? leaveRemoved() : undefined;
    await autosave.flush();
    if (!mayWrite()) return undefined;
    letGo();
    autosave.stop();
    setAccess('taken');
    return readAgain();
  }

  const release = async () => {
    if (mayWrite() && term !== null) await store.release(id, term);
  };

  const file = createFileKeeping<Value>({
    id,
    document,
    format,
    store,
    disk: opened.disk,
    clock,
    revision: () => sent,
    isWritten: !opened.isReading,
    mayNote: () => access !== 'cleared',
    async onOverwrite(text, label) {
      const found = await format.fromFile(text);
      if (found === null) return;
      snapshots.takeText(found, { kind: 'overwritten', label });
      await snapshots.flush();
    },
  });

  const stopWatching = tabs.watch(id, () => void heard());
  const autosave = createAutosave({ document, save, clock, savedAt: kept?.savedAt || null });
  if (opened.isReading) autosave.stop();
  else {
    letGo = tabs.hold(id, {
      async yield() {
        // From now on changes are refused, as they would not be saved.
        setAccess('taken');
        await autosave.flush();
        // A save was refused meanwhile: another window has it already.
        if (access !== 'taken') return true;
        if (autosave.state().kind !== 'saved') {
          setAccess('writing');
          return false;
        }
        letGo();
        autosave.stop();
        return true;
      },
    });
  }

  return {
    id,
    autosave,
    snapshots,
    file,
    access: () => access,
    onAccess(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restore(value, label) {
      if (!mayWrite()) return;
      snapshots.take(document.value(), { kind: 'before', label });
      document.become(value, label);
    },
    isAtRisk: () =>
      !file.isCurrent() &&
      isTouched() &&
      (access === 'cleared' ||
        (mayWrite() && (autosave.state().kind === 'failed' || store.place === 'memory'))),
    async check() {
      if (!mayWrite() || term === null) return;
      const now = await store.term(id);
      if (!now.ok || !mayWrite()) return;
      if (now.value !== null) {
        // This window may have been suspended and have missed an announcement.
        await heard();
        return;
      }
      term = null;
      autosave.saveAgain();
    },
    unsavedAtRemoval: () => unsaved,
    async clearedElsewhere() {
      letGo();
      autosave.stop();
      setAccess('cleared');
      // A write under way may have come after the clearing, so its traces are erased below.
      await Promise.all([autosave.flush(), snapshots.stop()]);
      await store.erase(id);
    },
    leave() {
      autosave.leave();
      void snapshots.flush();
      void release();
    },
    async close() {
      await autosave.flush();
      autosave.stop();
      stopWatching();
      letGo();
      await Promise.all([snapshots.flush(), release()]);
    },
  };
}
