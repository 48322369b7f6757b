import type { ProseDraft } from '../report/draft';
import { sameWords } from '../prose/repeated-sentences';
import { paragraphsOf } from '../report/text/paragraphs';

/** All paragraphs of a text section, its sub-headings left out. */
export function paragraphsIn({ lead, parts }: ProseDraft): string[] {
  return [lead, ...parts.map(({ text }) => text)].flatMap((text) => paragraphsOf(text));
}

/**
 * A text section without the paragraphs that another one has too. Years and figures are ignored, so that a paragraph
 * copied and brought up to date counts as the same. Parts with nothing left are dropped.
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
