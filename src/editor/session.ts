import type { Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { readJson } from '../files/json/read';
import { toStored } from '../report/stored';
import type { Disk } from '../storage/disk-file';
import type { DraftRecord, DraftStore, Outcome } from '../storage/draft-store';
import type { Tabs } from '../storage/tabs';
import { createAutosave, type Autosave } from './autosave';
import { createEditor, type Editor, type View } from './editor';
import { guardedEditor } from './guarded-editor';
import { createFileKeeping, type FileKeeping } from './file-keeping';
import { createSnapshots, type Snapshots } from './snapshots';
import type { StepId } from './steps';
import { keptTraits, summaryOf } from './summary-of';

/** The file a report was opened from. */
export interface ReportSource {
  fileName: string;
  /** null for the program's own files. */
  receipt: Receipt | null;
  /** 校验码 of what the file showed; the report may have been corrected since. */
  checkCode: string;
}

/**
 * Whether this window may write the draft. `reading`: another one was writing it when it was opened here. `taken`:
 * another one went on with it, with all that was written here. `refused`: another one wrote it while something here
 * was not saved yet, which is now among the snapshots. `removed`: it is among the deleted ones, from where it can be
 * had back. `cleared`: another window deleted everything, and this page holds the only copy.
 */
export type Access = 'writing' | 'reading' | 'taken' | 'refused' | 'removed' | 'cleared';

/** An open report: its editor and the saving of it. */
export interface Session {
  id: string;
  /** null for a report begun here, and for any once the page has been closed: it is no part of the draft. */
  source: ReportSource | null;
  /** Refuses every change while another window has the draft. */
  editor: Editor;
  autosave: Autosave;
  snapshots: Snapshots;
  file: FileKeeping;
  access: () => Access;
  /** Calls back when access changes; returns the way to stop. */
  onAccess: (listener: () => void) => () => void;
  /** Takes the draft to another state of it, as one step that can be undone, and with a snapshot before. */
  restore(draft: Draft, label: string): void;
  /** Notes the step being worked on, so that Home can lead back to it. */
  visit(step: StepId): void;
  /** Whether something is written that is neither kept in the browser nor in a file. */
  isAtRisk(): boolean;
  /** Looks whether what was saved is still there; where the browser was cleared meanwhile it is saved anew. */
  check(): Promise<void>;
  /** What was written here and not yet saved when another window deleted the draft; also among its snapshots. */
  unsavedAtRemoval: () => Draft | null;
  /** Another window has deleted everything: nothing of this report may be left in the store, nor come back. */
  clearedElsewhere(): Promise<void>;
  /** Saves at once and lets the draft go, waiting for no answer: the page is closing, or may come back. */
  leave: () => void;
  /** Saves, lets the draft go and stops. */
  close(): Promise<void>;
}

interface Opened {
  store: DraftStore;
  tabs: Tabs;
  disk: Disk;
  clock: () => Date;
  id: string;
  draft: Draft;
  source: ReportSource | null;
  /** The record the draft was read from or takes the place of; null for a new one. */
  kept: DraftRecord | null;
  /** The term in which it may be written; null where none could be claimed yet: then saving claims one. */
  term: number | null;
  isReading: boolean;
  wasTouched: boolean;
}

/** Opens a draft for writing, or for reading where another window writes it. */
export function createSession(opened: Opened): Session {
  const { store, tabs, clock, id, kept, wasTouched } = opened;
  const own = createEditor(opened.draft);
  const snapshots = createSnapshots(store, id, clock);
  let access: Access = opened.isReading ? 'reading' : 'writing';
  const listeners = new Set<() => void>();
  let { term } = opened;
  /** The revision handed to the store last, or read from it. */
  let sent = kept?.revision ?? 0;
  let lastStep: StepId = keptTraits(kept?.meta).lastStep;
  let letGo = () => {};
  /** Whether what was saved last said nothing of findings, as it was still being checked. */
  let savedUnchecked = false;

  function setAccess(next: Access): void {
    access = next;
    for (const listener of listeners) listener();
  }

  const mayWrite = () => access === 'writing';
  const editor = guardedEditor(own, {
    mayWrite,
    onBulk: (draft, label) => snapshots.take(draft, { kind: 'before', label }),
  });

  const isTouched = () => wasTouched || own.view().revision > 0;
  const hasUnsaved = () => mayWrite() && isTouched() && autosave.state().kind !== 'saved';
  let unsaved: Draft | null = null;

  const isRemoved = async () => {
    const removed = await store.removed();
    return removed.ok && removed.value.some((entry) => entry.id === id);
  };

  async function leaveRemoved(): Promise<void> {
    if (hasUnsaved()) {
      unsaved = own.draft();
      snapshots.take(unsaved, { kind: 'refused' });
    }
    letGo();
    autosave.stop();
    setAccess('removed');
    await snapshots.flush();
  }

  async function refuse(draft: Draft): Promise<Outcome<void>> {
    if (await isRemoved()) {
      if (access !== 'removed') await leaveRemoved();
      return { ok: false, failure: 'conflict' };
    }
    snapshots.take(draft, { kind: 'refused' });
    letGo();
    autosave.stop();
    setAccess('refused');
    await snapshots.flush();
    return { ok: false, failure: 'conflict' };
  }

  async function save(view: View, at: string): Promise<Outcome<void>> {
    if (term === null) {
      const claimed = await store.claim(id, tabs.id);
      if (!claimed.ok) return claimed;
      if ((claimed.value.record?.revision ?? 0) > sent) return refuse(view.draft);
      term = claimed.value.term;
    }
    savedUnchecked = view.checking;
    const meta = summaryOf(view, lastStep, wasTouched || view.revision > 0);
    const json = JSON.stringify(toStored(view.draft, at));
    const revision = ++sent;
    const outcome = await store.write({ id, savedAt: at, revision, meta, json }, term);
    if (outcome.ok) {
      tabs.tell(id);
      snapshots.saved(view.draft);
      file.saved();
      return outcome;
    }
    // What was not kept takes its number again, unless a later one was sent meanwhile.
    if (sent === revision) sent--;
    return outcome.failure === 'conflict' ? refuse(view.draft) : outcome;
  }

  function become(draft: Draft, label: string): void {
    const before = own.draft();
    const changes = (Object.keys(draft) as (keyof Draft)[])
      .filter((key) => JSON.stringify(draft[key]) !== JSON.stringify(before[key]))
      .map((path) => ({ path, after: draft[path] }));
    if (changes.length > 0) own.change(label, changes);
  }

  /** Shows what the window that writes has saved. */
  async function readAgain(): Promise<void> {
    const record = await store.read(id);
    if (!record.ok || mayWrite() || access === 'cleared') return;
    if (!record.value) {
      if (access !== 'removed' && (await isRemoved())) setAccess('removed');
      return;
    }
    // Another window had it back.
    if (access === 'removed') setAccess('taken');
    if (record.value.revision <= sent) return;
    const read = readJson(record.value.json);
    if (!read.ok) return;
    sent = record.value.revision;
    become(read.report.draft, '');
  }

  /** Another window says the draft was written or changed hands: perhaps it is no longer this one's. */
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

  const file = createFileKeeping({
    id,
    editor: own,
    store,
    disk: opened.disk,
    clock,
    revision: () => sent,
    isWritten: !opened.isReading,
    mayNote: () => access !== 'cleared',
    async onOverwrite(text, label) {
      if (!readJson(text).ok) return;
      snapshots.takeText(text, { kind: 'overwritten', label });
      await snapshots.flush();
    },
  });

  const stopWatching = tabs.watch(id, () => void heard());
  const stopChecking = own.subscribe(() => {
    if (!savedUnchecked || !mayWrite() || own.view().checking) return;
    savedUnchecked = false;
    autosave.saveAgain();
  });
  const autosave = createAutosave({ editor: own, save, clock, savedAt: kept?.savedAt || null });
  if (opened.isReading) autosave.stop();
  else {
    letGo = tabs.hold(id, {
      async yield() {
        // From now on nothing is taken that would not be saved.
        setAccess('taken');
        await autosave.flush();
        // Meanwhile refused: then it is another window's already.
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
    source: opened.source,
    editor,
    autosave,
    snapshots,
    file,
    access: () => access,
    onAccess(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restore(draft, label) {
      if (!mayWrite()) return;
      snapshots.take(own.draft(), { kind: 'before', label });
      // Versions that were sent out are out: no two of them may bear one number.
      become({ ...draft, reviewVersion: own.draft().reviewVersion }, label);
    },
    visit: (step) => {
      lastStep = step;
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
        // This window may have slept through the news.
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
      // What was under way may have come after the clearing.
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
      stopChecking();
      letGo();
      await Promise.all([snapshots.flush(), release()]);
    },
  };
}
