// Damaged PDFs. Other files are damaged as texts, which would not reach the packed parts of a PDF.
import { strToU8 } from 'fflate';
import fc from 'fast-check';

type Bytes = Uint8Array;
type Change = (bytes: Bytes) => Bytes;

const place = fc.nat({ max: 10_000_000 });

function spliced(bytes: Bytes, from: number, to: number, put: Bytes): Bytes {
  const whole = new Uint8Array(from + put.length + bytes.length - to);
  whole.set(bytes.subarray(0, from));
  whole.set(put, from);
  whole.set(bytes.subarray(to), from + put.length);
  return whole;
}

const flipped: fc.Arbitrary<Change> = fc
  .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 })
  .map((flips) => (bytes) => {
    const damaged = bytes.slice();
    for (const [where, by] of flips)
      damaged[where % bytes.length] = (damaged[where % bytes.length] ?? 0) ^ by;
    return damaged;
  });
const cut: fc.Arbitrary<Change> = fc
  .tuple(place, fc.nat({ max: 3_000 }), fc.boolean())
  .map(([where, length, toEnd]) => (bytes) => {
    const from = where % bytes.length;
    return spliced(
      bytes,
      from,
      toEnd ? bytes.length : Math.min(from + length, bytes.length),
      new Uint8Array(),
    );
  });

/** Pieces of a PDF in places where they do not belong. */
const SCRAPS = (
  'endobj|endstream|stream\n|1 0 obj|<<|>>|[|]|(|)|/Kids [2 0 R]|/Parent 20 0 R|/Length 99999999|/Length 0|' +
  '/Filter /LZWDecode|/Filter [/FlateDecode /FlateDecode]|/Rotate 90|/MediaBox [0 0 1 1]|/Count -1|/ToUnicode 21 0 R|' +
  '/Encoding /Identity-H|/Encoding /GBK-EUC-H|/DW 0|/Type /XObject|/Contents 2 0 R|null|true|-1|0|9999999999|startxref|' +
  'trailer << /Root 2 0 R >>|/Encrypt 3 0 R|xref'
).split('|');
/** Something said in the file is said otherwise: what stands in packed parts stays as it was, so its check sum holds. */
const resaid: fc.Arbitrary<Change> = fc
  .tuple(place, fc.constantFrom(...SCRAPS), fc.nat({ max: 12 }))
  .map(([where, scrap, length]) => (bytes) => {
    const text = new TextDecoder('latin1').decode(bytes);
    const words = [...text.matchAll(/\/[A-Z]\w+|\b\d+ \d+ R\b|\b\d+ \d+ obj\b/g)];
    const from = words[where % Math.max(1, words.length)]?.index ?? where % bytes.length;
    return spliced(bytes, from, Math.min(from + length, bytes.length), strToU8(scrap, true));
  });

/** One of some PDFs, damaged once or several times. */
export function damagedPdf(files: readonly Bytes[]): fc.Arbitrary<Bytes> {
  const change = fc.oneof(
    { weight: 4, arbitrary: resaid },
    { weight: 2, arbitrary: flipped },
    { weight: 1, arbitrary: cut },
  );
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([file, changes]) =>
      changes.reduce((bytes, apply) => (bytes.length === 0 ? bytes : apply(bytes)), file),
    );
}
