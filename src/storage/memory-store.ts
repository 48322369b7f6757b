import { entryPutBack, lookedThrough, removedEntry } from './bin';
import {
  done,
  type DraftRecord,
  type DraftStore,
  type FileCopy,
  type Outcome,
  type RemovedEntry,
  type SnapshotEntry,
  type Term,
} from './draft-store';
import { nextSnapshot } from './next-snapshot';
import { nextTerm } from './terms';

type Snapshot = SnapshotEntry & { text: string };

function entryOf({ id, savedAt, revision, meta }: DraftRecord) {
  return { id, savedAt, revision, meta };
}

/** A store for browsers that keep nothing. Everything works as long as the page is open. */
export function createMemoryStore(): DraftStore {
  const records = new Map<string, DraftRecord>();
  const bin = new Map<string, RemovedEntry & { json: string }>();
  const terms = new Map<string, Term>();
  const rings = new Map<string, Snapshot[]>();
  const copies = new Map<string, FileCopy>();
  const parts = new Map<string, Map<string, string>>();
  const all = [records, bin, terms, rings, copies, parts];
  const ok = <T>(value: T) => Promise.resolve<Outcome<T>>({ ok: true, value });

  function endTerm(id: string, tab: string | null): number {
    const { term } = nextTerm(terms.get(id), tab);
    terms.set(id, term);
    return term.term;
  }

  function erase(id: string): void {
    for (const map of all) map.delete(id);
  }

  return {
    place: 'memory',
    list: () => ok(Array.from(records.values(), entryOf)),
    read: (id) => ok(records.get(id) ?? null),
    term: (id) => ok(terms.get(id) ?? null),
    claim: (id, tab) => ok({ term: endTerm(id, tab), record: records.get(id) ?? null }),
    release(id, term) {
      if (terms.get(id)?.term === term) terms.set(id, { term, tab: null });
      return Promise.resolve(done);
    },
    write(record, term) {
      if ((terms.get(record.id)?.term ?? 0) > term)
        return Promise.resolve({ ok: false, failure: 'conflict' });
      records.set(record.id, record);
      return Promise.resolve(done);
    },
    remove(id, removedAt) {
      const record = records.get(id);
      if (!record) return ok(false);
      endTerm(id, null);
      records.delete(id);
      bin.set(id, removedEntry(record, removedAt));
      return ok(true);
    },
    removed: () =>
      ok(Array.from(bin.values(), (record) => ({ ...entryOf(record), removedAt: record.removedAt }))),
    putBack(id) {
      const record = bin.get(id);
      if (record) records.set(id, entryPutBack(record));
      bin.delete(id);
      return Promise.resolve(done);
    },
    purge(now, longest) {
      const { gone, staying } = lookedThrough(Array.from(bin.values()), now, longest);
      for (const { id } of gone) erase(id);
      for (const record of staying) bin.set(record.id, record);
      return Promise.resolve(done);
    },
    erase(id) {
      erase(id);
      return Promise.resolve(done);
    },
    snapshots: (id) => ok((rings.get(id) ?? []).map(({ text: _text, ...entry }) => entry)),
    readSnapshot: (id, number) =>
      ok((rings.get(id) ?? []).find((snapshot) => snapshot.number === number)?.text ?? null),
    keepSnapshot(draftId, at, why, text) {
      const ring = rings.get(draftId) ?? [];
      if (ring[0]?.text === text) return Promise.resolve(done);
      const { entry, out } = nextSnapshot(ring, { draftId, at, why, text });
      rings.set(draftId, [{ ...entry, text }, ...ring.filter((snapshot) => !out.includes(snapshot))]);
      return Promise.resolve(done);
    },
    file: (id) => ok(copies.get(id) ?? null),
    keepFile(copy) {
      copies.set(copy.id, copy);
      return Promise.resolve(done);
    },
    files: () => ok(Array.from(copies.values())),
    part: (id, part) => ok(parts.get(id)?.get(part) ?? null),
    keepPart(id, part, text) {
      parts.set(id, (parts.get(id) ?? new Map<string, string>()).set(part, text));
      return Promise.resolve(done);
    },
    clear() {
      for (const map of all) map.clear();
      return Promise.resolve(done);
    },
  };
}
