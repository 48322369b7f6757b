/** The streams of an OLE2 container (MS-CFB), as far as they are needed: by name, each whole. */
export type Compound = ReadonlyMap<string, Uint8Array>;

/** Bytes of the header, and of each entry of the directory (MS-CFB 2.2, 2.6). */
const HEADER = 512;
const DIRECTORY_ENTRY = 128;
/** From here on sector numbers are marks: the end of a chain, free, part of a table (MS-CFB 2.1). */
const MOST_SECTORS = 0xfffffffa;
/** Streams below it stand in small sectors of 64 bytes (MS-CFB 2.2). */
const SMALL_STREAM = 4096;
const SMALL_SECTOR = 64;

/** A chain of sectors to its end. A chain with a loop is cut at the number of sectors there are. */
function chain(table: readonly number[], first: number): number[] {
  const found: number[] = [];
  for (
    let sector = first;
    sector < MOST_SECTORS && found.length < table.length;
    sector = table[sector] ?? MOST_SECTORS
  )
    found.push(sector);
  return found;
}

/** The bytes of a chain of sectors; what stands beyond the end of the file is missing from them. */
function gathered(bytes: Uint8Array, sectors: readonly number[], size: number, offset: number): Uint8Array {
  const pieces = sectors.map((sector) =>
    bytes.subarray(offset + sector * size, offset + (sector + 1) * size),
  );
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}

/**
 * Reads a container. Throws a RangeError where a place lies outside the bytes, as in a file that was cut; loops and
 * absurd sizes end at what the file could hold.
 */
export function readCompound(bytes: Uint8Array): Compound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << view.getUint16(30, true);
  if (size !== 512 && size !== 4096) throw new RangeError('no sector size of a container');
  const sector = (number: number) => bytes.subarray(size + number * size, size + (number + 1) * size);
  const most = Math.ceil(bytes.length / size);

  const tableSectors: number[] = numbersIn(bytes.subarray(76, HEADER));
  let more = view.getUint32(68, true);
  for (let read = 0; more < MOST_SECTORS && read < most; read++) {
    const numbers = numbersIn(sector(more));
    more = numbers.pop() ?? MOST_SECTORS;
    for (const number of numbers) tableSectors.push(number);
  }
  const table = tableSectors
    .filter((number) => number < most)
    .slice(0, most)
    .flatMap((number) => numbersIn(sector(number)))
    .slice(0, most);
  const stream = (first: number) => gathered(bytes, chain(table, first), size, size);

  const directory = stream(view.getUint32(48, true));
  const entries = new DataView(directory.buffer);
  const smallTable = numbersIn(stream(view.getUint32(60, true)));
  let small: Uint8Array = new Uint8Array();
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
    const kind = directory[at + 66];
    const first = entries.getUint32(at + 116, true);
    const length = entries.getUint32(at + 120, true);
    const nameLength = Math.max(0, Math.min(64, entries.getUint16(at + 64, true)) - 2);
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength));
    if (kind === 5) small = stream(first);
    if (kind !== 2 || found.has(name)) continue;
    const whole =
      length < SMALL_STREAM ? gathered(small, chain(smallTable, first), SMALL_SECTOR, 0) : stream(first);
    if (whole.length < length) throw new RangeError(`the stream ${name} is cut`);
    found.set(name, whole.subarray(0, length));
  }
  return found;
}
