import { isSignFont } from '../sign-font';
import { over, showingOf, type CharacterLook, type RunLook } from '../word/character-look';
import type { Range } from './fib';
import { byteOf, sprmsIn, wordOf, type Sprm } from './sprm';
import type { Styles } from './styles';

/** Properties of characters (MS-DOC 2.6.1), as far as they say how something is seen. */
const DELETED = 0x0800;
const STRIKE = 0x0837;
const VANISH = 0x083c;
const WEB_HIDDEN = 0x0811;
const SPECIAL = 0x0855;
const DOUBLE_STRIKE = 0x2a53;
const RAISED_OR_LOWERED = 0x2a48;
const COLOUR_INDEX = 0x2a42;
const HIGHLIGHT = 0x2a0c;
const STYLE = 0x4a30;
const SIZE = 0x4a43;
const POSITION = 0x4845;
const BREADTH = 0x4852;
const APART = 0x8840;
const FONT = 0x4a4f;
const SYMBOL = 0x6a09;
const COLOUR = 0x6870;
const SHADE = 0xca71;

/** How a run of characters is seen, and what its special characters stand for. */
export interface DocLook extends RunLook {
  isDeleted: boolean;
  /** Whether its characters are no text but pictures, notes, symbols. */
  isSpecial: boolean;
  /** The character of a symbol font that stands for 0x28; 0 for none. */
  symbol: number;
}

const ALIGNS = ['baseline', 'superscript', 'subscript'] as const;
/** The colours that have a number in a file (Ico), as RRGGBB; 0 is none of its own. */
const PALETTE: readonly (string | undefined)[] = (
  ' 000000 0000ff 00ffff 00ff00 ff00ff ff0000 ffff00 ffffff' +
  ' 000080 008080 008000 800080 800000 808000 808080 c0c0c0'
).split(' ');
const AUTOMATIC = 0xff;
const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** A colour of four bytes, the last of which says that it is none of its own. */
function colourAt(operand: DataView, at: number): string {
  if (operand.byteLength < at + 4 || operand.getUint8(at + 3) === AUTOMATIC) return 'auto';
  return [0, 1, 2].map((byte) => hex(operand.getUint8(at + byte))).join('');
}

/** A switch: 0 and 1 say it, 128 and 129 repeat or turn round what the style says. */
function switched({ operand }: Sprm, ofStyle: boolean): boolean {
  const value = operand.byteLength > 0 ? operand.getUint8(0) : 0;
  return value === 0x80 ? ofStyle : value === 0x81 ? !ofStyle : value !== 0;
}

/** The first two bytes of an operand as a signed number; 0 where there are fewer. */
const signedOf = ({ operand }: Sprm): number => (operand.byteLength > 1 ? operand.getInt16(0, true) : 0);

interface Said {
  look: CharacterLook;
  vanish: boolean;
  strike: boolean;
  isDeleted: boolean;
  isSpecial: boolean;
  symbol: number;
}

const NOTHING: Said = {
  look: {},
  vanish: false,
  strike: false,
  isDeleted: false,
  isSpecial: false,
  symbol: 0,
};

/** The names of the fonts, by their numbers (SttbfFfn, MS-DOC 2.9.286). */
export function fontNames(table: Uint8Array, { at: start, length }: Range): string[] {
  const names: string[] = [];
  if (length < 4) return names;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const count = view.getUint16(start, true);
  let at = start + 4;
  for (let index = 0; index < count && at < start + length; index++) {
    const size = view.getUint8(at);
    // The name comes after forty bytes that describe the font.
    const name = new TextDecoder('utf-16le').decode(table.subarray(at + 40, at + 1 + size));
    names.push(name.split('\0')[0] ?? '');
    at += 1 + size;
  }
  return names;
}

/** What lists of changes say of the characters they belong to. */
export class CharacterLooks {
  private readonly ofStyle = new Map<number, Said>();

  constructor(
    private readonly styles: Styles,
    private readonly fonts: readonly string[],
  ) {}

  private styled(style: number): Said {
    const known = this.ofStyle.get(style);
    if (known) return known;
    const said = this.said(this.styles.characters(style), NOTHING);
    this.ofStyle.set(style, said);
    return said;
  }

  private said(changes: readonly Sprm[], base: Said): Said {
    const said: Said = { ...base };
    const look: CharacterLook = {};
    for (const change of changes) {
      const { code, operand } = change;
      if (code === STRIKE) said.strike = switched(change, base.strike);
      else if (code === VANISH) said.vanish = switched(change, base.vanish);
      else if (code === DELETED) said.isDeleted = byteOf(change) !== 0;
      else if (code === SPECIAL) said.isSpecial = byteOf(change) !== 0;
      else if (code === WEB_HIDDEN) look.webHidden = byteOf(change) !== 0;
      else if (code === DOUBLE_STRIKE) look.doubleStrike = byteOf(change) !== 0;
      else if (code === RAISED_OR_LOWERED) look.align = ALIGNS[byteOf(change)];
      else if (code === COLOUR_INDEX) look.colour = PALETTE[byteOf(change)] || 'auto';
      else if (code === COLOUR) look.colour = colourAt(operand, 0);
      else if (code === HIGHLIGHT) look.shade = PALETTE[byteOf(change)] || 'none';
      else if (code === SHADE) look.shade = colourAt(operand, 4);
      else if (code === SIZE) look.size = wordOf(change);
      else if (code === POSITION) look.position = signedOf(change);
      else if (code === APART) look.apart = signedOf(change);
      else if (code === BREADTH) look.breadth = wordOf(change);
      else if (code === FONT) look.font = this.fonts[wordOf(change)];
      else if (code === SYMBOL && operand.byteLength > 3) said.symbol = operand.getUint16(2, true);
    }
    said.look = over(base.look, look);
    return said;
  }

  /** How characters are seen: by their own changes, their style, and that of their paragraph. */
  of(paragraphStyle: number, changes: Uint8Array, ofPiece: readonly Sprm[]): DocLook {
    const own = [...sprmsIn(changes), ...ofPiece];
    const style = own.find(({ code }) => code === STYLE);
    const paragraph = this.styled(paragraphStyle);
    const base = style ? this.said(this.styles.characters(wordOf(style)), paragraph) : paragraph;
    const { look, vanish, strike, isDeleted, isSpecial, symbol } = this.said(own, base);
    return {
      ...showingOf(look, vanish, strike),
      isSign: isSignFont(look.font),
      isDeleted,
      isSpecial,
      symbol,
    };
  }
}
