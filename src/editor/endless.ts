import type { Draft } from '../report/draft';

/** Characters of text that are checked within a key; a report has some 5,000 to 10,000. */
const LONGEST_AT_ONCE = 60_000;

/**
 * How long writing in such a text rests before what follows from it is worked out and drawn. Far longer than between two
 * keys: whatever begins after each of them holds up the next.
 */
export const REST_MS = 400;

/** Whether the text of a draft is longer than any report: checking it would hold up the page. */
export function isEndless({ overview, problems, others, opening, tableNotes }: Draft): boolean {
  const texts = [
    ...[overview, problems].flatMap(({ lead, parts }) => [
      lead,
      ...parts.flatMap(({ heading, text }) => [heading, text]),
    ]),
    others.text,
    others.feeText ?? '',
    opening.text ?? '',
    ...Object.values(tableNotes),
  ];
  return texts.reduce((sum, { length }) => sum + length, 0) > LONGEST_AT_ONCE;
}
