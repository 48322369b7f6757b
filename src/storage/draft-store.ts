import type { Elapsed } from './elapsed';

/**
 * Why the browser did not do what was asked: no room, another window writes this draft now, a newer version of the
 * program has changed the records, or no storage at all.
 */
export type StorageFailure = 'full' | 'conflict' | 'newer' | 'unavailable';

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

/** A draft that was deleted and can still be had back. */
export interface RemovedEntry extends DraftEntry {
  /** ISO time. */
  removedAt: string;
  /** Since then, counted at each start of the program; absent where an earlier version removed it. */
  elapsed?: Elapsed;
}

/**
 * Who may write a draft. Each claim begins a new term and ends the one before it for good, so that a window that
 * slept through the change can never write over its successor.
 */
export interface Term {
  /** 1 at the first claim, one more at each. */
  term: number;
  /** The window that claimed it; null once it has let go. */
  tab: string | null;
}

/** A draft as it once was. Newest first by `number`; the time may lie, because clocks are set back. */
export interface SnapshotEntry {
  draftId: string;
  number: number;
  /** ISO time. */
  at: string;
  /** Why it was taken: any plain value, never looked into here. */
  why: unknown;
  bytes: number;
}

/** What is known of the copy of a draft on disk. */
export interface FileCopy {
  id: string;
  /** ISO time from which the reminder counts: the draft's beginning, its last save to a file, or 以后再说. */
  since: string;
  /** ISO time of the last save to a file; null where there was none. */
  savedAt: string | null;
  /** The revision of the draft that was saved then. */
  revision: number;
  name: string;
  /** The file itself, where the browser hands it out (File System Access); null for downloads. */
  handle: FileSystemFileHandle | null;
  /** The digest of what was last written to it; null or absent where that is not known. */
  digest?: string | null;
}

/** Keeps drafts. It knows bytes and records, nothing of reports. */
export interface DraftStore {
  /** `memory` holds nothing beyond this page: used where the browser keeps nothing. */
  readonly place: 'browser' | 'memory';
  list(): Promise<Outcome<DraftEntry[]>>;
  /** null where there is no such draft. */
  read(id: string): Promise<Outcome<DraftRecord | null>>;
  /** null where nobody ever wrote it. */
  term(id: string): Promise<Outcome<Term | null>>;
  /** Begins a term for a window, ends the one before and reads the draft, all at once. */
  claim(id: string, tab: string): Promise<Outcome<{ term: number; record: DraftRecord | null }>>;
  /**
   * Lets a draft go, so that the next window need not ask; until one claims it, the term goes on (Back may bring
   * the page to life again). Waits for no answer: the page may be closing.
   */
  release(id: string, term: number): Promise<Outcome<void>>;
  /**
   * Keeps a draft whole or not at all. Where the term has ended nothing is written and the failure is `conflict`.
   * Writing the same again is no conflict: the answer to the first try may have been lost.
   */
  write(record: DraftRecord, term: number): Promise<Outcome<void>>;
  /** Takes a draft out of the list; it and its snapshots stay until `purge`. False where it was not there. */
  remove(id: string, at: string): Promise<Outcome<boolean>>;
  removed(): Promise<Outcome<RemovedEntry[]>>;
  putBack(id: string): Promise<Outcome<void>>;
  /**
   * At the time `now` (ISO), deletes for good what has been removed for more than `longest` ms, as far as the clock can
   * be trusted (see elapsed.ts).
   */
  purge(now: string, longest: number): Promise<Outcome<void>>;
  /** Deletes everything kept of one draft, without a way back. */
  erase(id: string): Promise<Outcome<void>>;
  /** Newest first. */
  snapshots(id: string): Promise<Outcome<SnapshotEntry[]>>;
  readSnapshot(id: string, number: number): Promise<Outcome<string | null>>;
  /** Keeps a text unless the newest snapshot is the same, and thins out the older ones. */
  keepSnapshot(id: string, at: string, why: unknown, text: string): Promise<Outcome<void>>;
  file(id: string): Promise<Outcome<FileCopy | null>>;
  keepFile(copy: FileCopy): Promise<Outcome<void>>;
  files(): Promise<Outcome<FileCopy[]>>;
  /**
   * A part of a document that is written once and never changes: what was read of a received file. It goes when the
   * document is erased. null where there is none; only stores of a place that has parts take any.
   */
  part(id: string, part: string): Promise<Outcome<string | null>>;
  keepPart(id: string, part: string, text: string): Promise<Outcome<void>>;
  /** Deletes everything. */
  clear(): Promise<Outcome<void>>;
}

export const done: Outcome<void> = { ok: true, value: undefined };

/** A text takes two bytes a character as browsers keep it; an upper bound. */
export const bytesOf = (text: string): number => 2 * text.length;
