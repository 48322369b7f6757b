import { createBrowserStore } from './browser-store';
import type { DraftStore } from './draft-store';
import { createMemoryStore } from './memory-store';

/** Some browsers leave a request to open a database unanswered for ever; the program must start all the same. */
const PATIENCE_MS = 4000;

/**
 * Opens the browser's storage and tries it out by writing. Where it is blocked, unavailable or silent, a store
 * in memory takes its place, and its `place` says so: the page must tell the writer.
 */
export async function openStore(): Promise<DraftStore> {
  const store = createBrowserStore();
  const silence = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, null);
  });
  const probed = await Promise.race([store.probe(), silence]);
  // A full disk keeps nothing new, but what is there can still be read.
  return probed?.ok || probed?.failure === 'full' ? store : createMemoryStore();
}
