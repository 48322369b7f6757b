import { textWidth } from '../text-width';

/** Heights of rows, in points: of one line, and of each further line of the longest text. */
const ROW = 20;
const LINE = 14;

/** How many lines a text takes in a box `width` digits wide. */
const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((textWidth(line) * 2) / (width - 1))), 0);

/** How high a box is in which a text stands, in points. */
export function heightOf(text: string, width: number): number {
  return ROW + (linesOf(text, width) - 1) * LINE;
}
