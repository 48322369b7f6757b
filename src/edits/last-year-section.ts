import type { ProseDraft } from '../report/draft';
import { sameWords } from '../prose/repeated-sentences';
import { paragraphsOf } from '../report/text/paragraphs';

/** All paragraphs of a text section, its sub-headings left out. */
export function paragraphsIn({ lead, parts }: ProseDraft): string[] {
  return [lead, ...parts.map(({ text }) => text)].flatMap((text) => paragraphsOf(text));
}

/**
 * A text section without the paragraphs another one holds, years and figures apart: what was copied and brought up to
 * date is there all the same. Parts of which nothing is left go with them.
 */
export function withoutParagraphsOf(given: ProseDraft, own: ProseDraft): ProseDraft {
  const held = new Set(paragraphsIn(own).map(sameWords));
  const rest = (text: string) =>
    paragraphsOf(text)
      .filter((paragraph) => !held.has(sameWords(paragraph)))
      .join('\n');
  return {
    ...given,
    lead: rest(given.lead),
    parts: given.parts
      .map(({ heading, text }) => ({ heading, text: rest(text) }))
      .filter(({ text }) => text !== ''),
  };
}
