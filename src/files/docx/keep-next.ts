import type { LetterBlock } from '../../blocks/block';

function isRole(block: LetterBlock | undefined, ...roles: string[]): boolean {
  return block?.kind === 'paragraph' && roles.includes(block.role);
}

/** Whether a block is the last text before a section that begins with its table. */
function leadsToTable(blocks: readonly LetterBlock[], index: number): boolean {
  const [block, heading, table] = blocks.slice(index, index + 3);
  return isRole(block, 'body') && heading?.kind === 'heading' && table?.kind === 'grid';
}

/**
 * Whether a block stays on a page with the next one: headings, a table with its note, what stands before the
 * signature, and the last paragraph before a table's heading, so that a table that does not fit below the text
 * takes some of it along instead of standing alone on a page half empty.
 */
export function keepsNext(blocks: readonly LetterBlock[], index: number): boolean {
  const next = blocks[index + 1];
  if (isRole(next, 'signature', 'date')) return true;
  const kind = blocks[index]?.kind;
  return kind === 'heading' || (kind === 'grid' && isRole(next, 'note')) || leadsToTable(blocks, index);
}

/** Characters, ten lines of the body: with so much text on the page, the longest table still fits. */
const MOST_TAKEN = 280;

/** Whether a paragraph before a table moves to the next page as a whole; a longer one may be divided. */
export function keepsWhole(blocks: readonly LetterBlock[], index: number): boolean {
  const block = blocks[index];
  return block?.kind === 'paragraph' && leadsToTable(blocks, index) && block.text.length <= MOST_TAKEN;
}
