import type { Collection } from '../collection/collection';
import type { CountySumTaken } from '../report/draft';
import { readCollectionSummary, type CollectionSummary } from '../collection/summary';
import { createDocuments, type Documents, type Surroundings } from '../saving/documents';
import type { Opened } from '../saving/keeping';
import type { Outcome } from '../storage/draft-store';
import { newId } from '../storage/new-id';
import { unreadMark } from '../storage/unread-mark';
import type { CollectionSession } from './collection-session';
import { followedCollection } from './followed-collection';
import type { SumWatch } from './sum-watch';

/** A collection as Home and the list of collections show it. */
export interface CollectionListing {
  id: string;
  /** ISO times; null for a file there never was. */
  savedAt: string;
  inFileAt: string | null;
  /** null where another version kept one that cannot be understood. */
  summary: CollectionSummary | null;
  /** Whether files that were chosen for it are not all read: it is being done, or the page was left before. */
  isUnread: boolean;
}

/** The collections of this computer, and the one that is open. */
export interface Collections extends Omit<
  Documents<Collection, CollectionSession>,
  'list' | 'create' | 'createOver' | 'removed'
> {
  list(): Promise<Outcome<CollectionListing[]>>;
  /** One of the snapshots of a collection; null where it is gone or cannot be read. */
  readSnapshot(id: string, number: number): Promise<Collection | null>;
  /** Begins a collection, with what was read of the files in it where it came as a file. Gives its id. */
  create(collection: Collection, records?: ReadonlyMap<string, string>): Promise<CollectionSession>;
  /** Whether files are being read into the open one: what is not read yet would be lost with the page. */
  isReading: () => boolean;
  /** Calls back once those that are being read now are; returns the way to stop. */
  onRead: (listener: () => void) => () => void;
  /** Follows the sum (汇总) a county's report was made from, without opening the collection. */
  watchSum(taken: Pick<CountySumTaken, 'collection' | 'place' | 'year'>): Promise<SumWatch>;
}

/** Opening a collection needs the form and all rules, so this is fetched with the first one. */
const load = async (givenTo: (id: string) => ReadonlyMap<string, string> | undefined) => {
  const [{ createCollectionSession }, { openCollection }] = await Promise.all([
    import('./collection-session'),
    import('../collection/stored-collection'),
  ]);
  return {
    read(json: string) {
      const read = openCollection(json);
      return read.ok ? { ok: true as const, value: read.collection } : read;
    },
    wasTouched: () => true,
    begin: (opened: Opened, value: Collection) => createCollectionSession(opened, value, givenTo(opened.id)),
  };
};

/** The collections in a store. */
export function createCollections(surroundings: Surroundings): Collections {
  /** By collection that is being begun, what was read of the files in it. */
  const given = new Map<string, ReadonlyMap<string, string>>();
  const opener = () => load((id) => given.get(id));
  const documents = createDocuments<Collection, CollectionSession>(surroundings, opener);
  async function list(): Promise<Outcome<CollectionListing[]>> {
    const entries = await documents.list();
    if (!entries.ok) return entries;
    const open = documents.session();
    const value = entries.value.map(({ id, savedAt, inFileAt, meta }) => ({
      id,
      savedAt,
      inFileAt,
      summary: readCollectionSummary(meta),
      isUnread: (open?.id === id && open.intake.state().isReceiving) || unreadMark(id).left() !== null,
    }));
    return { ok: true, value };
  }
  return {
    ...documents,
    list,
    async readSnapshot(id, number) {
      const [text, reading] = await Promise.all([surroundings.store.readSnapshot(id, number), opener()]);
      const opened = text.ok && text.value !== null ? reading.read(text.value) : null;
      return opened?.ok ? opened.value : null;
    },
    async create(collection, records = new Map()) {
      const id = newId();
      given.set(id, records);
      try {
        const session = await documents.create(id, collection, true);
        await session.records.keepGiven();
        return session;
      } finally {
        given.delete(id);
      }
    },
    isReading: () => documents.session()?.intake.state().isRunning ?? false,
    onRead(listener) {
      const intake = documents.session()?.intake;
      if (!intake?.state().isRunning) return () => undefined;
      const stop = intake.subscribe(() => {
        if (intake.state().isRunning) return;
        stop();
        listener();
      });
      return stop;
    },
    async watchSum(taken) {
      const [{ createSumWatch }, listed] = await Promise.all([import('./sum-watch'), list()]);
      const id = followedCollection(taken, listed.ok ? listed.value : []);
      const open = documents.session();
      return createSumWatch(surroundings, open?.id === id ? open : null, id);
    },
  };
}
