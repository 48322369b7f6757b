/** Where a table of the file stands in its table stream. */
export interface Range {
  at: number;
  length: number;
}

/** What the head of a Word 97 file says (FIB, MS-DOC 2.5.1), as far as it is needed. */
export interface Fib {
  /** Below 101 the file is older than Word 97. */
  version: number;
  isEncrypted: boolean;
  /** The stream the tables stand in. */
  tableStream: '0Table' | '1Table';
  /** How many characters the parts of the text have, in the order they follow one another. */
  lengths: {
    body: number;
    footnotes: number;
    headers: number;
    comments: number;
    endnotes: number;
    boxes: number;
  };
  styles: Range;
  sections: Range;
  characterPages: Range;
  paragraphPages: Range;
  fonts: Range;
  pieces: Range;
  lists: Range;
  listOverrides: Range;
}

const SIGNATURE = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** Reads the head of the stream WordDocument; null where it is none. Throws a RangeError where it is cut. */
export function readFib(stream: Uint8Array): Fib | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < 32 || view.getUint16(0, true) !== SIGNATURE) return null;
  const version = view.getUint16(2, true);
  const flags = view.getUint16(10, true);
  // Three blocks follow, each with the number of its entries before it: of 2, 4 and 8 bytes.
  const longs = 34 + view.getUint16(32, true) * 2;
  const pairs = longs + 2 + view.getUint16(longs, true) * 4 + 2;
  const long = (index: number) => view.getInt32(longs + 2 + index * 4, true);
  const range = (index: number): Range => ({
    at: view.getUint32(pairs + index * 8, true),
    length: view.getUint32(pairs + index * 8 + 4, true),
  });
  const isOld = version < 101;
  const none = { at: 0, length: 0 };
  return {
    version,
    isEncrypted: (flags & ENCRYPTED) !== 0,
    tableStream: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    lengths: isOld
      ? { body: 0, footnotes: 0, headers: 0, comments: 0, endnotes: 0, boxes: 0 }
      : {
          body: long(3),
          footnotes: long(4),
          headers: long(5),
          comments: long(7),
          endnotes: long(8),
          boxes: long(9),
        },
    styles: isOld ? none : range(1),
    sections: isOld ? none : range(6),
    characterPages: isOld ? none : range(12),
    paragraphPages: isOld ? none : range(13),
    fonts: isOld ? none : range(15),
    pieces: isOld ? none : range(33),
    lists: isOld ? none : range(73),
    listOverrides: isOld ? none : range(74),
  };
}
