import type { XmlElement } from './xml';
import { childOf, childrenOf } from './xml-tree';

interface Cell {
  column: number;
  span: number;
  merge: 'restart' | 'continue' | null;
  endsInParagraph: boolean;
}

function cellAt(cell: XmlElement, column: number): Cell {
  const properties = childOf(cell, 'w:tcPr');
  const span = properties && childOf(properties, 'w:gridSpan');
  const merge = properties && childOf(properties, 'w:vMerge');
  const contents = childrenOf(cell);
  return {
    column,
    span: Number(span?.attributes['w:val'] ?? 1),
    // Word reads a vMerge without a value as one that continues.
    merge: merge ? (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue') : null,
    endsInParagraph: contents[contents.length - 1]?.name === 'w:p',
  };
}

/**
 * What is wrong with a table we wrote: rows that do not fill the grid, vertically merged boxes without a first box,
 * cells that do not end in a paragraph (Word calls the whole file damaged). One English sentence each.
 */
export function tableFaults(table: XmlElement, place: string): string[] {
  const faults: string[] = [];
  const grid = childOf(table, 'w:tblGrid');
  const width = grid ? childrenOf(grid, 'w:gridCol').length : 0;
  /** The merged boxes of the row above: column → span. */
  let above = new Map<number, number>();
  childrenOf(table, 'w:tr').forEach((row, index) => {
    const here = new Map<number, number>();
    let filled = 0;
    for (const element of childrenOf(row, 'w:tc')) {
      const cell = cellAt(element, filled);
      const at = `${place} row ${index} column ${cell.column}`;
      if (cell.merge === 'continue' && above.get(cell.column) !== cell.span)
        faults.push(`${at}: vMerge without a restart`);
      if (cell.merge) here.set(cell.column, cell.span);
      if (!cell.endsInParagraph) faults.push(`${at}: the cell does not end in a paragraph`);
      filled += cell.span;
    }
    if (filled !== width) faults.push(`${place} row ${index} fills ${filled} of ${width} columns`);
    above = here;
  });
  return faults;
}
