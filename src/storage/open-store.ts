import { createBrowserStore } from './browser-store';
import { COLLECTIONS } from './database';
import type { DraftStore } from './draft-store';
import { keptBefore, withMark } from './kept-mark';

/** How long to wait for the database: some browsers never answer a request to open one. */
const PATIENCE_MS = 4000;

/** Room for some hundred saves with their snapshots; below it the writer should know. */
const SCARCE_BYTES = 20_000_000;

/** What is to be said of the browser's storage before anything is written. Each is false or null where all is well. */
export interface StorageHealth {
  /** Why nothing is kept: forbidden, held by a newer version of the program, or without an answer. */
  closed: 'blocked' | 'newer' | 'silent' | null;
  /** The room left, in bytes, where that is little; 0 where the browser takes nothing more. */
  scarce: number | null;
  /** Drafts were kept here before, and none is left although nobody deleted them here. */
  emptied: boolean;
}

export const healthy: StorageHealth = { closed: null, scarce: null, emptied: false };

/** The room left where it is scarce, else null. Newer Chromium always says ten gigabytes, so it is never scarce there. */
async function scarcity(): Promise<number | null> {
  try {
    // Missing on plain http.
    const { storage } = navigator as { storage?: StorageManager };
    const { quota, usage } = (await storage?.estimate?.()) ?? {};
    if (quota === undefined || usage === undefined) return null;
    const left = Math.max(0, quota - usage);
    return left < SCARCE_BYTES ? left : null;
  } catch {
    return null;
  }
}

/** The stores of this browser: of drafts, and of what is collected. */
interface OpenedStores {
  store: DraftStore;
  collections: DraftStore;
  health: StorageHealth;
}

/**
 * Opens the browser's storage and tries it out by writing. Where it is blocked, unavailable or silent, a store
 * in memory takes its place: the page must tell the writer, as all else that `health` says.
 */
export async function openStore(): Promise<OpenedStores> {
  const store = createBrowserStore();
  const silence = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, null);
  });
  const probed = await Promise.race([store.probe(), silence]);
  const closed = async (reason: StorageHealth['closed']) => {
    // Fetched only here, because hardly any browser needs it.
    const { createMemoryStore } = await import('./memory-store');
    return {
      store: createMemoryStore(),
      collections: createMemoryStore(),
      health: { ...healthy, closed: reason },
    };
  };
  if (!probed) return closed('silent');
  // A full disk keeps nothing new, but what is there can still be read.
  if (!probed.ok && probed.failure !== 'full')
    return closed(probed.failure === 'newer' ? 'newer' : 'blocked');
  const [drafts, removed, left] = await Promise.all([store.list(), store.removed(), scarcity()]);
  const isEmpty = drafts.ok && removed.ok && drafts.value.length + removed.value.length === 0;
  const health = { closed: null, scarce: probed.ok ? left : 0, emptied: isEmpty && keptBefore() };
  return { store: withMark(store), collections: createBrowserStore(COLLECTIONS), health };
}

/** Asks the browser not to clear the storage of its own accord when room is short. It may refuse, or ask the user. */
export function askToPersist(): void {
  const { storage } = navigator as { storage?: StorageManager };
  void storage?.persist?.().catch(() => false);
}
