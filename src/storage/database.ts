import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type {
  DraftEntry,
  FileCopy,
  Outcome,
  RemovedEntry,
  SnapshotEntry,
  StorageFailure,
  Term,
} from './draft-store';

/**
 * One kind of document, kept in a database of its own. All pages opened from disk share one storage in a browser, so
 * the name says whose it is; its number is raised when records change so much that an older program could no longer
 * read them.
 */
export interface Place {
  name: string;
  /** Whether documents have parts that are written once and kept beside them: only then there is a store for those. */
  hasParts: boolean;
}

export const DRAFTS: Place = { name: 'nianbao.report-drafts.1', hasParts: false };
export const COLLECTIONS: Place = { name: 'nianbao.collections.1', hasParts: true };

interface Schema extends DBSchema {
  entries: { key: string; value: DraftEntry };
  /** Apart from the entries, so that a list does not read whole drafts. Those of removed drafts stay. */
  contents: { key: string; value: string };
  removed: { key: string; value: RemovedEntry };
  terms: { key: string; value: Term };
  /** Terms that have ended: what belongs to one of them is refused. */
  ended: { key: [id: string, term: number]; value: true };
  snapshots: { key: [draftId: string, number: number]; value: SnapshotEntry };
  snapshotTexts: { key: [draftId: string, number: number]; value: string };
  files: { key: string; value: FileCopy };
  probe: { key: string; value: string };
  parts: { key: [documentId: string, part: string]; value: string };
}

export type Database = IDBPDatabase<Schema>;

/** Everything that is kept of any document, without the store for trying out. */
export const STORES = [
  'entries',
  'contents',
  'removed',
  'terms',
  'ended',
  'snapshots',
  'snapshotTexts',
  'files',
  'parts',
] as const;

/** A change of everything at once. */
export type Writing = IDBPTransaction<Schema, (typeof STORES)[number][], 'readwrite'>;

/** The stores a place has. */
export function storesOf({ hasParts }: Place): (typeof STORES)[number][] {
  return STORES.filter((name) => hasParts || name !== 'parts');
}

function upgrade(database: Database, from: number, { hasParts }: Place): void {
  if (from < 1) {
    database.createObjectStore('entries', { keyPath: 'id' });
    database.createObjectStore('contents');
    database.createObjectStore('probe');
  }
  if (from < 2) {
    // The first version noted every revision ever written; terms are told apart instead.
    const names: DOMStringList = database.objectStoreNames;
    if (names.contains('stamps')) (database as IDBPDatabase).deleteObjectStore('stamps');
    database.createObjectStore('removed', { keyPath: 'id' });
    database.createObjectStore('terms');
    database.createObjectStore('ended');
    database.createObjectStore('snapshots', { keyPath: ['draftId', 'number'] });
    database.createObjectStore('snapshotTexts');
    database.createObjectStore('files', { keyPath: 'id' });
    if (hasParts) database.createObjectStore('parts');
  }
}

function failureOf(error: unknown): StorageFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  return name === 'ConstraintError' ? 'conflict' : 'unavailable';
}

/** Does some work with the database, opened when first needed and again when it was lost. */
export type Attempt = <T>(work: (database: Database) => Promise<T>) => Promise<Outcome<T>>;

export function createAttempt(place: Place): Attempt {
  let connection: Promise<Database> | null = null;

  function connect(): Promise<Database> {
    if (connection) return connection;
    const forget = () => {
      if (connection === opening) connection = null;
    };
    const opening: Promise<Database> = openDB<Schema>(place.name, 2, {
      upgrade: (database, from) => upgrade(database, from, place),
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
      const name = error instanceof DOMException ? error.name : '';
      if (name === 'InvalidStateError') connection = null;
      if (again && (name === 'InvalidStateError' || name === 'AbortError')) return attempt(work, false);
      return { ok: false, failure: failureOf(error) };
    }
  }
  return (work) => attempt(work);
}

/** All parts of a document. */
export function partsOf(id: string): IDBKeyRange {
  // A list comes after every text.
  return IDBKeyRange.bound([id], [id, []]);
}

/** All ends of a draft up to a term, all its snapshots up to a number. */
export function keysOf(id: string, upTo = Infinity): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, upTo]);
}
