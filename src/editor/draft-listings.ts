import type { DraftEntry, DraftStore, Outcome } from '../storage/draft-store';
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

/** What works a summary out of its draft, which needs all rules: fetched only where another version kept one. */
const loadSummaryOf = () => import('./summary-of');

async function summaryIn(store: DraftStore, { id, meta }: DraftEntry): Promise<DraftSummary | null> {
  return readSummary(meta) ?? (await loadSummaryOf()).summaryAgain(await store.read(id), meta);
}

/** The drafts of a store, the one saved last first. */
export async function listDrafts(store: DraftStore): Promise<Outcome<DraftListing[]>> {
  const [entries, files] = await Promise.all([store.list(), store.files()]);
  if (!entries.ok) return entries;
  const inFile = new Map(files.ok ? files.value.map(({ id, savedAt }) => [id, savedAt]) : []);
  const value = await Promise.all(
    entries.value.map(async (entry) => ({
      id: entry.id,
      savedAt: entry.savedAt,
      summary: await summaryIn(store, entry),
      inFileAt: inFile.get(entry.id) ?? null,
    })),
  );
  return { ok: true, value: value.sort((one, other) => other.savedAt.localeCompare(one.savedAt)) };
}

/** The deleted drafts of a store that can be had back, the one deleted last first. */
export async function listRemoved(store: DraftStore): Promise<Outcome<RemovedListing[]>> {
  const entries = await store.removed();
  if (!entries.ok) return entries;
  const value = await Promise.all(
    entries.value.map(async ({ id, meta, removedAt }) => {
      const summary = readSummary(meta) ?? (await loadSummaryOf()).keptName(meta);
      return { id, summary, removedAt };
    }),
  );
  return { ok: true, value: value.sort((one, other) => other.removedAt.localeCompare(one.removedAt)) };
}
