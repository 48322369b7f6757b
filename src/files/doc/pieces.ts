import type { Range } from './fib';
import { sprmsIn, type Sprm } from './sprm';

/** A run of the text that stands in one place of the file. */
export interface TextPiece {
  /** The characters it holds, counted through the whole text; `to` is the first after it. */
  from: number;
  to: number;
  /** Where its first character stands in the stream WordDocument. */
  at: number;
  /** Bytes a character. */
  width: 1 | 2;
  /** What was changed for the whole piece after it was written (fast save). */
  changes: readonly Sprm[];
}

export interface Text {
  characters: string;
  pieces: readonly TextPiece[];
}

/** Characters, more than any report has: a damaged table of pieces could name the same bytes again and again. */
const MOST_CHARACTERS = 4_000_000;

/**
 * What the bytes 80 to 9F stand for in a piece of one byte a character (Windows-1252). Written out here because
 * Node's decoder of that name gives control characters for them.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function narrowText(bytes: Uint8Array): string {
  const found: string[] = [];
  for (const byte of bytes)
    found.push(byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte));
  return found.join('');
}

/** Properties that may stand in a piece's own two bytes, by their number there (MS-DOC 2.9.203). */
const SHORT_CHANGES: ReadonlyMap<number, number> = new Map([
  [0x41, 0x0800],
  [0x57, 0x0837],
  [0x5c, 0x083c],
  [0x68, 0x2a48],
  [0x73, 0x2a53],
]);

function shortChange(word: number): Sprm[] {
  const code = SHORT_CHANGES.get((word >> 1) & 0x7f);
  return code === undefined ? [] : [{ code, operand: new DataView(Uint8Array.of(word >> 8).buffer) }];
}

/** Reads the text by its table of pieces (Clx, MS-DOC 2.9.38). Throws a RangeError where it leads out of the file. */
export function readPieces(main: Uint8Array, table: Uint8Array, { at: start, length }: Range): Text {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const lists: Uint8Array[] = [];
  let at = start;
  while (at < start + length && view.getUint8(at) === 1) {
    const size = view.getUint16(at + 1, true);
    lists.push(table.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (view.getUint8(at) !== 2) throw new RangeError('no table of pieces');
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12);
  const ends = at + 5;
  const entries = ends + 4 * (count + 1);
  const pieces: TextPiece[] = [];
  const characters: string[] = [];
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(ends + 4 * index, true);
    const to = view.getUint32(ends + 4 * (index + 1), true);
    if (to <= from || to > MOST_CHARACTERS || from !== (pieces[pieces.length - 1]?.to ?? 0))
      throw new RangeError('pieces out of order');
    const place = view.getUint32(entries + 8 * index + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    const width = isNarrow ? 1 : 2;
    const first = isNarrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff;
    const bytes = main.subarray(first, first + width * (to - from));
    if (bytes.length < width * (to - from)) throw new RangeError('a piece is cut');
    const change = view.getUint16(entries + 8 * index + 6, true);
    const list = (change & 1) === 1 ? lists[change >> 1] : undefined;
    pieces.push({
      from,
      to,
      at: first,
      width,
      changes: (change & 1) === 1 ? (list ? sprmsIn(list) : []) : shortChange(change),
    });
    characters.push(
      isNarrow ? narrowText(bytes) : new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
    );
  }
  const text = characters.join('');
  // The decoder replaces unpaired surrogates and drops none, so the number of characters must be right.
  if (text.length !== (pieces[pieces.length - 1]?.to ?? 0)) throw new RangeError('characters are missing');
  return { characters: text, pieces };
}
