import type { Block, Grid } from './block';
import { blockText } from './compose';
import type { SourceBlock, SourceDocument, SourceTable } from './source';

function tableOf({ cells }: Grid, number: number): SourceTable {
  const place = `第 ${number} 张表`;
  const inReadingOrder = [...cells].sort((one, other) => one.row - other.row || one.col - other.col);
  return {
    kind: 'table',
    layout: 'grid',
    cells: inReadingOrder.map(({ text, row, col, rows, cols }) => ({
      text,
      row,
      col,
      rows,
      cols,
      place: `${place}第 ${row + 1} 行第 ${col + 1} 格`,
    })),
    place,
  };
}

/** The pages of a report as a reader finds them in a file that nobody has touched. */
export function sourceOf(blocks: readonly Block[]): SourceDocument {
  let tables = 0;
  let paragraphs = 0;
  return {
    blocks: blocks.map((block): SourceBlock =>
      block.kind === 'grid'
        ? tableOf(block, ++tables)
        : { kind: 'paragraph', text: blockText(block), place: `第 ${++paragraphs} 段` },
    ),
    pageTitle: '',
    leftOut: [],
  };
}

/** A document as lines, for comparing: equal as long as its words and the boxes of its tables are. */
function linesOf({ blocks }: SourceDocument): string[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.map(({ row, col, rows, cols, text }) => `${row},${col} ${rows}×${cols} ${text.trim()}`)
      : [block.text.trim()].filter((text) => text !== ''),
  );
  // The title is broken into lines, each layout in its own way.
  const [title = '', ...rest] = lines;
  return [title.replace(/\n/g, ''), ...rest];
}

/** Whether two documents read the same, word for word and box for box; empty paragraphs do not count. */
export function sameWords(one: SourceDocument, other: SourceDocument): boolean {
  return linesOf(one).join('\n') === linesOf(other).join('\n');
}
