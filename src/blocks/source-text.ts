import type { SourceDocument } from './source';

/** The words of what was pasted: one line a paragraph or table row, cells parted by tabs. */
export function pageText({ blocks }: SourceDocument): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.text;
      const rows: string[][] = [];
      // A paragraph within a cell must not part the cells of a row.
      for (const { row, text } of block.cells) (rows[row] ??= []).push(text.replace(/\n/g, ' '));
      return Array.from(rows, (cells) => (cells ?? []).join('\t')).join('\n');
    })
    .join('\n');
}
