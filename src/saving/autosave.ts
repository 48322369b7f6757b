import type { Outcome, StorageFailure } from '../storage/draft-store';
import type { OpenDocument, Revised } from './document';

/**
 * How long typing must rest before it is saved, and the longest it may go on unsaved: a machine that loses its power
 * may lose a second of typing, the writing itself included.
 */
const QUIET_MS = 300;
const LONGEST_MS = 600;

/** Waits between tries while saving fails; the last one repeats. */
const RETRY_MS = [2000, 5000, 15_000, 30_000] as const;

/** Whether what is on screen is kept. `savedAt` is the ISO time of the last save, null before the first. */
export interface SaveState {
  kind: 'saved' | 'saving' | 'failed';
  failure: StorageFailure | null;
  savedAt: string | null;
}

export interface Autosave {
  state: () => SaveState;
  /** Calls back when the state changes; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Saves at once what is not saved yet; resolves when it has been tried. */
  flush: () => Promise<void>;
  /** Saves at once, whether or not anything changed: what was saved is gone. */
  saveAgain: () => void;
  /** As `flush`, but does not wait for a write under way: the page may be gone before it is answered. */
  leave: () => void;
  /** Stops for good. What is not saved stays unsaved: flush first. */
  stop: () => void;
}

interface Options<View extends Revised> {
  document: Pick<OpenDocument<View, unknown>, 'view' | 'subscribe'>;
  /** Stores what the view shows, with `at` as the time of saving. */
  save: (view: View, at: string) => Promise<Outcome<void>>;
  clock: () => Date;
  /** ISO time of the last save; null for a document never saved, which is then saved at once. */
  savedAt: string | null;
}

/**
 * Saves an open document while it is changed. One write at a time, but for `leave`; a failed one is tried again until
 * it works.
 */
export function createAutosave<View extends Revised>({
  document,
  save,
  clock,
  savedAt,
}: Options<View>): Autosave {
  let savedRevision = savedAt === null ? -1 : document.view().revision;
  /** The revision last handed to `save`, whether or not that succeeded. */
  let sentRevision = savedRevision;
  let state: SaveState = { kind: savedAt === null ? 'saving' : 'saved', failure: null, savedAt };
  let writing: Promise<void> | null = null;
  let failures = 0;
  let stopped = false;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const isUnsaved = () => !stopped && document.view().revision !== savedRevision;

  function show(next: SaveState): void {
    if (next.kind === state.kind && next.failure === state.failure && next.savedAt === state.savedAt) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function stopTimers(): void {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
  }

  function changed(): void {
    if (!isUnsaved()) return;
    // A failure stays shown until a save succeeds; otherwise it would flicker at every keystroke.
    if (state.kind === 'saved') show({ ...state, kind: 'saving' });
    clearTimeout(quiet);
    quiet = setTimeout(() => void flush(), QUIET_MS);
    longest ??= setTimeout(() => void flush(), LONGEST_MS);
  }

  async function write(): Promise<void> {
    const view = document.view();
    const at = clock().toISOString();
    sentRevision = view.revision;
    const outcome = await save(view, at);
    if (outcome.ok) {
      savedRevision = view.revision;
      failures = 0;
      show({ kind: isUnsaved() ? 'saving' : 'saved', failure: null, savedAt: at });
      return;
    }
    show({ kind: 'failed', failure: outcome.failure, savedAt: state.savedAt });
    // No retry: another window has a newer draft, and the writer has to decide.
    if (outcome.failure === 'conflict') return;
    const wait = RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)];
    clearTimeout(quiet);
    quiet = setTimeout(() => void flush(), wait);
  }

  function flush(): Promise<void> {
    stopTimers();
    if (writing) return writing.then(() => (isUnsaved() ? flush() : undefined));
    if (!isUnsaved()) return Promise.resolve();
    writing = write().finally(() => {
      writing = null;
    });
    return writing;
  }

  function leave(): void {
    if (stopped) return;
    if (!writing) void flush();
    else if (document.view().revision !== sentRevision) void write();
  }

  const unsubscribe = document.subscribe(changed);
  if (isUnsaved()) void flush();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    saveAgain() {
      savedRevision = -1;
      if (state.kind === 'saved') show({ ...state, kind: 'saving' });
      void flush();
    },
    leave,
    stop() {
      stopped = true;
      unsubscribe();
      stopTimers();
      listeners.clear();
    },
  };
}

/**
 * Saves at once whenever the page may be about to go (`hide`: hidden or left for another window) and when it goes
 * (`leave`). Returns the way to stop.
 */
export function saveOnLeaving(page: Window, acts: { hide: () => void; leave: () => void }): () => void {
  const { hide, leave } = acts;
  const hideIfHidden = () => {
    if (page.document.visibilityState === 'hidden') hide();
  };
  page.addEventListener('blur', hide);
  page.addEventListener('pagehide', leave);
  page.document.addEventListener('visibilitychange', hideIfHidden);
  return () => {
    page.removeEventListener('blur', hide);
    page.removeEventListener('pagehide', leave);
    page.document.removeEventListener('visibilitychange', hideIfHidden);
  };
}
