import type { Block, Grid } from '../../blocks/block';
import { blockText } from '../../blocks/compose';
import { gridRows, type GridPiece } from '../../blocks/grid-rows';

/** A row by grid columns. A label over several rows is repeated in each, so that every row says what it counts. */
function rowText(pieces: readonly GridPiece[]): string {
  return pieces
    .flatMap(({ box, continues }) => {
      const namesRow = box.scope === 'row' || box.scope === 'rowgroup';
      const text = continues && !namesRow ? '' : box.text;
      return [text, ...Array.from({ length: box.cols - 1 }, () => '')];
    })
    .join('\t');
}

function tableText(grid: Grid): string {
  return gridRows(grid).map(rowText).join('\n');
}

/** Writes the blocks as plain text: a line for each paragraph, tables as rows of the form's columns between tabs. */
export function writeText(blocks: readonly Block[]): string {
  return `${blocks.map((block) => (block.kind === 'grid' ? tableText(block) : blockText(block))).join('\n')}\n`;
}
