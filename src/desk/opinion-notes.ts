import { forgetWithAll } from './kept-in-page';

/** What a reviewer has settled for one report: ticks other than the usual ones, and own remarks. */
export interface OpinionNotes {
  ticks: Readonly<Record<string, boolean>>;
  remarks: string;
}

/** By draft, as long as the page lives: a look at a cell and back must not cost them. They are no part of a report. */
const notes = new Map<string, OpinionNotes>();
forgetWithAll(() => notes.clear());

/** What was settled for a report so far. */
export function notesOf(draftId: string): OpinionNotes {
  return notes.get(draftId) ?? { ticks: {}, remarks: '' };
}

/** Keeps what is settled now. */
export function keepNotes(draftId: string, settled: OpinionNotes): void {
  notes.set(draftId, settled);
}

/** Whether anything was settled for a report since the page was opened. */
export function wasReviewed(draftId: string): boolean {
  return notes.has(draftId);
}
