import { signPieces, type Piece, type Showing } from '../../blocks/shown';
import { isSame, UNSEEN_TEXT, WHITE_TEXT, type RunLook } from '../word/character-look';
import { inFlatLine } from '../word/flat';
import { drawnIn, signOf, wordsIn } from './read-drawn';
import type { Fields } from './read-fields';
import { groundOf, isShaded, type StyleLooks } from './read-look';
import type { Numbering } from './read-numbering';
import { flattened } from './read-wrappers';
import type { XmlElement } from './xml';
import { childOf } from './xml-tree';

/** What is known of a whole document while its parts are read. */
export interface Reading {
  numberOf: Numbering;
  looks: StyleLooks;
  fields: Fields;
  /** Runs with placeholder text of content controls. */
  placeholders: ReadonlySet<XmlElement>;
  /** The text of a footnote, endnote or comment; empty where there is none. */
  noteText: (kind: NoteKind, id: string) => string;
  /** The text of the part a relationship leads to; empty where it has none. */
  partText: (relation: string) => string;
  /** The words of a document of another kind put in whole, and what it is. */
  chunk: (relation: string) => { text: string; what: string };
}

export type NoteKind = 'footnotes' | 'endnotes' | 'comments';

const NOTES: ReadonlyMap<string, readonly [NoteKind, string]> = new Map([
  ['w:footnoteReference', ['footnotes', '脚注']],
  ['w:endnoteReference', ['endnotes', '尾注']],
  ['w:commentReference', ['comments', '批注']],
]);

/** Elements without visible content. Unknown elements that hold something are named as left out. */
const EMPTY = new Set(
  (
    'w:pPr w:rPr w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:bookmarkStart w:bookmarkEnd w:proofErr w:permStart ' +
    'w:permEnd w:commentRangeStart w:commentRangeEnd w:lastRenderedPageBreak w:annotationRef w:footnoteRef ' +
    'w:endnoteRef w:separator w:continuationSeparator w:instrText w:delInstrText w:delText w:softHyphen w:sectPr ' +
    'w:tblPr w:tblGrid w:tblPrEx w:trPr w:tcPr w:fldData w:moveFromRangeStart w:moveFromRangeEnd ' +
    'w:moveToRangeStart w:moveToRangeEnd w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart ' +
    'w:customXmlDelRangeEnd w:rt w:rubyPr'
  ).split(' '),
);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);
const CLOCKS = /^w:(?:pgNum|(?:day|month|year)(?:Short|Long))$/;
const UNKNOWN = '这里读不了的内容';

/** An unknown element as a piece with its words; null where it holds nothing. */
export function unread(element: XmlElement, reading: Reading): Piece | null {
  if (EMPTY.has(element.name)) return null;
  if (element.name === 'w:altChunk')
    return { ...reading.chunk(element.attributes['r:id'] ?? ''), as: 'drawn' };
  if (element.name === 'w:contentPart') return { text: '', as: 'drawn', what: '手写墨迹' };
  if (element.name === 'w:subDoc') return { text: '', as: 'drawn', what: '链接的子文档' };
  const text = wordsIn(element);
  if (element.name === 'w:bdo') return { text, as: 'unsure', what: '改变了先后次序的文字' };
  if (element.name.startsWith('m:')) return { text, as: 'drawn', what: '公式' };
  const isForeign = !element.name.startsWith('w:');
  return isForeign || text.trim() !== '' ? { text, as: 'drawn', what: UNKNOWN } : null;
}

export interface ShownParagraph {
  pieces: readonly Piece[];
  /** The contents of the text boxes that hang on it. */
  boxes: readonly XmlElement[];
  /** How many paragraphs it is made of: several where the ends between them were deleted. */
  of: number;
}

/** Placeholder text of a form field: a cell with such text is in doubt, as it may stand for a number. */
const placeholder = (text: string): Piece => ({
  text,
  as: /\p{N}/u.test(text) ? 'drawn' : 'hidden',
  what: '还没有填写的占位文字',
});

/** Collects the pieces of one paragraph. */
class ParagraphPieces {
  readonly pieces: Piece[] = [];
  readonly boxes: XmlElement[] = [];

  constructor(
    private readonly reading: Reading,
    private readonly style: string | undefined,
    private readonly tableStyle: string | undefined,
    /** What fills the paragraph or the box it stands in. */
    private readonly ground: string | undefined,
  ) {}

  /** What stands in a paragraph, side by side. */
  line(parent: XmlElement): void {
    for (const child of flattened(parent)) {
      if (child.name === 'w:r') this.run(child);
      else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.deleted(child);
      else if (!this.reading.fields.codes.has(child)) this.other(child, 'plain');
    }
  }

  private deleted(parent: XmlElement): void {
    const text: string[] = [];
    const gather = (element: XmlElement): void => {
      if (element.name === 'w:t' || element.name === 'w:delText') text.push(wordsIn(element));
      else for (const child of element.children) if (typeof child !== 'string') gather(child);
    };
    gather(parent);
    this.pieces.push({ text: text.join(''), as: 'deleted' });
  }

  private run(run: XmlElement): void {
    if (run.children.length === 0) return;
    if (this.reading.placeholders.has(run)) {
      this.pieces.push(placeholder(wordsIn(run)));
      return;
    }
    const look = this.reading.looks.of(run, this.style, this.tableStyle);
    for (const part of flattened(run)) if (!this.reading.fields.codes.has(part)) this.part(part, look);
  }

  private put(text: string, { as, what, isSign, colour }: RunLook): void {
    if (as === 'plain' && isSame(colour, this.ground))
      this.pieces.push({ text, as: 'unsure', what: UNSEEN_TEXT });
    else if (isSign && as === 'plain') this.pieces.push(...signPieces(text));
    else this.pieces.push({ text, as, ...(what === undefined ? {} : { what }) });
  }

  private part(part: XmlElement, look: RunLook): void {
    const { name, attributes } = part;
    const note = NOTES.get(name);
    if (name === 'w:t') this.put(part.children.filter((child) => typeof child === 'string').join(''), look);
    else if (name === 'w:tab' || name === 'w:ptab') this.put('\t', look);
    else if (name === 'w:cr') this.put('\n', look);
    // A page break within a paragraph does not end a line.
    else if (name === 'w:br')
      this.put(/^(?:page|column)$/.test(attributes['w:type'] ?? '') ? '\f' : '\n', look);
    else if (name === 'w:noBreakHyphen') this.put('-', look);
    else if (name === 'w:r') this.run(part);
    else if (name === 'w:ruby') this.ruby(part);
    else if (look.as === 'hidden') this.pieces.push({ text: wordsIn(part), as: 'hidden' });
    else if (note)
      this.pieces.push({
        text: this.reading.noteText(note[0], attributes['w:id'] ?? ''),
        as: 'note',
        what: note[1],
      });
    else if (name === 'w:sym') this.pieces.push(signOf(part));
    else if (name === 'w:fldChar') this.field(part, look);
    else if (CLOCKS.test(name)) this.pieces.push({ text: '', as: 'drawn', what: '自动的页码或日期' });
    else this.other(part, look.as);
  }

  private field(begin: XmlElement, look: RunLook): void {
    const piece = this.reading.fields.shown.get(begin);
    if (piece?.as === 'plain') this.put(piece.text, look);
    else if (piece) this.pieces.push(piece);
  }

  private ruby(ruby: XmlElement): void {
    const base = childOf(ruby, 'w:rubyBase');
    const reading = childOf(ruby, 'w:rt');
    if (base) this.line(base);
    if (reading) this.pieces.push({ text: wordsIn(reading), as: 'reading' });
  }

  private other(element: XmlElement, as: Showing): void {
    if (DRAWN.has(element.name)) {
      const { boxes, piece } = drawnIn(element, this.reading.partText);
      this.boxes.push(...boxes);
      if (piece) this.pieces.push(piece);
      return;
    }
    const piece = unread(element, this.reading);
    if (piece) this.pieces.push(as === 'struck' ? { ...piece, as } : piece);
  }
}

/** Whether a paragraph continues in the next: its end is a tracked deletion, or it is a drop cap. */
function goesIntoNext(properties: XmlElement | undefined): boolean {
  const frame = properties && childOf(properties, 'w:framePr')?.attributes['w:dropCap'];
  if (frame === 'drop' || frame === 'margin') return true;
  const end = properties && childOf(properties, 'w:rPr');
  return end !== undefined && (childOf(end, 'w:del') ?? childOf(end, 'w:moveFrom')) !== undefined;
}

const says = ({ text, as }: Piece): boolean => as !== 'deleted' && as !== 'hidden' && text.trim() !== '';

/** The cell paragraphs stand in: the style of its table, and what fills it. */
export interface CellAround {
  tableStyle: string | undefined;
  ground: string | undefined;
}

/** Paragraphs as they are shown, piece by piece: field codes left out, list numbers put before. */
export function shownParagraphs(
  paragraphs: readonly XmlElement[],
  reading: Reading,
  cell?: CellAround,
): ShownParagraph[] {
  const shown: ShownParagraph[] = [];
  /** `silent` counts the empty paragraphs in it. */
  const begin = () => ({ pieces: [] as Piece[], boxes: [] as XmlElement[], of: 0, silent: 0 });
  let current = begin();
  paragraphs.forEach((paragraph, at) => {
    const properties = childOf(paragraph, 'w:pPr');
    const style = properties && childOf(properties, 'w:pStyle')?.attributes['w:val'];
    const own = new ParagraphPieces(reading, style, cell?.tableStyle, groundOf(properties) ?? cell?.ground);
    own.line(paragraph);
    const goesOn = goesIntoNext(properties) && at < paragraphs.length - 1;
    // A paragraph deleted as a whole does not count in its list.
    const isGone = goesOn && own.pieces.every(({ as }) => as === 'deleted');
    const number = isGone ? null : reading.numberOf(paragraph);
    // In prose a dash bullet is only a list sign; in a cell it might be read as a minus.
    const isNumber = number && (cell || number.as === 'plain');
    const pieces: Piece[] = [];
    if (isNumber && current.of === current.silent && own.pieces.some(says)) pieces.push(number);
    const onGround = isShaded(properties);
    for (const piece of own.pieces)
      pieces.push(onGround && piece.what === WHITE_TEXT ? { text: piece.text, as: 'plain' } : piece);
    const isFlat = reading.looks.isFlat(properties, style);
    for (const piece of pieces) current.pieces.push(isFlat ? inFlatLine(piece) : piece);
    for (const box of own.boxes) current.boxes.push(box);
    current.of++;
    if (!own.pieces.some(says)) current.silent++;
    if (goesOn) return;
    shown.push(current);
    current = begin();
  });
  return shown;
}
