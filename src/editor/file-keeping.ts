import { fileName } from '../storage/disk';
import type { Disk } from '../storage/disk-file';
import type { DraftStore, FileCopy } from '../storage/draft-store';
import type { Editor } from './editor';
import { reportFile } from './report-file';

/** What became of the last try to save to a file; null before the first and once it is old news. */
export interface FileNews {
  kind: 'saved' | 'downloaded' | 'denied' | 'failed';
  name: string;
}

export interface FileState {
  news: FileNews | null;
  /** ISO time of the last save to a file, null for none; undefined until it is known. */
  savedAt: string | null | undefined;
  /** The draft was written for seven days without a newer copy on disk. */
  isDue: boolean;
}

/** The copy on disk of one open report: the one that outlives the browser. */
export interface FileKeeping {
  state: () => FileState;
  /** Calls back when the state changes; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** 保存到文件: into the file chosen before, or one to be chosen; `asOther` always chooses. Never throws. */
  save: (asOther?: boolean) => Promise<void>;
  /** Another file with the whole draft in it was handed out: a 送审版. */
  handedOut: () => void;
  /** 以后再说: reminds again in seven days. */
  remindLater: () => void;
  /** Whether the file on disk, as saved since the page was opened, holds all that is written. */
  isCurrent: () => boolean;
  /** Called after each save in the browser. */
  saved: () => void;
}

const REMIND_MS = 7 * 86_400_000;

/** How long 已存到文件 is shown. */
const NEWS_MS = 3000;

interface Options {
  id: string;
  editor: Editor;
  store: DraftStore;
  disk: Disk;
  clock: () => Date;
  /** The revision of the draft kept last. */
  revision: () => number;
  /** False where another window writes the draft. */
  isWritten: boolean;
}

/** Keeps the copy on disk of the draft `id`, and notes in the store when and where that was done. */
export function createFileKeeping(options: Options): FileKeeping {
  const { id, editor, store, disk, clock, revision } = options;
  let copy: FileCopy | null = null;
  /** What the file holds, as a revision of the editor. */
  let inFile = -1;
  let state: FileState = { news: null, savedAt: undefined, isDue: false };
  const listeners = new Set<() => void>();

  function show(change: Partial<FileState>): void {
    const next = { ...state, ...change };
    if (next.news === state.news && next.savedAt === state.savedAt && next.isDue === state.isDue) return;
    state = next;
    for (const listener of listeners) listener();
  }

  async function keep(next: FileCopy): Promise<void> {
    copy = next;
    const kept = await store.keepFile(next);
    // Some browsers hand out files and cannot keep them: then the writer chooses again next time.
    if (!kept.ok && next.handle) await store.keepFile({ ...next, handle: null });
  }

  function look(): void {
    if (!copy) return;
    const age = clock().getTime() - Date.parse(copy.since);
    show({ savedAt: copy.savedAt, isDue: age >= REMIND_MS && copy.revision !== revision() });
  }

  const known = store.file(id).then(async (found) => {
    copy = found.ok ? found.value : null;
    const blank = { id, since: clock().toISOString(), savedAt: null, revision: -1, name: '', handle: null };
    if (!copy && options.isWritten) await keep(blank);
    look();
  });

  function tell(news: FileNews): void {
    show({ news });
    if (news.kind === 'saved' || news.kind === 'downloaded')
      setTimeout(() => state.news === news && show({ news: null }), NEWS_MS);
  }

  /** Where the writer wants the file: null for nowhere. Where nobody can be asked it is the downloads. */
  async function placeFor(
    name: string,
    asOther: boolean,
  ): Promise<FileSystemFileHandle | 'downloads' | null> {
    if (!asOther && copy?.handle) return copy.handle;
    if (!disk.canPick()) return 'downloads';
    try {
      return await disk.pick(name);
    } catch {
      // A browser that has the dialog and does not let it be shown.
      return 'downloads';
    }
  }

  async function save(asOther = false): Promise<void> {
    const now = reportFile(editor.draft(), clock());
    const { revision: written } = editor.view();
    const suggested = fileName(now.title, 'json');
    const place = await placeFor(suggested, asOther);
    if (place === null) return;
    const handle = place === 'downloads' ? null : place;
    const name = handle?.name ?? suggested;
    if (handle) {
      const outcome = await disk.write(handle, now.text);
      if (outcome !== 'saved') return tell({ kind: outcome, name });
    } else disk.download(name, now.text);
    inFile = written;
    await known;
    const at = clock().toISOString();
    await keep({ id, since: at, savedAt: at, revision: revision(), name, handle });
    look();
    tell({ kind: handle ? 'saved' : 'downloaded', name });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save,
    handedOut() {
      inFile = editor.view().revision;
      const at = clock().toISOString();
      if (copy) void keep({ ...copy, since: at, savedAt: at, revision: revision() });
      look();
    },
    remindLater() {
      if (copy) void keep({ ...copy, since: clock().toISOString() });
      look();
    },
    isCurrent: () => inFile === editor.view().revision,
    saved: look,
  };
}
