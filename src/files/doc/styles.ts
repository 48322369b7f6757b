import type { Range } from './fib';
import { sprmsIn, type Sprm } from './sprm';

/** A style, without what it is based on. */
interface Style {
  base: number;
  paragraph: readonly Sprm[];
  characters: readonly Sprm[];
}

/** Says that a style is based on none. */
const NO_BASE = 0x0fff;
/** Length of a chain of base styles: a damaged file may have a ring of them. */
const MOST_BASES = 20;
/** Kinds of styles (stk). */
const PARAGRAPH = 1;
const CHARACTERS = 2;
const TABLE = 3;

const NO_CHANGES: readonly Sprm[] = [];

function styleIn(bytes: Uint8Array, baseSize: number): Style | null {
  if (bytes.length < Math.max(6, baseSize + 2)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint16(2, true) & 0xf;
  const count = view.getUint16(4, true) & 0xf;
  const lists: Uint8Array[] = [];
  // The name, after its length and before a zero; then the lists of changes, each at an even offset.
  let at = baseSize + 2 + view.getUint16(baseSize, true) * 2 + 2;
  for (let index = 0; index < count && at + 2 <= bytes.length; index++) {
    const size = view.getUint16(at, true);
    lists.push(bytes.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  // A paragraph's list begins with the style's own number.
  const paragraph = kind === PARAGRAPH ? lists[0] : kind === TABLE ? lists[1] : undefined;
  const characters =
    kind === PARAGRAPH ? lists[1] : kind === CHARACTERS ? lists[0] : kind === TABLE ? lists[2] : undefined;
  return {
    base: view.getUint16(2, true) >> 4,
    paragraph: paragraph ? sprmsIn(paragraph.subarray(2)) : NO_CHANGES,
    characters: characters ? sprmsIn(characters) : NO_CHANGES,
  };
}

/** The styles of a file by their numbers (STSH, MS-DOC 2.9.271). */
export class Styles {
  private readonly styles: (Style | null)[] = [];

  constructor(table: Uint8Array, { at: start, length }: Range) {
    if (length < 4) return;
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const head = view.getUint16(start, true);
    const count = view.getUint16(start + 2, true);
    const baseSize = view.getUint16(start + 4, true);
    let at = start + 2 + head;
    for (let index = 0; index < count && at + 2 <= start + length; index++) {
      const size = view.getUint16(at, true);
      this.styles.push(size === 0 ? null : styleIn(table.subarray(at + 2, at + 2 + size), baseSize));
      at += 2 + size;
    }
  }

  private chain(number: number): Style[] {
    const found: Style[] = [];
    let style = this.styles[number];
    for (let step = 0; style && step < MOST_BASES; step++) {
      found.unshift(style);
      style = style.base === NO_BASE ? null : this.styles[style.base];
    }
    return found;
  }

  /** The changes of paragraphs by a style: first those of the styles it is based on, then its own. */
  paragraph(number: number): readonly Sprm[] {
    return this.chain(number).flatMap(({ paragraph }) => paragraph);
  }

  /** What a style says of characters, in the same order. */
  characters(number: number): readonly Sprm[] {
    return this.chain(number).flatMap(({ characters }) => characters);
  }
}
