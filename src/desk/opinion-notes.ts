import { forgetWithAll } from './kept-in-page';

/** What a reviewer has settled for one report: ticks other than the usual ones, and own remarks. */
export interface OpinionNotes {
  ticks: Readonly<Record<string, boolean>>;
  remarks: string;
}

/** By draft, until the page is closed: leaving for a cell and coming back must not lose them. Not part of the report. */
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
