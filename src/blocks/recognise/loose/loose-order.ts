import { isValueLike } from '../rows/cell-value';
import { matchAny, type KnownLabel } from '../label-match';
import type { Line } from '../lines/lines';
import { parted, type LooseLine, type Segment } from './loose-lines';

/** The reason given where numbers may stand before their labels, so that none of the table is taken. */
export const TURNED = '看不出数写在标签前面还是后面，不知道哪个数是哪一行的';

/** How many bare numbers stand right before the first line of a table, where there is no label they could follow. */
export function numbersBefore(lines: readonly Line[], table: readonly LooseLine[]): number {
  const [first] = table;
  let count = 0;
  for (let at = first ? lines.indexOf(first.line) - 1 : -1; at >= 0; at--) {
    const line = lines[at];
    const { words, values } = line ? parted(line) : { words: [''], values: [] };
    if (words.length > 0) break;
    count += values.length;
  }
  return count;
}

/** Whether the numbers of a segment come right after its words, without a line in between that was not understood. */
export function followsWords(lines: readonly Line[], { words, values }: Segment): boolean {
  const word = words[words.length - 1];
  const [value] = values;
  return (
    word !== undefined && value !== undefined && lines.indexOf(value.line) - lines.indexOf(word.line) <= 1
  );
}

const NUMBER = /^\d+(?:[.,]\d+)*$/;

/**
 * Whether a line holds a row's numbers and then its label: 0 0 0 规章. A single number before a label may be the row's
 * running number; where the form numbers no rows (`counted` is false) and no number follows, it is the row's value.
 */
export function hasNumbersFirst(
  lines: readonly Line[],
  labels: readonly KnownLabel[],
  counted: boolean,
): boolean {
  return lines.some((line) => {
    if (!/^\d/.test(line.text)) return false;
    const { words, values } = parted(line);
    const first = words.findIndex((word) => !NUMBER.test(word) || !isValueLike(word));
    if (first < 1 || (first === 1 && (counted || values.length > 0))) return false;
    return matchAny([words.slice(first).join('')], labels) !== null;
  });
}
