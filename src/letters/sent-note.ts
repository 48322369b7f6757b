import type { Block } from '../blocks/block';
import { paragraphsOf } from '../report/text/paragraphs';

/** The text of a sent note as a page again: its first line is the title. */
export function sentNote(text: string): Block[] {
  return paragraphsOf(text).map((line, index) =>
    index === 0
      ? { kind: 'title', section: 0, text: line }
      : { kind: 'paragraph', section: 0, role: 'body', text: line },
  );
}
