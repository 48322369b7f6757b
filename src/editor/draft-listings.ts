import type { ListedEntry } from '../saving/documents';
import type { DraftEntry, DraftStore, RemovedEntry } from '../storage/draft-store';
import { readSummary, type DraftSummary } from './summary';

/** A draft on this computer as Home lists it. */
export interface DraftListing {
  id: string;
  /** ISO time. */
  savedAt: string;
  summary: DraftSummary | null;
  /** ISO time of the last save to a file; null for none. */
  inFileAt?: string | null;
}

/** A deleted draft that can still be had back. */
export interface RemovedListing {
  id: string;
  /** What it is called, as far as that was kept. */
  summary: Pick<DraftSummary, 'agency' | 'year'> | null;
  /** ISO time. */
  removedAt: string;
}

/** Working a summary out of its draft needs all rules: fetched only where another version wrote the summary. */
const loadSummaryOf = () => import('./summary-of');

async function summaryIn(store: DraftStore, { id, meta }: DraftEntry): Promise<DraftSummary | null> {
  return readSummary(meta) ?? (await loadSummaryOf()).summaryAgain(await store.read(id), meta);
}

/** Drafts as Home lists them, in their order. */
export function draftListings(store: DraftStore, entries: readonly ListedEntry[]): Promise<DraftListing[]> {
  return Promise.all(
    entries.map(async (entry) => ({
      id: entry.id,
      savedAt: entry.savedAt,
      summary: await summaryIn(store, entry),
      inFileAt: entry.inFileAt,
    })),
  );
}

/** Deleted drafts as Home lists them, in their order. */
export function removedListings(entries: readonly RemovedEntry[]): Promise<RemovedListing[]> {
  return Promise.all(
    entries.map(async ({ id, meta, removedAt }) => {
      const summary = readSummary(meta) ?? (await loadSummaryOf()).keptName(meta);
      return { id, summary, removedAt };
    }),
  );
}
