import { readingOf } from './reading';
import type { Draft } from '../../report/draft';
import { formOf } from '../../report/form-of';
import type { Receipt } from '../../report/receipt';

/** The draft a report is opened as: with what its file lacked, so that the checks speak of it until it is settled. */
export function openedDraft({ draft, receipt }: { draft: Draft; receipt: Receipt | null }): Draft {
  return receipt === null ? draft : { ...draft, reading: readingOf(receipt, formOf(draft)) };
}
