import type { DraftStore } from './draft-store';

/** Set as long as drafts are kept. Some ways of clearing a browser leave it behind: then the page can say what happened. */
const KEY = 'nianbao.kept';

function mark(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Without the mark an emptied storage looks like a new one, no worse.
  }
}

/** Whether drafts were kept when the program last ran. */
export function keptBefore(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** The store, keeping the mark up to date: set while it holds drafts. */
export function withMark(store: DraftStore): DraftStore {
  let isMarked = false;
  return {
    ...store,
    async write(record, term) {
      const written = await store.write(record, term);
      if (written.ok && !isMarked) {
        isMarked = true;
        mark(true);
      }
      return written;
    },
    erase(id) {
      // Another window deleted everything, the mark too.
      isMarked = false;
      return store.erase(id);
    },
    clear() {
      // Clearing localStorage has removed the mark: the next draft sets it again.
      isMarked = false;
      return store.clear();
    },
    async purge(now, longest) {
      const purged = await store.purge(now, longest);
      const [drafts, removed] = await Promise.all([store.list(), store.removed()]);
      // So that it is said only once: from now on the mark agrees with the (empty) list.
      if (drafts.ok && removed.ok) mark(drafts.value.length + removed.value.length > 0);
      return purged;
    },
  };
}
