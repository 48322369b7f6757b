import { namedOnce, signPieces, type Piece, type Showing } from '../../blocks/shown';
import type { SourceBlock, SourceDocument } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import type { Look } from './declarations';
import { AROUND, BLOCKS, DRAWN, GROUPS, isSpacer, SILENT, VOID, type Attributes } from './elements';
import { partingOf, partingWithin, type Parting } from './layout';
import { doubtIn, seenWithin, showingOf, type Seen } from './look';
import { OpenTable, isRun, type Content } from './open-table';
import { isDrawnBeside, styleRules, type StyleRules, type Styled } from './page-styles';
import { SOURCE_BREAK, runText } from './run';
import { isAway } from './unseen';

/** Depth of nested tables; a deeper one is read as text. */
const MOST_NESTED = 40;
/** Depth of nested elements, far more than in any page: beyond it, parsing would take too long. */
const MOST_DEPTH = 2_000;
/** How many elements a page may have: more than any report has, its page's navigation included. */
const MOST_ELEMENTS = 300_000;

/** An element that is open, and how text in it is seen. */
interface Frame extends Styled {
  seen: Seen;
  /** How its style separates its text from that around it, where its name does not. */
  parting: Parting;
  /** How it separates the elements in it from one another. */
  within: Parting;
  /** Whether its heading has been met (details). */
  headed: boolean;
  /** How much of the text stood before it, where a style draws beside it (::after{content:"9"}); −1 elsewhere. */
  beside: number;
}

/** What a style draws where no text is: nobody can say what it makes of a number before it. */
const DRAWN_BESIDE: Piece = { text: '', as: 'drawn', what: '样式画出的字' };

/** A part of the page whose text is taken as one piece, without structure. */
interface Region {
  as: Showing;
  what?: string;
  text: string[];
  /** How many elements are open around it. */
  depth: number;
}

/** Whether a style draws the head or foot of a table where it is written: only as such they stand first and last. */
const isDrawnInPlace = (display: string | undefined): boolean =>
  display !== undefined && !/^table-(?:header|footer)-group$/.test(display);

const OUTSIDE: Seen = {
  gone: false,
  visible: true,
  tiny: false,
  as: 'plain',
  colour: '',
  behind: '',
  doubt: '',
  moved: '',
  folds: false,
};
const NO_CLASSES: readonly string[] = [];

/**
 * Builds paragraphs and tables as a parser meets the elements of a page: the one walker over markup, for files
 * and for what is pasted. `html` is the whole page, for the style sheets in it.
 */
export class Page {
  private readonly blocks: SourceBlock[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly rules: StyleRules;
  private readonly frames: Frame[] = [];
  private title = '';
  private readonly tables: OpenTable[] = [];
  /** Table elements passed over because they stand too deep in others. */
  private passedOver = 0;
  private tableCount = 0;
  private paragraphCount = 0;
  private pieces: Piece[] = [];
  private region: Region | null = null;
  private around = 0;
  /** How many elements around the text keep its spaces and line breaks. */
  private kept = 0;
  private inTitle = false;
  private elements = 0;

  constructor(html: string) {
    this.rules = styleRules(html);
  }

  /** Whether there is more of the page, or it is deeper, than any report's. */
  get isExcessive(): boolean {
    return this.frames.length > MOST_DEPTH || this.elements > MOST_ELEMENTS;
  }

  /** What was found; asked when the page has ended. */
  document(): SourceDocument {
    this.flush();
    // In a page that was cut off, tables are still open: their content counts too.
    this.passedOver = 0;
    while (this.tables.length > 0) this.closeTable();
    return { blocks: this.blocks, pageTitle: this.title.trim(), leftOut: namedOnce(this.leftOut) };
  }

  open(name: string, attributes: Attributes): void {
    this.elements++;
    const holder = this.frames[this.frames.length - 1];
    const parent = holder?.seen ?? OUTSIDE;
    const classes = attributes['class']?.split(/\s+/) ?? NO_CLASSES;
    const styled: Styled = { name, id: attributes['id'] ?? '', classes, attributes };
    const look = this.rules(styled, this.frames, attributes['style'] ?? '');
    const isBlock = BLOCKS.has(name);
    const within = seenWithin(parent, name, look, attributes, isBlock);
    const isSecond = name === 'summary' && parent.folds && holder?.headed === true;
    const seen = isSecond ? { ...within, gone: true } : within;
    if (name === 'summary' && holder) holder.headed = true;
    const depth = this.frames.length;
    const parting = isBlock ? null : (partingOf(name, look) ?? holder?.within ?? null);
    const beside = !isBlock && isDrawnBeside(look) ? this.pieces.length : -1;
    if (!VOID.has(name))
      this.frames.push({ ...styled, seen, parting, within: partingWithin(look), headed: false, beside });
    if (this.region) {
      if (isBlock || parting || name === 'br') this.region.text.push(' ');
      return;
    }
    if (!VOID.has(name) && !seen.gone) this.part(parting);
    const region = this.regionOf(name, seen, attributes, depth);
    if (region && VOID.has(name)) this.pieces.push({ ...region, text: region.text.join('') });
    else if (region) this.region = region;
    else this.structure(name, attributes, look);
  }

  /** The region an element begins; null where it is an element like any other. */
  private regionOf(name: string, seen: Seen, attributes: Attributes, depth: number): Region | null {
    const begin = (as: Showing, what?: string, text: string[] = []): Region => ({
      as,
      ...(what === undefined ? {} : { what }),
      text,
      depth,
    });
    if (SILENT.has(name)) return begin('hidden', '');
    if (seen.gone) return VOID.has(name) ? null : begin('hidden');
    if (name === 'table' && (seen.as === 'struck' || showingOf(seen) === 'hidden'))
      return begin(showingOf(seen));
    if (name === 'button') return begin('note', '网页的按钮');
    if (name === 'input')
      return /^(?:text|number|tel|)$/i.test(attributes['type'] ?? '')
        ? begin('drawn', '网页的输入框', [attributes['value'] ?? ''])
        : null;
    if (name === 'img' && isSpacer(attributes)) return null;
    const what = DRAWN[name];
    return what === undefined ? null : begin(showingOf(seen) === 'hidden' ? 'hidden' : 'drawn', what);
  }

  private structure(name: string, attributes: Attributes, look: Look): void {
    if (name === 'title') this.inTitle = true;
    if (name === 'br') this.pieces.push({ text: '\n', as: 'plain' });
    if (BLOCKS.has(name)) this.flush();
    if (AROUND.has(name)) this.around++;
    if (name === 'pre') this.kept++;
    if (name === 'table') {
      if (this.tables.length < MOST_NESTED) this.tables.push(new OpenTable());
      else this.passedOver++;
    }
    const table = this.passedOver === 0 ? this.tables[this.tables.length - 1] : undefined;
    if (GROUPS.has(name)) table?.openGroup(isDrawnInPlace(look['display']) ? '' : name);
    if (name === 'tr') table?.openRow();
    else if (name === 'td' || name === 'th') table?.openCell(attributes);
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    const at = this.lastOpen(name);
    if (at < 0) return;
    const closed = this.frames.slice(at);
    const partings = closed.map(({ parting }) => parting);
    this.frames.length = at;
    if (this.region) {
      if (BLOCKS.has(name) || partings.some((parting) => parting !== null)) this.region.text.push(' ');
      if (at <= this.region.depth) this.endRegion();
      return;
    }
    if (closed.some(({ beside }) => beside === this.pieces.length)) this.pieces.push(DRAWN_BESIDE);
    for (const parting of partings) this.part(parting);
    if (name === 'title') this.inTitle = false;
    if (BLOCKS.has(name)) this.flush();
    if (GROUPS.has(name) && this.passedOver === 0) this.tables[this.tables.length - 1]?.closeGroup();
    if (AROUND.has(name) && this.around > 0) this.around--;
    if (name === 'pre' && this.kept > 0) this.kept--;
    if (name === 'table') this.closeTable();
  }

  /** Separates what follows from what came before: by a new line, or by a gap that only parts digits (floating boxes). */
  private part(parting: Frame['parting']): void {
    if (parting === 'line') this.flush();
    else if (parting === 'place' && this.pieces.length > 0) this.pieces.push({ text: '\f', as: 'plain' });
  }

  private lastOpen(name: string): number {
    for (let at = this.frames.length - 1; at >= 0; at--) if (this.frames[at]?.name === name) return at;
    return -1;
  }

  private endRegion(): void {
    const { region } = this;
    this.region = null;
    if (region && region.what !== '') this.pieces.push({ ...region, text: region.text.join('') });
  }

  private closeTable(): void {
    if (this.passedOver > 0) {
      this.passedOver--;
      return;
    }
    const table = this.tables.pop();
    if (!table) return;
    const found = table.closed(this.tableCount + 1, this.leftOut);
    if (found.some((item) => !isRun(item) && item.place === `第 ${this.tableCount + 1} 张表`))
      this.tableCount++;
    for (const item of found) this.put(item);
  }

  /** Puts a paragraph or table where it belongs: into the box it stands in, or onto the page. */
  private put(item: Content[number]): void {
    const box = this.tables[this.tables.length - 1]?.content;
    if (box) box.push(item);
    else if (!isRun(item)) this.blocks.push(item);
    else {
      const { text, leftOut } = runText([item], 'sentence');
      const place = `第 ${this.paragraphCount + 1} 段`;
      for (const omitted of leftOut) this.leftOut.push({ ...omitted, place });
      if (text !== '') this.paragraphs(text, item.kept);
    }
  }

  private paragraphs(text: string, kept: boolean): void {
    for (const line of text.split('\n')) {
      // In preformatted text (pre), an empty line separates paragraphs, so it is kept.
      if (!kept && line.trim() === '') continue;
      this.paragraphCount++;
      const place = `第 ${this.paragraphCount} 段`;
      if (this.around > 0) this.leftOut.push({ text: line.trim(), reason: '网页的导航或页脚', place });
      else this.blocks.push({ kind: 'paragraph', text: kept ? line : line.trim(), place });
    }
  }

  characters(text: string): void {
    if (this.region) {
      if (this.region.what !== '') this.region.text.push(text);
      return;
    }
    if (this.inTitle) {
      this.title += text;
      return;
    }
    const seen = this.frames[this.frames.length - 1]?.seen ?? OUTSIDE;
    const shown =
      this.kept > 0
        ? text.replace(/\r\n?/g, '\n')
        : text.replace(/[ \t\n\r\f]+/g, (gap) => (/[\n\r]/.test(gap) ? SOURCE_BREAK : ' '));
    const as = showingOf(seen);
    const last = this.pieces[this.pieces.length - 1];
    // Collapses blanks of many elements, of which a page may have fifty thousand.
    if (shown === ' ' && as === 'plain' && last?.text === ' ' && last.as === 'plain' && this.kept === 0)
      return;
    // Text that is `drawn` here is in a symbol font.
    if (as === 'drawn') this.pieces.push(...signPieces(shown));
    else if (as === 'plain' && doubtIn(seen) !== '')
      this.pieces.push({ text: shown, as: isAway(doubtIn(seen)) ? 'away' : 'unsure', what: doubtIn(seen) });
    else if (as === 'plain' && seen.moved !== '')
      this.pieces.push({ text: shown, as: 'moved', what: seen.moved });
    else this.pieces.push({ text: shown, as });
  }

  /** Ends the paragraph under way. */
  private flush(): void {
    const { pieces } = this;
    if (pieces.length === 0) return;
    this.pieces = [];
    if (pieces.some(({ text, as }) => as !== 'plain' || /[^ \v]/.test(text)))
      this.put({ pieces, kept: this.kept > 0 });
  }
}
