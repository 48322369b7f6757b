/** A record of a workbook stream (MS-XLS 2.1.4): its kind, its bytes, and where it stands. */
export interface BiffRecord {
  kind: number;
  data: Uint8Array;
  at: number;
}

/** The kinds of records that are read, by the names of MS-XLS 2.3. */
export const KIND = {
  formula: 0x0006,
  endOfFile: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  palette: 0x0092,
  mulRk: 0x00bd,
  mulBlank: 0x00be,
  rString: 0x00d6,
  extendedFormat: 0x00e0,
  mergeCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelSst: 0x00fd,
  textObject: 0x01b6,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  window: 0x023e,
  rk: 0x027e,
  format: 0x041e,
  beginning: 0x0809,
} as const;

/** Records; a sheet of 17,000 cells has far fewer. */
const MOST_RECORDS = 500_000;

/** The records of a stream in their order. Throws a RangeError where one leads out of the stream, or there are too many. */
export function recordsOf(stream: Uint8Array): BiffRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const found: BiffRecord[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const kind = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    // The stream is padded with zeros after the last record.
    if (kind === 0 && end === at + 4) break;
    if (end > stream.length) throw new RangeError('a record is cut');
    if (found.length >= MOST_RECORDS) throw new RangeError('too many records');
    found.push({ kind, data: stream.subarray(at + 4, end), at });
    at = end;
  }
  return found;
}

/**
 * Reads the bytes of a record and of its CONTINUE records. Throws a RangeError at their end. Where characters continue
 * in another record, they begin there with a byte that gives their width.
 */
export class BiffReader {
  private block = 0;
  private at = 0;

  constructor(private readonly blocks: readonly Uint8Array[]) {}

  byte(): number {
    for (;;) {
      const data = this.blocks[this.block];
      if (!data) throw new RangeError('a record ends too early');
      const byte = data[this.at];
      if (byte !== undefined) {
        this.at++;
        return byte;
      }
      this.block++;
      this.at = 0;
    }
  }

  get isAtEnd(): boolean {
    for (let data = this.blocks[this.block]; data && this.at >= data.length; data = this.blocks[this.block]) {
      this.block++;
      this.at = 0;
    }
    return this.block >= this.blocks.length;
  }

  word(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return (this.word() | (this.word() << 16)) >>> 0;
  }

  double(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let at = 0; at < 8; at++) view.setUint8(at, this.byte());
    return view.getFloat64(0, true);
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      const data = this.blocks[this.block];
      if (!data) throw new RangeError('a record ends too early');
      const here = Math.min(left, data.length - this.at);
      this.at += here;
      left -= here;
      if (left > 0) {
        this.block++;
        this.at = 0;
      }
    }
  }

  /** So many characters, of one byte each or, where `wide` is odd, of two. */
  characters(count: number, wide: number): string {
    let isWide = (wide & 1) === 1;
    const codes: number[] = [];
    for (let left = count; left > 0; left--) {
      const data = this.blocks[this.block];
      if (data && this.at >= data.length) {
        this.block++;
        this.at = 0;
        isWide = (this.byte() & 1) === 1;
      }
      codes.push(isWide ? this.word() : this.byte());
    }
    let text = '';
    for (let at = 0; at < codes.length; at += 4_096)
      text += String.fromCharCode(...codes.slice(at, at + 4_096));
    return text;
  }
}
