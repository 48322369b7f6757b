import type { Range } from './fib';

/** Bytes of the stream WordDocument whose characters or paragraphs have the same properties. */
export interface Formatted {
  from: number;
  to: number;
  /** The style of a paragraph; 0 for characters, whose style is one of their changes. */
  style: number;
  /** The list of changes (grpprl). */
  changes: Uint8Array;
}

/** Bytes of a page of formatting. */
const PAGE = 512;
/** Bytes: an offset of one byte, and twelve with the height of the paragraph, which are not used. */
const PARAGRAPH_ENTRY = 13;
const NONE = new Uint8Array();

function paragraphChanges(page: Uint8Array, at: number): { style: number; changes: Uint8Array } {
  if (at === 0) return { style: 0, changes: NONE };
  const short = page[at] ?? 0;
  const begin = short === 0 ? at + 2 : at + 1;
  const size = short === 0 ? (page[at + 1] ?? 0) * 2 : short * 2 - 1;
  const style = (page[begin] ?? 0) | ((page[begin + 1] ?? 0) << 8);
  return { style, changes: page.subarray(begin + 2, begin + size) };
}

/**
 * Reads the pages of formatting (FKP, MS-DOC 2.9.29, 2.9.174) that a table leads to, in the order of the bytes they
 * speak of. Throws a RangeError where a page lies outside the file.
 */
export function readFormatted(
  main: Uint8Array,
  table: Uint8Array,
  range: Range,
  of: 'characters' | 'paragraphs',
): Formatted[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const count = Math.max(0, Math.floor((range.length - 4) / 8));
  const found: Formatted[] = [];
  for (let index = 0; index < count; index++) {
    const number = view.getUint32(range.at + 4 * (count + 1) + 4 * index, true) & 0x3fffff;
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) throw new RangeError('a page of formatting is cut');
    const places = new DataView(page.buffer, page.byteOffset, PAGE);
    const runs = page[PAGE - 1] ?? 0;
    const entry = of === 'characters' ? 1 : PARAGRAPH_ENTRY;
    if (4 * (runs + 1) + entry * runs > PAGE) throw new RangeError('a page of formatting is too full');
    for (let run = 0; run < runs; run++) {
      const [from, to] = [places.getUint32(4 * run, true), places.getUint32(4 * run + 4, true)];
      const at = (page[4 * (runs + 1) + entry * run] ?? 0) * 2;
      const said =
        of === 'paragraphs'
          ? paragraphChanges(page, at)
          : { style: 0, changes: at === 0 ? NONE : page.subarray(at + 1, at + 1 + (page[at] ?? 0)) };
      if (from < to) found.push({ from, to, ...said });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The run that covers a byte; undefined where none does. */
export function formattedAt(runs: readonly Formatted[], at: number): Formatted | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = runs[low - 1];
  return found && at < found.to ? found : undefined;
}
