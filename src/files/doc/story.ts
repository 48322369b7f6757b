import { signPieces, type Piece } from '../../blocks/shown';
import { Counters, MOST_LEVELS, type List } from '../word/list-counters';
import { inFlatLine } from '../word/flat';
import { fieldsIn, type Fields } from './fields';
import { formattedAt, type Formatted } from './formatted';
import type { CharacterLooks, DocLook } from './look';
import { paragraphProperties, type ParagraphProperties } from './paragraph';
import type { Text, TextPiece } from './pieces';
import { sprmsIn, type Sprm } from './sprm';
import type { Styles } from './styles';

/** A paragraph as it is shown, and what ends with it. */
export interface DocParagraph {
  pieces: readonly Piece[];
  /** The bullet before it, where that could be read as part of a number; in prose it is only the sign of a list. */
  bullet: Piece | null;
  properties: ParagraphProperties;
  /** Whether its end is that of a cell, or of a row, of a table that stands in no other. */
  endsCell: boolean;
  /** How many paragraphs it is made of: several where the ends between them were deleted. */
  of: number;
}

/** All that is known of a file while its stories are read. */
export interface DocParts {
  text: Text;
  paragraphRuns: readonly Formatted[];
  characterRuns: readonly Formatted[];
  styles: Styles;
  looks: CharacterLooks;
  lists: ReadonlyMap<number, List>;
  /** The ends of sections: a page break there ends a paragraph too. */
  sectionEnds: ReadonlySet<number>;
  /** The stream with lists of changes too long for their page; empty where there is none. */
  data: Uint8Array;
}

const CELL_END = '\u0007';
const HUGE_CHANGES = 0x6646;

/** What the special characters stand for, as people call it. */
const SPECIALS: ReadonlyMap<string, Piece> = new Map<string, Piece>([
  ['\u0000', { text: '', as: 'drawn', what: '自动的页码或日期' }],
  ['\u0001', { text: '', as: 'drawn', what: '图片' }],
  ['\u0002', { text: '', as: 'note', what: '脚注' }],
  ['\u0005', { text: '', as: 'note', what: '批注' }],
  ['\u0008', { text: '', as: 'floating', what: '图形' }],
]);
/** Word's characters for tabs and breaks, as the usual ones. */
const MOVES: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\u000b', '\n'],
  ['\u000c', '\f'],
  ['\u000e', '\f'],
  ['\u001e', '-'],
]);

const says = ({ text, as }: Piece): boolean => as !== 'deleted' && as !== 'hidden' && text.trim() !== '';

/** Reads the parts of a text, one after the other, in the order of the file: lists count through them. */
export class Stories {
  private readonly counters = new Counters();
  private readonly fields: Fields;
  private readonly known = new Map<string, DocLook>();

  constructor(private readonly parts: DocParts) {
    this.fields = fieldsIn(parts.text.characters);
  }

  private pieceOf(place: number): TextPiece {
    const { pieces } = this.parts.text;
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.from ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const found = pieces[low - 1];
    if (!found || place >= found.to) throw new RangeError('no piece holds the character');
    return found;
  }

  /** The changes a paragraph's end carries, those of its style first. */
  private paragraphAt(end: number): { style: number; properties: ParagraphProperties } {
    const piece = this.pieceOf(end);
    const run = formattedAt(this.parts.paragraphRuns, piece.at + piece.width * (end - piece.from));
    const style = run?.style ?? 0;
    const own = run ? sprmsIn(run.changes).flatMap((change) => this.whole(change)) : [];
    return {
      style,
      properties: paragraphProperties([...this.parts.styles.paragraph(style), ...own, ...piece.changes]),
    };
  }

  /** A list of changes too long for its page stands elsewhere, with its length before it (MS-DOC 2.6.2). */
  private whole(change: Sprm): Sprm[] {
    if (change.code !== HUGE_CHANGES) return [change];
    const at = change.operand.getUint32(0, true);
    const { data } = this.parts;
    const size = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
    return sprmsIn(data.subarray(at + 2, at + 2 + size));
  }

  private lookAt(piece: TextPiece, run: Formatted | undefined, style: number): DocLook {
    const key = `${style} ${run?.changes.byteOffset ?? 0} ${run?.changes.length ?? 0} ${piece.changes.length > 0 ? piece.from : ''}`;
    const known = this.known.get(key);
    if (known) return known;
    const look = this.parts.looks.of(style, run?.changes ?? new Uint8Array(), piece.changes);
    this.known.set(key, look);
    return look;
  }

  /** Calls back with each run of characters that are seen in the same way. */
  private runs(
    from: number,
    to: number,
    style: number,
    each: (at: number, end: number, look: DocLook) => void,
  ): void {
    for (let at = from; at < to;) {
      const piece = this.pieceOf(at);
      const byte = piece.at + piece.width * (at - piece.from);
      const run = formattedAt(this.parts.characterRuns, byte);
      const length = run ? Math.max(1, Math.floor((run.to - byte) / piece.width)) : 1;
      const end = Math.min(to, piece.to, at + length);
      each(at, end, this.lookAt(piece, run, style));
      at = end;
    }
  }

  private put(found: Piece[], from: number, to: number, look: DocLook): void {
    const { characters } = this.parts.text;
    let plain = '';
    const flush = () => {
      if (plain === '') return;
      if (look.isDeleted) found.push({ text: plain, as: 'deleted' });
      else if (look.isSign && look.as === 'plain') found.push(...signPieces(plain));
      else found.push({ text: plain, as: look.as, ...(look.what === undefined ? {} : { what: look.what }) });
      plain = '';
    };
    for (let at = from; at < to; at++) {
      const character = characters.charAt(at);
      const drawn = this.fields.drawn.get(at);
      if (drawn !== undefined) {
        flush();
        found.push({ text: drawn, as: 'drawn', what: '用域画出来的内容' });
      }
      if (this.fields.isCode[at] === 1) continue;
      const special = look.isSpecial && !look.isDeleted ? this.special(character, look) : [];
      if (special.length > 0) {
        flush();
        found.push(...special);
      } else plain += character < ' ' ? (MOVES.get(character) ?? '') : character;
    }
    flush();
  }

  private special(character: string, look: DocLook): Piece[] {
    if (look.as === 'hidden') return [];
    if (character === '(' && look.symbol !== 0) return signPieces(String.fromCharCode(look.symbol));
    const piece = SPECIALS.get(character);
    return piece ? [piece] : [];
  }

  private numberOf({ list, level }: ParagraphProperties): Piece | null {
    const found = list === null ? undefined : this.parts.lists.get(list);
    return found && level < MOST_LEVELS ? this.counters.next(String(list), found, level) : null;
  }

  /** The paragraphs of a part of the text. */
  read(from: number, to: number): DocParagraph[] {
    const { characters } = this.parts.text;
    const found: DocParagraph[] = [];
    const begin = () => ({ pieces: [] as Piece[], of: 0, hasNumber: false, bullet: null as Piece | null });
    let current = begin();
    let start = from;
    for (let at = from; at < to; at++) {
      const character = characters.charAt(at);
      const ends =
        character === '\r' ||
        character === CELL_END ||
        (character === '\f' && this.parts.sectionEnds.has(at + 1));
      if (!ends && at < to - 1) continue;
      const { style, properties } = this.paragraphAt(at);
      const own: Piece[] = [];
      let endIsDeleted = false;
      this.runs(start, ends ? at : at + 1, style, (first, end, look) => this.put(own, first, end, look));
      if (character === '\r') this.runs(at, at + 1, style, (_, __, look) => (endIsDeleted = look.isDeleted));
      start = at + 1;
      const goesOn = endIsDeleted && !properties.endsInnerCell && !properties.endsRow;
      const number = goesOn && own.every(({ as }) => as === 'deleted') ? null : this.numberOf(properties);
      const isFirst = !current.hasNumber && !current.pieces.some(says);
      const pieces = [...own];
      if (number && isFirst && own.some(says)) {
        if (number.as === 'plain') pieces.unshift(number);
        else if (!properties.isFlat) current.bullet = number;
        current.hasNumber = true;
      }
      for (const piece of pieces) current.pieces.push(properties.isFlat ? inFlatLine(piece) : piece);
      current.of++;
      if (goesOn) continue;
      const { pieces: all, of, bullet } = current;
      found.push({ pieces: all, bullet, of, properties, endsCell: character === CELL_END });
      current = begin();
    }
    return found;
  }
}
