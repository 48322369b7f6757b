import type { Draft } from '../report/draft';

/** Characters of text that can be checked between two keystrokes; a report has some 5,000 to 10,000. */
const LONGEST_AT_ONCE = 60_000;

/**
 * The pause in typing, in such a long text, after which results are worked out and drawn. Much longer than the time
 * between two keystrokes, because work begun between them delays the second.
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
