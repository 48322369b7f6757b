/** Why the browser did not do what was asked: no room, another window wrote first, or no storage at all. */
export type StorageFailure = 'full' | 'conflict' | 'unavailable';

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: StorageFailure };

/** What is known of a draft without reading it. */
export interface DraftEntry {
  id: string;
  /** ISO time. */
  savedAt: string;
  /** 1 at the first save, one more at each. */
  revision: number;
  /** What the program wants to show in a list: any plain value, never looked into here. */
  meta: unknown;
}

export interface DraftRecord extends DraftEntry {
  /** The draft as its file would hold it. */
  json: string;
}

/** Keeps drafts. It knows bytes and records, nothing of reports. */
export interface DraftStore {
  /** `memory` holds nothing beyond this page: used where the browser keeps nothing. */
  readonly place: 'browser' | 'memory';
  list(): Promise<Outcome<DraftEntry[]>>;
  /** null where there is no such draft. */
  read(id: string): Promise<Outcome<DraftRecord | null>>;
  /**
   * Keeps a draft whole or not at all. Each revision can be written once: where another window was first,
   * nothing is written and the failure is `conflict`.
   */
  write(record: DraftRecord): Promise<Outcome<void>>;
  remove(id: string): Promise<Outcome<void>>;
  clear(): Promise<Outcome<void>>;
}

export const done: Outcome<void> = { ok: true, value: undefined };

/** A store for browsers that keep nothing. Writing works as long as the page is open. */
export function createMemoryStore(): DraftStore {
  const records = new Map<string, DraftRecord>();
  const ok = <T>(value: T) => Promise.resolve<Outcome<T>>({ ok: true, value });
  return {
    place: 'memory',
    list: () =>
      ok(
        Array.from(records.values(), ({ id, savedAt, revision, meta }) => ({ id, savedAt, revision, meta })),
      ),
    read: (id) => ok(records.get(id) ?? null),
    write(record) {
      if ((records.get(record.id)?.revision ?? 0) >= record.revision)
        return Promise.resolve({ ok: false, failure: 'conflict' });
      records.set(record.id, record);
      return Promise.resolve(done);
    },
    remove(id) {
      records.delete(id);
      return Promise.resolve(done);
    },
    clear() {
      records.clear();
      return Promise.resolve(done);
    },
  };
}
