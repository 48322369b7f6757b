import { readJson } from '../files/json/read';
import { emptyDraft, reportYear, type Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { toStored } from '../report/versions';
import type { DraftRecord, DraftStore, Outcome } from '../storage/draft-store';
import { newId } from '../storage/new-id';
import { createAutosave, type Autosave } from './autosave';
import type { Editor, View } from './editor';
import type { StepId } from './steps';
import { readSummary, summaryOf, type DraftSummary } from './summary';

/** The file a report was opened from. */
export interface ReportSource {
  fileName: string;
  /** null for the program's own files. */
  receipt: Receipt | null;
}

/** An open report: its editor and the saving of it. */
export interface Session {
  id: string;
  /** null for a report begun here, and for any once the page has been closed: it is no part of the draft. */
  source: ReportSource | null;
  editor: Editor;
  autosave: Autosave;
  /** Notes the step being worked on, so that Home can lead back to it. */
  visit(step: StepId): void;
}

/** A draft on this computer as Home lists it. */
export interface DraftListing {
  id: string;
  /** ISO time. */
  savedAt: string;
  summary: DraftSummary | null;
}

export type Opening =
  | { ok: true; session: Session }
  | { ok: false; failure: 'missing' | 'unavailable' }
  /** The draft is there but cannot be read: `json` is its text as kept, for the writer to save. */
  | { ok: false; failure: 'unreadable'; message: string; json: string };

/** The drafts of this computer and the one that is open. */
export interface Workspace {
  /** Where drafts are kept: `memory` loses them with the page. */
  place: DraftStore['place'];
  list(): Promise<Outcome<DraftListing[]>>;
  /** Starts a blank report and opens it. One already begun and left untouched is taken up again. */
  createBlank(): Promise<string>;
  /** Opens a draft that came from a file or an example, as a new one. Gives its id. */
  createFrom(draft: Draft, source?: ReportSource): Promise<string>;
  open(id: string): Promise<Opening>;
  /** The report that is open, even while Home is shown. */
  session(): Session | null;
  /** Deletes a draft; the value returned puts it back. null where there was nothing to delete. */
  remove(id: string): Promise<Outcome<(() => Promise<Outcome<void>>) | null>>;
  /** Deletes every draft of this computer. */
  clear(): Promise<Outcome<void>>;
}

/** The form and all rules: a third of the program, which Home can be shown without. */
const loadEditor = () => import('./editor');
type CreateEditor = Awaited<ReturnType<typeof loadEditor>>['createEditor'];

/** The workspace over a store. */
export function createWorkspace(store: DraftStore, clock: () => Date): Workspace {
  let current: Session | null = null;

  /** Where the reports opened since the page was come from, by id. */
  const sources = new Map<string, ReportSource>();

  /** Resolves when the report left last is written: nothing is read from the store before. */
  let left: Promise<void> = Promise.resolve();

  /** Lets the open report go; what was typed last is written before its watcher stops. */
  function close(): Promise<void> {
    const leaving = current;
    current = null;
    if (leaving) {
      const before = left;
      left = leaving.autosave
        .flush()
        .then(() => leaving.autosave.stop())
        .then(() => before);
    }
    return left;
  }

  /** `kept` is the record the draft was read from or takes the place of; null for a new one. */
  function begin(
    createEditor: CreateEditor,
    id: string,
    draft: Draft,
    kept: DraftRecord | null,
    wasTouched: boolean,
  ): Session {
    void close();
    const editor = createEditor(draft);
    /** The revision handed to the store last. */
    let sent = kept?.revision ?? 0;
    let lastStep: StepId = readSummary(kept?.meta)?.lastStep ?? 'basics';

    async function save(view: View, at: string): Promise<Outcome<void>> {
      const meta = summaryOf(view, lastStep, wasTouched || view.revision > 0);
      const json = JSON.stringify(toStored(view.draft, at));
      const revision = ++sent;
      const outcome = await store.write({ id, savedAt: at, revision, meta, json });
      // What was not kept takes its number again, unless a later one was sent meanwhile.
      if (!outcome.ok && sent === revision) sent--;
      return outcome;
    }

    const session: Session = {
      id,
      source: sources.get(id) ?? null,
      editor,
      autosave: createAutosave({ editor, save, clock, savedAt: kept?.savedAt || null }),
      visit: (step) => {
        lastStep = step;
      },
    };
    current = session;
    return session;
  }

  async function list(): Promise<Outcome<DraftListing[]>> {
    await left;
    await current?.autosave.flush();
    const entries = await store.list();
    if (!entries.ok) return entries;
    const value = entries.value.map(({ id, savedAt, meta }) => ({ id, savedAt, summary: readSummary(meta) }));
    return { ok: true, value: value.sort((left, right) => right.savedAt.localeCompare(left.savedAt)) };
  }

  return {
    place: store.place,
    list,
    async createBlank() {
      const [drafts, { createEditor }] = await Promise.all([list(), loadEditor()]);
      const untouched = drafts.ok && drafts.value.find(({ summary }) => summary && !summary.touched);
      const blank = emptyDraft(reportYear(clock()));
      if (!untouched) return begin(createEditor, newId(), blank, null, false).id;
      const kept = await store.read(untouched.id);
      if (!kept.ok || !kept.value) return begin(createEditor, newId(), blank, null, false).id;
      // It may be of last season, so it is written anew: without a time of saving it counts as unsaved.
      return begin(createEditor, untouched.id, blank, { ...kept.value, savedAt: '' }, false).id;
    },
    async createFrom(draft, source) {
      const { createEditor } = await loadEditor();
      const id = newId();
      if (source) sources.set(id, source);
      return begin(createEditor, id, draft, null, true).id;
    },
    async open(id) {
      if (current?.id === id) return { ok: true, session: current };
      await left;
      const [record, { createEditor }] = await Promise.all([store.read(id), loadEditor()]);
      // Asked for twice at once: the first answer is the one open report.
      if (current?.id === id) return { ok: true, session: current };
      if (!record.ok) return { ok: false, failure: 'unavailable' };
      if (!record.value) return { ok: false, failure: 'missing' };
      const read = readJson(record.value.json);
      if (!read.ok)
        return { ok: false, failure: 'unreadable', message: read.message, json: record.value.json };
      const touched = readSummary(record.value.meta)?.touched ?? true;
      return { ok: true, session: begin(createEditor, id, read.report.draft, record.value, touched) };
    },
    session: () => current,
    async remove(id) {
      await (current?.id === id ? close() : left);
      const record = await store.read(id);
      if (!record.ok) return record;
      const { value } = record;
      if (!value) return { ok: true, value: null };
      const removed = await store.remove(id);
      return removed.ok ? { ok: true, value: () => store.write(value) } : removed;
    },
    async clear() {
      // A write under way would land after the clearing.
      await close();
      sources.clear();
      return store.clear();
    },
  };
}
