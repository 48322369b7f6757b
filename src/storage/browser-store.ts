import { entryPutBack, lookedThrough, removedEntry } from './bin';
import {
  createAttempt,
  DRAFTS,
  keysOf,
  mayEndUnasked,
  partsOf,
  storesOf,
  type Database,
  type Place,
  type StoreName,
  type Writing,
} from './database';
import type { DraftStore, Outcome } from './draft-store';
import { nextSnapshot } from './next-snapshot';
import { nextTerm } from './terms';

/** Deletes all that is kept of a draft. */
function erasing(within: Writing, id: string): Promise<unknown>[] {
  return [
    ...(['entries', 'removed', 'contents', 'terms', 'files'] as const).map((name) =>
      within.objectStore(name).delete(id),
    ),
    ...(['ended', 'snapshots', 'snapshotTexts'] as const).map((name) =>
      within.objectStore(name).delete(keysOf(id)),
    ),
    ...(within.objectStoreNames.contains('parts') ? [within.objectStore('parts').delete(partsOf(id))] : []),
  ];
}

/** A store to read from once. The database's own short ways to read ask nobody for the end either. */
function reading<Name extends StoreName>(database: Database, name: Name) {
  const read = database.transaction(name);
  mayEndUnasked(read);
  return read.objectStore(name);
}

/** Documents in IndexedDB. Nothing is opened before the first call; a lost connection is opened again. */
export function createBrowserStore(place: Place = DRAFTS): DraftStore & { probe(): Promise<Outcome<void>> } {
  const attempt = createAttempt(place);
  const stores = storesOf(place);
  return {
    place: 'browser',
    probe: () =>
      attempt(async (database) => {
        await database.put('probe', 'x', 'probe');
        await database.delete('probe', 'probe');
      }),
    list: () => attempt((database) => reading(database, 'entries').getAll()),
    read: (id) =>
      attempt(async (database) => {
        const read = database.transaction(['entries', 'contents']);
        mayEndUnasked(read);
        const [entry, json] = await Promise.all([
          read.objectStore('entries').get(id),
          read.objectStore('contents').get(id),
        ]);
        return entry && json !== undefined ? { ...entry, json } : null;
      }),
    term: (id) => attempt(async (database) => (await reading(database, 'terms').get(id)) ?? null),
    claim: (id, tab) =>
      attempt(async (database) => {
        const claim = database.transaction(['terms', 'ended', 'entries', 'contents'], 'readwrite');
        mayEndUnasked(claim);
        const [before, entry, json] = await Promise.all([
          claim.objectStore('terms').get(id),
          claim.objectStore('entries').get(id),
          claim.objectStore('contents').get(id),
        ]);
        const { term, ended, forgotten } = nextTerm(before, tab);
        await Promise.all([
          claim.objectStore('terms').put(term, id),
          claim.objectStore('ended').put(true, [id, ended]),
          claim.objectStore('ended').delete(keysOf(id, forgotten)),
          claim.done,
        ]);
        return { term: term.term, record: entry && json !== undefined ? { ...entry, json } : null };
      }),
    release: (id, term) =>
      attempt(async (database) => {
        const release = database.transaction(['terms', 'ended'], 'readwrite');
        const requests = [
          release.objectStore('ended').add(true, [id, term]),
          release.objectStore('ended').delete([id, term]),
          release.objectStore('terms').put({ term, tab: null }, id),
          release.done,
        ];
        if ('commit' in release) release.commit();
        await Promise.all(requests);
      }),
    write: ({ json, ...entry }, term) =>
      attempt(async (database) => {
        const write = database.transaction(['entries', 'contents', 'ended'], 'readwrite');
        const { id } = entry;
        const requests: Promise<unknown>[] = [write.done];
        try {
          // Fails, and the whole transaction with it, where this term has ended. Reading first would mean waiting for
          // an answer, for which a page that is being closed does not live long enough.
          requests.push(write.objectStore('ended').add(true, [id, term]));
          requests.push(write.objectStore('ended').delete([id, term]));
          requests.push(write.objectStore('entries').put(entry));
          requests.push(write.objectStore('contents').put(json, id));
          // Safari 14 has no commit(): it commits by itself a moment later.
          if ('commit' in write) write.commit();
        } catch (error) {
          // A request was refused at once. Without aborting, only the mark in `ended` would be kept, and the next try
          // would look like a conflict.
          write.abort();
          await Promise.allSettled(requests);
          throw error;
        }
        await Promise.all(requests);
      }),
    remove: (id, removedAt) =>
      attempt(async (database) => {
        const remove = database.transaction(['entries', 'removed', 'terms', 'ended'], 'readwrite');
        mayEndUnasked(remove);
        const [entry, before] = await Promise.all([
          remove.objectStore('entries').get(id),
          remove.objectStore('terms').get(id),
        ]);
        if (!entry) return false;
        const { term, ended } = nextTerm(before, null);
        await Promise.all([
          remove.objectStore('entries').delete(id),
          remove.objectStore('removed').put(removedEntry(entry, removedAt)),
          remove.objectStore('ended').put(true, [id, ended]),
          remove.objectStore('terms').put(term, id),
          remove.done,
        ]);
        return true;
      }),
    removed: () => attempt((database) => reading(database, 'removed').getAll()),
    putBack: (id) =>
      attempt(async (database) => {
        const back = database.transaction(['entries', 'removed'], 'readwrite');
        mayEndUnasked(back);
        const found = await back.objectStore('removed').get(id);
        if (!found) return;
        await Promise.all([
          back.objectStore('entries').put(entryPutBack(found)),
          back.objectStore('removed').delete(id),
          back.done,
        ]);
      }),
    purge: (now, longest) =>
      attempt(async (database) => {
        const purge = database.transaction(stores, 'readwrite');
        mayEndUnasked(purge);
        const removed = await purge.objectStore('removed').getAll();
        const { gone, staying } = lookedThrough(removed, now, longest);
        await Promise.all([
          ...gone.flatMap(({ id }) => erasing(purge, id)),
          ...staying.map((entry) => purge.objectStore('removed').put(entry)),
          purge.done,
        ]);
      }),
    erase: (id) =>
      attempt(async (database) => {
        const erase = database.transaction(stores, 'readwrite');
        await Promise.all([...erasing(erase, id), erase.done]);
      }),
    snapshots: (id) =>
      attempt(async (database) => (await reading(database, 'snapshots').getAll(keysOf(id))).reverse()),
    readSnapshot: (id, number) =>
      attempt(async (database) => (await reading(database, 'snapshotTexts').get([id, number])) ?? null),
    keepSnapshot: (draftId, at, why, text) =>
      attempt(async (database) => {
        const keep = database.transaction(['snapshots', 'snapshotTexts'], 'readwrite');
        mayEndUnasked(keep);
        const [entries, texts] = [keep.objectStore('snapshots'), keep.objectStore('snapshotTexts')];
        const ring = (await entries.getAll(keysOf(draftId))).reverse();
        const [newest] = ring;
        if (newest && (await texts.get([draftId, newest.number])) === text) return;
        const { entry, out } = nextSnapshot(ring, { draftId, at, why, text });
        await Promise.all([
          entries.put(entry),
          texts.put(text, [draftId, entry.number]),
          ...out.flatMap(({ number }) => [
            entries.delete([draftId, number]),
            texts.delete([draftId, number]),
          ]),
          keep.done,
        ]);
      }),
    file: (id) => attempt(async (database) => (await reading(database, 'files').get(id)) ?? null),
    keepFile: (copy) =>
      attempt(async (database) => {
        await database.put('files', copy);
      }),
    files: () => attempt((database) => reading(database, 'files').getAll()),
    part: (id, part) =>
      attempt(async (database) => (await reading(database, 'parts').get([id, part])) ?? null),
    keepPart: (id, part, text) =>
      attempt(async (database) => {
        await database.put('parts', text, [id, part]);
      }),
    clear: () =>
      attempt(async (database) => {
        const clear = database.transaction(stores, 'readwrite');
        await Promise.all([...stores.map((name) => clear.objectStore(name).clear()), clear.done]);
      }),
  };
}
