/** Width of a digit in em: 0.5 in 宋体, a little more in the fonts that stand in for it. */
const DIGIT_EM = 0.56;
/** From so many digits on a number takes the cell's margins too. */
const LONG = 7;
const BARE_MARGIN = 10;

/**
 * The size (half-points) at which a number stays on one line of its cell, and the side margin (twips) it
 * needs: the table's own up to six digits. `width` is the cell's in twips, `size` that of the table's text.
 */
export function digitsFit(
  digits: number,
  cell: { width: number; margin: number; size: number },
): { size: number; margin: number } {
  const margin = digits < LONG ? cell.margin : BARE_MARGIN;
  const most = Math.floor((cell.width - 2 * margin) / (digits * DIGIT_EM) / 10);
  return most >= cell.size ? { size: cell.size, margin: cell.margin } : { size: most, margin };
}
