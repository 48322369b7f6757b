import { Inflate } from 'fflate';

/** Whether all packed parts of a file match their check sums, or some could not be checked. */
export type Wholeness = 'whole' | 'unproven' | 'damaged' | 'tooLarge';

/** Bytes unpacked, more than the text of a hundred pages. */
const MOST_TEXT = 8 * 1024 * 1024;
/** Bytes unpacked: several complete Chinese fonts. */
const MOST_FONTS = 160 * 1024 * 1024;
/** Bytes packed: small enough that one slice unpacks to a few megabytes at most. */
const SLICE = 8 * 1024;
/** Characters, more than any part's dictionary has. */
const LONGEST_HEAD = 20_000;

/** The check sum that ends a packed part (RFC 1950), brought up to date with more bytes. */
function adler(sum: number, bytes: Uint8Array): number {
  let [low, high] = [sum & 0xffff, sum >>> 16];
  for (let at = 0; at < bytes.length;) {
    // The modulo is taken once for so many bytes, before the sums exceed 32 bits.
    const end = Math.min(at + 3_800, bytes.length);
    for (; at < end; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

const [SAVE, RESTORE, BLANK] = [0x71, 0x51, 0x20];
/** Saved drawing states (operator q), more than any page has: the library's time grows with their square. */
const MOST_SAVED = 2_000;

const [HEX, HEX_END, TEXT, TEXT_END] = [0x3c, 0x3e, 0x28, 0x29];
/** Bytes of one string, a hundred times a line of text: the library keeps half a kilobyte for each of its characters. */
const MOST_STRING = 200_000;

/** What one part of a file would cost the library, counted while its bytes pass by. */
class Cost {
  /** How many more drawing states are saved (q) than restored (Q). */
  private saved = 0;
  /** Bytes since a string began; null outside of strings. */
  private string: number | null = null;
  private isTooLarge = false;

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === HEX || byte === TEXT) this.string = 0;
      else if (byte === HEX_END || byte === TEXT_END) this.string = null;
      else if (this.string !== null && ++this.string > MOST_STRING) this.isTooLarge = true;
      if (byte !== SAVE && byte !== RESTORE) continue;
      const isAlone = (bytes[at - 1] ?? BLANK) <= BLANK && (bytes[at + 1] ?? BLANK) <= BLANK;
      if (isAlone) this.saved += byte === SAVE ? 1 : -1;
    }
  }

  isMoreThanAny(): boolean {
    return this.isTooLarge || this.saved > MOST_SAVED;
  }
}

/** Unpacks a part without keeping it: its check sum and size; null where it is broken, or larger than `most`. */
function unpacked(packed: Uint8Array, most: number): { sum: number; size: number } | 'tooLarge' | null {
  let [sum, size] = [1, 0];
  const cost = new Cost();
  const stream = new Inflate((chunk) => {
    sum = adler(sum, chunk);
    size += chunk.length;
    cost.add(chunk);
  });
  try {
    for (let at = 2; at < packed.length; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
      if (size > most || cost.isMoreThanAny()) return 'tooLarge';
    }
  } catch {
    // fflate throws on broken data.
    return null;
  }
  return { sum, size };
}

/** The stream lengths given as separate objects, by object. */
function lengthsIn(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const match of text.matchAll(/(?:^|[\s>])(\d{1,8} \d{1,5}) obj\s{0,3}(\d{1,9})\s{0,3}endobj/g))
    found.set(match[1] ?? '', Number(match[2]));
  return found;
}

/** A packed part: its place and its dictionary. */
interface Part {
  head: string;
  from: number;
  to: number;
}

function* partsOf(text: string): Generator<Part | null> {
  const lengths = lengthsIn(text);
  let object = -1;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at)) {
    const after = /^stream(?:\r\n|\n|\r)/.exec(text.slice(at, at + 8));
    object = text.lastIndexOf('obj', at);
    const isEnd = text.slice(at - 3, at) === 'end';
    if (!after || isEnd || object < 0 || at - object > LONGEST_HEAD) {
      if (after && !isEnd) yield null;
      at += 6;
      continue;
    }
    const head = text.slice(object + 3, at);
    const from = at + after[0].length;
    const said = /\/Length\s{0,3}(\d{1,9})(?: (\d{1,5}) R)?/.exec(head);
    const length = said?.[2] === undefined ? Number(said?.[1]) : lengths.get(`${said[1]} ${said[2]}`);
    const isRight =
      length !== undefined && /^\s{0,4}endstream/.test(text.slice(from + length, from + length + 14));
    const end = isRight ? from + length : text.indexOf('endstream', from);
    if (end < 0) {
      yield null;
      return;
    }
    yield { head, from, to: end };
    at = end + 9;
  }
}

const isFont = (head: string): boolean =>
  /\/Length1\b|\/Subtype\s{0,3}\/(?:Type1C|CIDFontType0C|OpenType)\b/.test(head);
/** Whether a part is one that is never read: a picture, metadata or an attached file. */
const isOther = (head: string): boolean =>
  /\/Subtype\s{0,3}\/Image\b|\/Type\s{0,3}\/(?:Metadata|EmbeddedFile)\b/.test(head);

/** Operators that show text, or map codes to characters: an unpacked part with these may matter. */
const SAYS = /T[jJ]|['"]|beginbf|begincid/;

/** Compares a part with its check sum, its last four bytes (a line break may follow). Gives its size unpacked. */
function check(packed: Uint8Array, most: number): number | 'damaged' | 'tooLarge' {
  for (let cut = 0; cut <= 2 && packed.length - cut > 6; cut++) {
    const body = packed.subarray(0, packed.length - cut);
    const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
    const found = unpacked(body.subarray(0, body.length - 4), most);
    if (found === 'tooLarge') return found;
    if (found && view.getUint32(body.length - 4) === found.sum) return found.size;
    // Only a line break at the end may have been counted in.
    const last = body[body.length - 1];
    if (last !== 10 && last !== 13) break;
  }
  return 'damaged';
}

/**
 * Unpacks each packed part of a PDF and compares its check sum: a single wrong bit may change digits, and the library
 * does not check. `unproven` where a part that may be text has no check sum, or is encrypted.
 */
export function wholeness(bytes: Uint8Array): Wholeness {
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Encrypt\s{0,3}(?:\d{1,8} \d{1,5} R|<<)/.test(text)) return 'unproven';
  let [texts, fonts] = [0, 0];
  let isProven = true;
  let count = 0;
  for (const part of partsOf(text)) {
    if (part === null) {
      isProven = false;
      continue;
    }
    const { head, from, to } = part;
    if (isOther(head)) continue;
    count++;
    const filters = /\/Filter\s{0,3}(?:\/(\w+)|\[([^\]]{0,200})\])/.exec(head);
    const names = filters?.[1] ?? (filters?.[2] ?? '').replace(/[\s/]+/g, ' ').trim();
    if (names !== 'FlateDecode' && names !== 'Fl') {
      // The unpacked size of a part that is packed twice cannot be limited.
      if (names.split(' ').filter((name) => /^(?:Fl|LZW)/.test(name)).length > 1) return 'tooLarge';
      texts += to - from;
      const cost = new Cost();
      cost.add(bytes.subarray(from, to));
      if (texts > MOST_TEXT || cost.isMoreThanAny()) return 'tooLarge';
      if (names !== '' || SAYS.test(text.slice(from, to))) isProven = false;
      continue;
    }
    const isOfFont = isFont(head);
    const left = isOfFont ? MOST_FONTS - fonts : MOST_TEXT - texts;
    const found = check(bytes.subarray(from, to), left);
    if (typeof found === 'string') return found;
    if (isOfFont) fonts += found;
    else texts += found;
  }
  return isProven && count > 0 ? 'whole' : 'unproven';
}
