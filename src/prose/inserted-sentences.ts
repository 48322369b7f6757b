import type { InsertedSentence } from '../report/draft';
import type { Report } from '../report/report';
import { dataSentence } from './data-sentences';

/** A data sentence that stands in a text as it was made, while the numbers would now make another one. */
export interface ChangedSentence {
  /** Its place in the draft's list. */
  index: number;
  was: string;
  now: string;
}

/** Replaces a sentence already found, so that a shorter one is not found inside it. */
const TAKEN = '\u0000';

/**
 * The inserted sentences of a text that would read differently now. One that was edited is no longer found, so it is
 * left to its writer; so is one whose numbers are missing, until they are there again.
 */
export function changedSentences(
  report: Report,
  inserted: readonly InsertedSentence[],
  text: string,
): ChangedSentence[] {
  let left = text;
  return inserted
    .map((sentence, index) => ({ ...sentence, index }))
    .sort((one, other) => other.text.length - one.text.length)
    .flatMap(({ id, short, text: was, index }) => {
      if (was === '' || !left.includes(was)) return [];
      left = left.split(was).join(TAKEN.repeat(was.length));
      const now = dataSentence(report, id, short);
      return now === null || now === was ? [] : [{ index, was, now }];
    })
    .sort((one, other) => text.indexOf(one.was) - text.indexOf(other.was));
}
