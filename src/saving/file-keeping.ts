import { fileName } from '../storage/disk';
import { ANYTHING, type Disk, type FileContent } from '../storage/disk-file';
import type { DraftStore, FileCopy } from '../storage/draft-store';
import type { FileFormat, OpenDocument, Revised } from './document';

/** What became of the last try to save to a file. */
export interface FileNews {
  kind: 'saved' | 'denied' | 'gone' | 'failed';
  name: string;
}

/** A file handed to the browser's downloads; the page is never told whether it was really saved. */
export interface HandedOver {
  /** null for one that other parts of the program wrote: a 送审版. */
  name: string | null;
  /** The revision it holds, counted by the open document (`written`) and by the store (`revision`). */
  written: number;
  revision: number;
}

export interface FileState {
  news: FileNews | null;
  /** Shown until the writer says that the file is there. */
  handedOver: HandedOver | null;
  /** Foreign content of the chosen file, written since our last save there: the writer is asked before overwriting it. */
  found: (FileContent & { name: string }) | null;
  /** ISO time of the last save to a file, null for none; undefined until it is known. */
  savedAt: string | null | undefined;
  /** Whether to remind: the document was changed, and for seven days has had no newer copy on disk. */
  isDue: boolean;
}

/** The copy on disk of one open document: the one that outlives the browser. */
export interface FileKeeping {
  state: () => FileState;
  /** Calls back when the state changes; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** 保存到文件: into the file chosen before, or one to be chosen; `asOther` always chooses. Never throws. */
  save: (asOther?: boolean) => Promise<void>;
  /** The writer's answer where foreign content was found in the file. */
  answer: (choice: 'overwrite' | 'other' | 'leave') => Promise<void>;
  /** 看到了: the writer has seen the downloaded file. */
  seen: () => void;
  /** Another file that holds the whole document was downloaded: a 送审版. */
  handedOut: () => void;
  /** 以后再说: reminds again in seven days. */
  remindLater: () => void;
  /** Whether the file on disk, as saved since the page was opened, holds all that is written. */
  isCurrent: () => boolean;
  /** Called after each save in the browser. */
  saved: () => void;
}

/** After so long without a newer copy on disk the writer is reminded: seven days. */
const REMIND_MS = 7 * 86_400_000;

/** How long 已存到文件 is shown. */
const NEWS_MS = 3000;

interface Options<Value> {
  id: string;
  document: Pick<OpenDocument<Revised, Value>, 'view' | 'value'>;
  format: FileFormat<Value>;
  store: DraftStore;
  disk: Disk;
  clock: () => Date;
  /** The revision kept last. */
  revision: () => number;
  /** False where another window writes it. */
  isWritten: boolean;
  /** False once everything was deleted: then nothing may be noted in the store. */
  mayNote: () => boolean;
  /** Keeps what stands in the file before it is overwritten. */
  onOverwrite: (text: string, name: string) => Promise<void>;
}

/** Two saves of the same document differ in their time only. */
const sameDocument = (one: string, other: string) => withoutTime(one) === withoutTime(other);
const withoutTime = (text: string) => text.replace(/"savedAt":\s*"[^"]*"/, '');

/** Keeps the copy on disk of the document `id`, and notes in the store when and where that was done. */
export function createFileKeeping<Value>(options: Options<Value>): FileKeeping {
  const { id, document, format, store, disk, clock, revision } = options;
  let copy: FileCopy | null = null;
  /** What the file holds, as a revision of the open document. */
  let inFile = -1;
  let state: FileState = { news: null, handedOver: null, found: null, savedAt: undefined, isDue: false };
  const listeners = new Set<() => void>();

  function show(change: Partial<FileState>): void {
    const next = { ...state, ...change };
    if ((Object.keys(next) as (keyof FileState)[]).every((key) => next[key] === state[key])) return;
    state = next;
    for (const listener of listeners) listener();
  }

  async function keep(next: FileCopy): Promise<void> {
    copy = next;
    if (!options.mayNote()) return;
    const kept = await store.keepFile(next);
    // Some browsers have file handles but cannot store them: then the writer chooses again next time.
    if (!kept.ok && next.handle) await store.keepFile({ ...next, handle: null });
  }

  function look(): void {
    if (!copy) return;
    const age = clock().getTime() - Date.parse(copy.since);
    // A time in the future comes from a clock that was ahead: better to remind early than not for a year.
    const isLong = age >= REMIND_MS || age <= -REMIND_MS;
    show({ savedAt: copy.savedAt, isDue: isLong && copy.revision !== revision() });
  }

  const asOpened = { written: document.view().revision, revision: revision() };
  const known = store.file(id).then(async (found) => {
    copy = found.ok ? found.value : null;
    const blank = { id, since: clock().toISOString(), savedAt: null, revision: -1, name: '', handle: null };
    if (!copy && options.isWritten) await keep(blank);
    // The document was left and opened again: if nothing changed since the last file, that file is current.
    if (inFile < 0 && copy?.savedAt && copy.revision === asOpened.revision) inFile = asOpened.written;
    look();
  });

  function tell(news: FileNews): void {
    show({ news });
    if (news.kind === 'saved') setTimeout(() => state.news === news && show({ news: null }), NEWS_MS);
  }

  async function note(
    of: HandedOver | null,
    file: Pick<FileCopy, 'name' | 'handle' | 'digest'>,
  ): Promise<void> {
    await known;
    const at = clock().toISOString();
    await keep({ id, since: at, savedAt: at, revision: of?.revision ?? revision(), ...file });
    look();
  }

  /** The file chosen before, with what was last written to it, here or in another window. */
  async function chosen(): Promise<FileCopy | null> {
    await known;
    const latest = await store.file(id);
    if (latest.ok && latest.value?.handle) copy = latest.value;
    return copy?.handle ? copy : null;
  }

  /** The file the writer chooses, null for none; 'downloads' where the browser cannot ask. */
  async function pick(name: string): Promise<FileSystemFileHandle | 'downloads' | null> {
    if (!disk.canPick()) return 'downloads';
    try {
      return await disk.pick(name);
    } catch {
      // This browser has the dialog but does not allow it here.
      return 'downloads';
    }
  }

  /** Writes only over what we last wrote there, or over what the writer was shown and agreed to lose. */
  async function write(
    handle: FileSystemFileHandle,
    { text, written }: { text: string; written: number },
    expected: string | null,
  ): Promise<void> {
    const { name } = handle;
    const outcome = await disk.write(handle, text, expected);
    if (outcome.kind === 'changed') {
      const { found } = outcome;
      // It is the same document, perhaps restored from a copy: overwriting loses nothing.
      if (found.text !== null && sameDocument(found.text, text)) {
        await write(handle, { text, written }, found.digest);
        return;
      }
      show({ news: null, found: { ...found, name } });
      return;
    }
    if (outcome.kind !== 'saved') {
      tell({ kind: outcome.kind, name });
      return;
    }
    inFile = written;
    await note(null, { name, handle, digest: outcome.digest });
    show({ handedOver: null });
    tell({ kind: 'saved', name });
  }

  async function saveNow(asOther: boolean, over: FileContent | null): Promise<void> {
    const file = asOther ? null : await chosen();
    const value = document.value();
    const { revision: written } = document.view();
    // Serialised only after the dialog: the browser opens it only shortly after the click.
    const textOf = () => format.fileText(value, clock().toISOString());
    if (file?.handle) {
      await write(file.handle, { text: await textOf(), written }, over?.digest ?? file.digest ?? null);
      return;
    }
    const suggested = fileName(format.fileTitle(value), 'json');
    const place = await pick(suggested);
    if (place === null) return;
    if (place === 'downloads') {
      disk.download(suggested, await textOf());
      show({ news: null, handedOver: { name: suggested, written, revision: revision() } });
    } else await write(place, { text: await textOf(), written }, ANYTHING);
  }

  /** Saves run one after another: else a second Ctrl+S would take what the first is writing for foreign content. */
  let saving: Promise<void> = Promise.resolve();
  function save(asOther = false, over: FileContent | null = null): Promise<void> {
    show({ found: null });
    saving = saving.then(() => saveNow(asOther, over));
    return saving;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: (asOther) => save(asOther),
    async answer(choice) {
      const { found } = state;
      if (!found || choice === 'leave') {
        show({ found: null });
        return;
      }
      if (choice === 'overwrite' && found.text !== null) await options.onOverwrite(found.text, found.name);
      await save(choice === 'other', found);
    },
    seen() {
      const { handedOver } = state;
      if (!handedOver) return;
      inFile = handedOver.written;
      show({ handedOver: null });
      const { name = '', handle = null, digest = null } = copy ?? {};
      void note(
        handedOver,
        handedOver.name === null ? { name, handle, digest } : { name: handedOver.name, handle: null },
      );
    },
    handedOut() {
      show({ handedOver: { name: null, written: document.view().revision, revision: revision() } });
    },
    remindLater() {
      if (copy) void keep({ ...copy, since: clock().toISOString() });
      look();
    },
    isCurrent: () => inFile === document.view().revision,
    saved: look,
  };
}
