import { Inflate } from 'fflate';
import { crc32 } from '../report/crc32';

/** One file in a zip, as the directory at its end describes it. */
interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header stands. */
  at: number;
}

export type Zip = ReadonlyMap<string, ZipEntry>;

/** Why a part of a zip cannot be read. */
export type ZipProblem = 'damaged' | 'encrypted' | 'tooLarge';
export type Unzipped = { ok: true; bytes: Uint8Array } | { ok: false; problem: ZipProblem };

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record is 22 bytes long and may be followed by a comment of up to 65,535. */
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;

/** Finds the directory's end record from behind; −1 where there is none. */
function directoryEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MOST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--)
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return -1;
}

/** Reads the directory of a zip (APPNOTE 4.3.12); null where there is none, or an entry lies outside the file. */
export function readZip(bytes: Uint8Array): Zip | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/');
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** Bytes packed: small enough that one slice of a zip bomb unpacks to some tens of megabytes at most. */
const SLICE = 32 * 1024;

/** Unpacks up to `most` bytes; null where the data is broken or has more. */
function inflated(packed: Uint8Array, size: number, most: number): Uint8Array | null {
  const bytes = new Uint8Array(Math.min(size, most));
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= bytes.length) bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
      if (length > bytes.length) return null;
    }
  } catch {
    // fflate throws on broken data.
    return null;
  }
  return length === size ? bytes : null;
}

/**
 * Unpacks one part of a zip and compares it with the directory's CRC-32, because a single wrong bit may change digits.
 * `most` is the largest size allowed, in bytes unpacked.
 */
export function unzip(bytes: Uint8Array, zip: Zip, name: string, most: number): Unzipped {
  const entry = zip.get(name);
  const failed = (problem: ZipProblem): Unzipped => ({ ok: false, problem });
  if (!entry) return failed('damaged');
  if (entry.encrypted) return failed('encrypted');
  if (entry.size > most) return failed('tooLarge');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL_HEADER)
    return failed('damaged');
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) return failed('damaged');
  const plain = entry.method === 0 ? packed : entry.method === 8 ? inflated(packed, entry.size, most) : null;
  if (!plain || plain.length !== entry.size || crc32(plain) !== entry.crc) return failed('damaged');
  return { ok: true, bytes: plain };
}
