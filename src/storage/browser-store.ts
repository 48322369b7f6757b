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
  /** Which revisions were ever written. */
  stamps: { key: [id: string, revision: number]; value: true };
  probe: { key: string; value: string };
}

type Database = IDBPDatabase<Schema>;

function failureOf(error: unknown): StorageFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'ConstraintError' ? 'conflict' : 'unavailable';
}

/** Stamps kept of a draft: a window would have to be this many saves behind to go unnoticed. */
const STAMPS = 1000;

/** All stamps of a draft up to a revision. */
function stampsUpTo(id: string, revision = Infinity): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, revision]);
}

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
        database.createObjectStore('stamps');
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
    write: ({ json, ...entry }) =>
      attempt(async (database) => {
        const write = database.transaction(['entries', 'contents', 'stamps'], 'readwrite');
        const { id, revision } = entry;
        const requests: Promise<unknown>[] = [write.done];
        try {
          // Fails where this revision was written before, and all else with it. Reading first to see would need
          // an answer, for which a page that is being closed does not live long enough.
          requests.push(write.objectStore('stamps').add(true, [id, revision]));
          requests.push(write.objectStore('entries').put(entry));
          requests.push(write.objectStore('contents').put(json, id));
          requests.push(write.objectStore('stamps').delete(stampsUpTo(id, Math.max(0, revision - STAMPS))));
          // Safari 14 commits on its own, a moment later.
          if ('commit' in write) write.commit();
        } catch (error) {
          // Refused on the spot: without this the stamp alone would be kept, and the next try taken for a conflict.
          write.abort();
          await Promise.allSettled(requests);
          throw error;
        }
        await Promise.all(requests);
      }),
    remove: (id) =>
      attempt(async (database) => {
        const write = database.transaction(['entries', 'contents', 'stamps'], 'readwrite');
        await Promise.all([
          write.objectStore('entries').delete(id),
          write.objectStore('contents').delete(id),
          write.objectStore('stamps').delete(stampsUpTo(id)),
          write.done,
        ]);
      }),
    clear: () =>
      attempt(async (database) => {
        const write = database.transaction(['entries', 'contents', 'stamps'], 'readwrite');
        await Promise.all([
          write.objectStore('entries').clear(),
          write.objectStore('contents').clear(),
          write.objectStore('stamps').clear(),
          write.done,
        ]);
      }),
  };
}
