import type { Collection } from '../collection/collection';
import { typedReport } from '../collection/hand-filled';
import { openRecord, writeRecord } from '../collection/stored-collection';
import type { Received } from '../collection/received';
import type { DraftStore } from '../storage/draft-store';

/** What was read of the files of one collection: a record each, written once, read when it is looked at. */
export interface Records {
  keep(id: string, received: Received): Promise<void>;
  /** Stores those that were given at the beginning. */
  keepGiven(): Promise<void>;
  /** Keeps one that came in a file of a collection. */
  keepText(id: string, text: string): Promise<void>;
  /** null where it is gone or cannot be read. */
  read(id: string): Promise<Received | null>;
  /** As it is kept, for the file of the collection. */
  text(id: string): Promise<string | null>;
  /** How many could not be stored; they are held in memory until the page is closed, and tried again with each new one. */
  unkept: () => number;
}

/**
 * The records of the collection `id`. `given` came with it in its file: they are there from the beginning, before they are
 * stored, because what is asked for and not there counts as what cannot be read.
 */
export function createRecords(
  store: DraftStore,
  id: string,
  given: ReadonlyMap<string, string> = new Map(),
): Records {
  const waiting = new Map(given);
  /** Those of them that were refused; the others are on their way. */
  const refused = new Set<string>();

  async function keepWaiting(): Promise<void> {
    for (const [one, kept] of Array.from(waiting)) {
      // oxlint-disable-next-line no-await-in-loop -- a full disk takes none of them: one try after another
      const outcome = await store.keepPart(id, one, kept);
      if (!outcome.ok) {
        refused.add(one);
        return;
      }
      waiting.delete(one);
      refused.delete(one);
    }
  }

  async function keepText(part: string, text: string): Promise<void> {
    waiting.set(part, text);
    await keepWaiting();
  }

  async function text(part: string): Promise<string | null> {
    const held = waiting.get(part);
    if (held !== undefined) return held;
    const kept = await store.part(id, part);
    return kept.ok ? kept.value : null;
  }

  return {
    keep: (part, received) => keepText(part, writeRecord(received)),
    keepGiven: keepWaiting,
    keepText,
    text,
    async read(part) {
      const kept = await text(part);
      return kept === null ? null : openRecord(kept);
    },
    unkept: () => (refused.size > 0 ? waiting.size : 0),
  };
}

/**
 * The same with the numbers that were typed by hand (手工填) off files that cannot be read. They stand in the collection's
 * value, where they are saved, undone and merged like all that a person settles; their record is made of it when it is
 * asked for.
 */
export function withTyped(records: Records, collection: () => Collection): Records {
  const typed = (id: string): Received | null => {
    const now = collection();
    const file = now.arrivals.find((arrival) => arrival.id === id);
    return file?.byHand ? typedReport(now, file) : null;
  };
  return {
    ...records,
    async text(id) {
      const own = typed(id);
      return own ? writeRecord(own) : records.text(id);
    },
    read: async (id) => typed(id) ?? records.read(id),
  };
}
