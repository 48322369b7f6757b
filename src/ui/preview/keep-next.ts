import type { Block } from '../../blocks/block';

function isRole(block: Block | undefined, ...roles: string[]): boolean {
  return block?.kind === 'paragraph' && roles.includes(block.role);
}

/** Whether a block stays on a page with the next one, as in the Word file: headings, a table with its note,
 *  and what stands before the signature. */
export function keepsNext(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  if (isRole(next, 'signature', 'date')) return true;
  const kind = blocks[index]?.kind;
  return kind === 'heading' || (kind === 'grid' && isRole(next, 'note'));
}
