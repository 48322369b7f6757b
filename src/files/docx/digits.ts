/** Width of a digit in em: 0.5 in 宋体, up to this in the fonts that stand in for it. */
export const DIGIT_EM = 0.64;

/**
 * The size (half-points) at which a number stays on one line of its cell, and the side margin (twips) it
 * leaves there: the table's own text size and margin while they do, then no margin, then smaller digits.
 * `width` is the cell's in twips, `size` that of the table's text.
 */
export function digitsFit(
  digits: number,
  cell: { width: number; margin: number; size: number },
): { size: number; margin: number } {
  const most = (margin: number) => Math.floor((cell.width - 2 * margin) / (digits * DIGIT_EM) / 10);
  if (most(cell.margin) >= cell.size) return { size: cell.size, margin: cell.margin };
  return { size: Math.min(cell.size, most(0)), margin: 0 };
}
