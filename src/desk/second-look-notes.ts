import type { Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { forgetWithAll } from './kept-in-page';

/** What a reviewer has put together to look at a second version. */
export interface SecondLookNotes {
  /** Which of the two the open report is. */
  open: 'first' | 'second';
  /** The other one, read from its file. */
  other: { name: string; draft: Draft; receipt: Receipt | null } | null;
  /** The earlier 审核意见, and the 修改说明 that came with the second version. */
  opinion: string;
  amendment: string;
}

/** By draft, as long as the page lives, as the ticks of the 审核意见 are. */
const notes = new Map<string, SecondLookNotes>();
forgetWithAll(() => notes.clear());

/** What was put together for a report so far; null where nothing was. */
export function secondLookOf(draftId: string): SecondLookNotes | null {
  return notes.get(draftId) ?? null;
}

/** Keeps what is put together now. */
export function keepSecondLook(draftId: string, kept: SecondLookNotes): void {
  notes.set(draftId, kept);
}
