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
  /** Not in the entries, so that listing does not read whole drafts. Kept for removed drafts too. */
  contents: { key: string; value: string };
  removed: { key: string; value: RemovedEntry };
  terms: { key: string; value: Term };
  /** Terms that have ended: a write in one of them is refused. */
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

export type StoreName = (typeof STORES)[number];

/** A transaction that may write to every store. */
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** The stores a place has. */
export function storesOf({ hasParts }: Place): StoreName[] {
  return STORES.filter((name) => hasParts || name !== 'parts');
}

function upgrade(database: Database, from: number, { hasParts }: Place): void {
  if (from < 1) {
    database.createObjectStore('entries', { keyPath: 'id' });
    database.createObjectStore('contents');
    database.createObjectStore('probe');
  }
  if (from < 2) {
    // The first version kept a stamp of every revision ever written; terms have replaced these.
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

/**
 * For a transaction of which a request is awaited before its end: where the storage is cleared meanwhile, the request
 * fails and that is answered, but nobody asks for the end any more, which the browser would report as an error of its own.
 */
export function mayEndUnasked({ done }: { done: Promise<void> }): void {
  done.catch(() => undefined);
}

function failureOf(error: unknown): StorageFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  return name === 'ConstraintError' ? 'conflict' : 'unavailable';
}

/** Runs some work with the database, which is opened when first needed and again after it was closed. */
export type Attempt = <T>(work: (database: Database) => Promise<T>) => Promise<Outcome<T>>;

export function createAttempt(place: Place): Attempt {
  let connection: Promise<Database> | null = null;

  function connect(): Promise<Database> {
    if (connection) return connection;
    const forget = () => {
      if (connection === opening) connection = null;
    };
    const opening: Promise<Database> = openDB<Schema>(place.name, 2, {
      upgrade: (database, from, _to, upgrading) => {
        mayEndUnasked(upgrading);
        upgrade(database, from, place);
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
      // The browser may close a connection by itself (site data cleared, laptop lid closed): try once more with a new one.
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
  // In the order of IndexedDB keys an array sorts after every string, so this bound covers all of them.
  return IDBKeyRange.bound([id], [id, []]);
}

/** All ends of a draft up to a term, all its snapshots up to a number. */
export function keysOf(id: string, upTo = Infinity): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, upTo]);
}
