import type { Draft } from '../report/draft';
import { emptyDraft, reportYear } from '../report/empty-draft';
import { createDocuments, type Documents, type Opening, type Surroundings } from '../saving/documents';
import type { Outcome } from '../storage/draft-store';
import { browserDisk } from '../storage/disk-file';
import { newId } from '../storage/new-id';
import { healthy, type StorageHealth } from '../storage/open-store';
import { draftListings, removedListings, type DraftListing, type RemovedListing } from './draft-listings';
import type { ReportSource, Session } from './session';

export type ReportOpening = Opening<Session>;

type Drafts = Documents<Draft, Session>;

/** The drafts of this computer and the one that is open. */
export interface Workspace extends Omit<Drafts, 'list' | 'removed' | 'create' | 'createOver'> {
  /** Problems of the storage; where it is closed, drafts are lost with the page. */
  health: StorageHealth;
  list(): Promise<Outcome<DraftListing[]>>;
  /** Starts a blank report and opens it. One already begun and left untouched is taken up again. */
  createBlank(): Promise<string>;
  /** Opens a draft that came from a file or an example, as a new one. Gives its id. */
  createFrom(draft: Draft, source?: ReportSource): Promise<string>;
  /** One as it is kept, without opening it; null where it is gone or cannot be read. */
  read(id: string): Promise<Draft | null>;
  /** The deleted drafts that can be had back, the latest first. */
  removed(): Promise<Outcome<RemovedListing[]>>;
  /** One of the snapshots; null where it is gone or cannot be read. */
  readSnapshot(id: string, number: number): Promise<Draft | null>;
}

/** The open report with form and all rules: a third of the program, which Home does not need. */
const loadSession = () => import('./session');
/** Fetched with the report, because it needs the rules, and Home does not. */
const loadSummaryOf = () => import('./summary-of');
/** Reading a stored report needs its whole schema, which the list on Home does not. */
const loadReader = () => import('../files/json/read');

/** The workspace over a store. */
export function createWorkspace(
  surroundings: Omit<Surroundings, 'disk'> & Partial<Pick<Surroundings, 'disk'>> & { health?: StorageHealth },
): Workspace {
  const { store, clock, disk = browserDisk, health = healthy } = surroundings;

  /** Where the reports opened since the page was come from, by id. */
  const sources = new Map<string, ReportSource>();

  const drafts: Drafts = createDocuments({ ...surroundings, disk }, async () => {
    const [{ createSession }, { keptTraits }, { readJson }] = await Promise.all([
      loadSession(),
      loadSummaryOf(),
      loadReader(),
    ]);
    return {
      read(json) {
        const read = readJson(json);
        return read.ok ? { ok: true, value: read.report.draft } : read;
      },
      wasTouched: (meta) => keptTraits(meta).touched,
      begin: (opened, draft) => createSession({ ...opened, draft, source: sources.get(opened.id) ?? null }),
    };
  });
  drafts.onCleared(() => sources.clear());

  async function list(): Promise<Outcome<DraftListing[]>> {
    const entries = await drafts.list();
    return entries.ok ? { ok: true, value: await draftListings(store, entries.value) } : entries;
  }

  return {
    ...drafts,
    health,
    list,
    async createBlank() {
      const listed = await list();
      const untouched = listed.ok && listed.value.find(({ summary }) => summary && !summary.touched);
      const blank = emptyDraft(reportYear(clock()));
      // It may be from last year, so it is replaced by a new one.
      const again = untouched ? await drafts.createOver(untouched.id, blank) : null;
      return (again ?? (await drafts.create(newId(), blank, false))).id;
    },
    async createFrom(draft, source) {
      const id = newId();
      if (source) sources.set(id, source);
      const session = await drafts.create(id, draft, true);
      session.snapshots.take(draft, { kind: 'opened' });
      return id;
    },
    async read(id) {
      const open = drafts.session();
      if (open?.id === id) return open.editor.draft();
      const [record, { readJson }] = await Promise.all([store.read(id), loadReader()]);
      const read = record.ok && record.value ? readJson(record.value.json) : null;
      return read?.ok ? read.report.draft : null;
    },
    async removed() {
      const entries = await drafts.removed();
      return entries.ok ? { ok: true, value: await removedListings(entries.value) } : entries;
    },
    async readSnapshot(id, number) {
      const [text, { readJson }] = await Promise.all([store.readSnapshot(id, number), loadReader()]);
      const read = text.ok && text.value !== null ? readJson(text.value) : null;
      return read?.ok ? read.report.draft : null;
    },
    async clear() {
      sources.clear();
      return drafts.clear();
    },
  };
}
