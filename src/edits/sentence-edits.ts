import type { Draft, InsertedSentence } from '../report/draft';
import type { DraftChange, DraftPath } from '../report/path';

/** A text with a data sentence put in at a place, and the note of it: one edit. */
export function insertion(
  draft: Draft,
  field: DraftPath,
  text: string,
  at: number,
  sentence: InsertedSentence,
): DraftChange[] {
  return [
    { path: field, after: text.slice(0, at) + sentence.text + text.slice(at) },
    { path: 'insertedSentences', after: [...draft.insertedSentences, sentence] },
  ];
}

/** A text whose inserted sentence is made anew, and the note of it: one edit. */
export function renewal(
  draft: Draft,
  field: DraftPath,
  text: string,
  { index, was, now }: { index: number; was: string; now: string },
): DraftChange[] {
  return [
    { path: field, after: text.split(was).join(now) },
    {
      path: 'insertedSentences',
      after: draft.insertedSentences.map((sentence, place) =>
        place === index ? { ...sentence, text: now } : sentence,
      ),
    },
  ];
}
