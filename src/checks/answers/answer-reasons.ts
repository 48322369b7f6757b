import { rules, type RuleCode } from '../rules';
import { choice, type ReasonChoice } from './usual-reasons';

/** Any other reason, in one's own words; stands last, because it accepts every text. */
const other = choice('其他', { before: '', needsWords: true, wordsLabel: '原因' });

/** The reasons offered for a rule, the last one free; a single one where there is no list. */
export function reasonChoices(code: RuleCode): readonly ReasonChoice[] {
  return [...(rules[code].reasons ?? []), other];
}

/** A reason taken apart again, so that it can be offered: which of the choices it was, and the words. */
export function readReason(code: RuleCode, reason: string): { choice: ReasonChoice; words: string } {
  for (const offered of reasonChoices(code)) {
    const words = offered.wordsOf(reason);
    if (words !== null) return { choice: offered, words };
  }
  return { choice: other, words: reason };
}
