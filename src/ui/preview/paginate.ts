/** One block as measured, in any unit of length. */
export interface Measured {
  height: number;
  /** Height of a line where the block may be cut between lines; null where it stays whole (a table, a title). */
  line: number | null;
  /** Space before the first line. */
  before: number;
  /** Whether it must not be the last on its page: a heading, a table's heading. */
  keepNext: boolean;
}

/** A block, or the part of it between two heights, as it stands on a page. */
export interface Slice {
  block: number;
  from: number;
  to: number;
}

/** In the unit of length (pixels): lengths from a browser's layout are off by fractions of a pixel. */
const ALMOST = 0.5;

/** The height of the smallest part of a block that may stand at the foot of a page. */
function leastOf({ height, line, before }: Measured): number {
  return line === null ? height : Math.min(height, before + line);
}

/** How much must fit below a block's top for it to begin there: all that is kept with it. */
function needOf(blocks: readonly Measured[], index: number): number {
  let need = 0;
  for (let at = index; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block?.keepNext) return need + (block ? leastOf(block) : 0);
    need += block.height;
  }
  return need;
}

/**
 * Lays blocks out on pages as Word does with the styles of the file: paragraphs are cut between lines, no
 * widow control, tables and headings stay whole, headings stay with what follows. What is taller than a
 * page runs over its foot.
 */
export function paginate(blocks: readonly Measured[], page: number): Slice[][] {
  const pages: Slice[][] = [[]];
  let used = 0;
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  const put = (block: number, from: number, to: number) => {
    pages[pages.length - 1]?.push({ block, from, to });
    used += to - from;
  };
  blocks.forEach((block, index) => {
    const need = needOf(blocks, index);
    const keptTogether = need <= page + ALMOST ? need : leastOf(block);
    if (used > 0 && used + keptTogether > page + ALMOST) turn();
    let from = 0;
    while (block.line !== null && used + block.height - from > page + ALMOST) {
      const before = from === 0 ? block.before : 0;
      const lines = Math.floor((page - used - before + ALMOST) / block.line);
      // Not even one line fits on an empty page, so a further page would not help.
      if (lines < 1 && used === 0) break;
      if (lines > 0) put(index, from, from + before + lines * block.line);
      from += lines > 0 ? before + lines * block.line : 0;
      turn();
    }
    put(index, from, block.height);
  });
  return pages;
}
