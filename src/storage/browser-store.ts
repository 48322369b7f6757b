import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DraftEntry, DraftStore, Outcome, StorageFailure } from './draft-store';

/**
 * All pages opened from disk share one storage in a browser, so the name says whose it is; its number is
 * raised when records change so much that an older program could no longer read them.
 */
const DATABASE = 'nianbao.report-drafts.1';

interface Schema extends DBSchema {
  entries: { key: string; value: DraftEntry };
  /** Apart from the entries, so that a list does not read whole drafts. */
  contents: { key: string; value: string };
  probe: { key: string; value: string };
}

type Database = IDBPDatabase<Schema>;

function failureOf(error: unknown): StorageFailure {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
}

class NewerRevision extends Error {}

/** Drafts in IndexedDB. Nothing is opened before the first call; a lost connection is opened again. */
export function createBrowserStore(): DraftStore & { probe(): Promise<Outcome<void>> } {
  let connection: Promise<Database> | null = null;

  function connect(): Promise<Database> {
    if (connection) return connection;
    const forget = () => {
      if (connection === opening) connection = null;
    };
    const opening: Promise<Database> = openDB<Schema>(DATABASE, 1, {
      upgrade(database) {
        database.createObjectStore('entries', { keyPath: 'id' });
        database.createObjectStore('contents');
        database.createObjectStore('probe');
      },
      blocking(_current, _blocked, event) {
        // A newer program in another window wants to change the database: let it, and open again when needed.
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    connection = opening;
    opening.catch(forget);
    return opening;
  }

  async function attempt<T>(work: (database: Database) => Promise<T>, again = true): Promise<Outcome<T>> {
    try {
      return { ok: true, value: await work(await connect()) };
    } catch (error) {
      if (error instanceof NewerRevision) return { ok: false, failure: 'conflict' };
      // The browser may close a connection on its own (a cleared site, a closed lid): once more with a new one.
      const closed = error instanceof DOMException && error.name === 'InvalidStateError';
      if (closed && again) {
        connection = null;
        return attempt(work, false);
      }
      return { ok: false, failure: failureOf(error) };
    }
  }

  return {
    place: 'browser',
    probe: () =>
      attempt(async (database) => {
        await database.put('probe', 'x', 'probe');
        await database.delete('probe', 'probe');
      }),
    list: () => attempt((database) => database.getAll('entries')),
    read: (id) =>
      attempt(async (database) => {
        const read = database.transaction(['entries', 'contents']);
        const [entry, json] = await Promise.all([
          read.objectStore('entries').get(id),
          read.objectStore('contents').get(id),
        ]);
        return entry && json !== undefined ? { ...entry, json } : null;
      }),
    write: ({ json, ...entry }, basedOn) =>
      attempt(async (database) => {
        const write = database.transaction(['entries', 'contents'], 'readwrite');
        const kept = await write.objectStore('entries').get(entry.id);
        if ((kept?.revision ?? 0) > basedOn) throw new NewerRevision();
        await Promise.all([
          write.objectStore('entries').put(entry),
          write.objectStore('contents').put(json, entry.id),
          write.done,
        ]);
      }),
    remove: (id) =>
      attempt(async (database) => {
        const write = database.transaction(['entries', 'contents'], 'readwrite');
        await Promise.all([
          write.objectStore('entries').delete(id),
          write.objectStore('contents').delete(id),
          write.done,
        ]);
      }),
    clear: () =>
      attempt(async (database) => {
        const write = database.transaction(['entries', 'contents'], 'readwrite');
        await Promise.all([
          write.objectStore('entries').clear(),
          write.objectStore('contents').clear(),
          write.done,
        ]);
      }),
  };
}
