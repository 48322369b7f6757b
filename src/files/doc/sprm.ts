/** A change of one property (a sprm, MS-DOC 2.2.5): its number, and its operand as bytes. */
export interface Sprm {
  code: number;
  operand: DataView;
}

/** The boundaries and merges of a row: its length is two bytes, and counts one of them. */
export const T_DEF_TABLE = 0xd608;
const P_CHANGE_TABS = 0xc615;
/** Bytes of an operand by the top three bits of its number (spra); 0: the length comes before it (MS-DOC 2.2.5.1). */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The changes of properties in a list (grpprl), in their order; a last one that is cut off is left out. */
export function sprmsIn(bytes: Uint8Array): Sprm[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Sprm[] = [];
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = view.getUint16(at, true);
    at += 2;
    let length: number = LENGTHS[code >> 13] ?? 0;
    if (code === T_DEF_TABLE) {
      if (at + 2 > bytes.length) break;
      length = view.getUint16(at, true) - 1;
      at += 2;
    } else if (length === 0) {
      length = view.getUint8(at);
      at += 1;
      // 255: the length does not fit a byte and follows from two lists, each with its number of entries (MS-DOC 2.9.190).
      if (code === P_CHANGE_TABS && length === 255) {
        const deleted = view.getUint8(at) * 4;
        length = 2 + deleted + (at + 1 + deleted < bytes.length ? view.getUint8(at + 1 + deleted) * 3 : 0);
      }
    }
    if (length < 0 || at + length > bytes.length) break;
    found.push({ code, operand: new DataView(bytes.buffer, bytes.byteOffset + at, length) });
    at += length;
  }
  return found;
}

/** The first byte of an operand; 0 where there is none. */
export const byteOf = ({ operand }: Sprm): number => (operand.byteLength > 0 ? operand.getUint8(0) : 0);

/** The first two bytes of an operand as an unsigned number; 0 where there are fewer. */
export const wordOf = ({ operand }: Sprm): number =>
  operand.byteLength > 1 ? operand.getUint16(0, true) : 0;
