import type { SectionNumber } from '../format/sections';
import type { Block } from './block';
import { blockText } from './compose';

/** Words of a section, by their place in its text (`sectionText`), in UTF-16 units. */
export interface Place {
  section: SectionNumber;
  start: number;
  end: number;
}

/** A place within one block, counted in its words (`blockText`). */
export type PlaceInBlock = Pick<Place, 'start' | 'end'>;

/** Whether a block is a line of its section's text: its heading, its table, title and signature are none. */
function isLine(block: Block): boolean {
  if (block.kind === 'heading') return block.level === 2;
  return block.kind === 'paragraph' && block.role !== 'signature' && block.role !== 'date';
}

/** The places as they stand in the blocks of a whole report, by the block's index. What goes over lines is in each. */
export function placesInBlocks(
  blocks: readonly Block[],
  places: readonly Place[],
): ReadonlyMap<number, readonly PlaceInBlock[]> {
  const found = new Map<number, readonly PlaceInBlock[]>();
  const length = new Map<SectionNumber, number>();
  blocks.forEach((block, index) => {
    if (!isLine(block)) return;
    const from = length.get(block.section) ?? 0;
    const size = blockText(block).length;
    length.set(block.section, from + size + 1);
    const own = places
      .filter(({ section, start, end }) => section === block.section && start < from + size && end > from)
      .map(({ start, end }) => ({ start: Math.max(0, start - from), end: Math.min(size, end - from) }))
      .sort((one, other) => one.start - other.start);
    if (own.length > 0) found.set(index, own);
  });
  return found;
}
