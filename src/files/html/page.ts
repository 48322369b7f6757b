import type { SourceBlock } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import { OpenTable, type Content } from './open-table';

/** Elements whose text is none of the page's. */
const SKIPPED = new Set(
  'script style noscript template select button textarea svg object iframe del strike'.split(' '),
);
/** Elements around which a new paragraph begins. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul ucapcontent ucaptitle table caption tr td th thead tbody tfoot'.split(
    ' ',
  ),
);
/** What websites put around the text. */
const AROUND = new Set(['nav', 'footer', 'aside', 'header']);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Tables within one another beyond this are none. */
const MOST_NESTED = 40;
/** Deeper than any page: parsing would take for ever. */
const MOST_DEPTH = 2_000;
/** More than any report has, its page's navigation included. */
const MOST_ELEMENTS = 300_000;

/** Full-width characters, between which a line break of the source is nothing. */
const WIDE = /[\u2e80-\uffef“”‘’—…]/;

/** A line of the source ends here, as against a line of the page: a character no page shows. */
const SOURCE_BREAK = '\v';

/** Browsers show runs of white space as one space; a no-break space stays. */
function shown(text: string): string {
  return text
    .replace(/[ \v]+/g, (gap, at: number) => {
      if (!gap.includes(SOURCE_BREAK)) return ' ';
      const [before = '', after = ''] = [text[at - 1], text[at + gap.length]];
      return WIDE.test(before) && WIDE.test(after) ? '' : ' ';
    })
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Builds paragraphs and tables as the parser meets them. */
export class Page {
  readonly blocks: SourceBlock[] = [];
  readonly leftOut: LeftOut[] = [];
  title = '';
  private readonly tables: OpenTable[] = [];
  /** Table elements passed over because they stand too deep in others. */
  private passedOver = 0;
  private tableCount = 0;
  private paragraphCount = 0;
  private text: string[] = [];
  private skipping: string[] = [];
  private around = 0;
  /** How many elements around the text keep its spaces and line breaks. */
  private kept = 0;
  private inTitle = false;
  private depth = 0;
  private elements = 0;

  /** Whether there is more of the page, or it is deeper, than any report's. */
  get isExcessive(): boolean {
    return this.depth > MOST_DEPTH || this.elements > MOST_ELEMENTS;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.elements++;
    if (!VOID.has(name)) this.depth++;
    if (
      this.skipping.length > 0 ||
      SKIPPED.has(name) ||
      (/display:\s*none|mso-hide:\s*all/i.test(attributes['style'] ?? '') && name !== 'table')
    ) {
      if (!VOID.has(name)) this.skipping.push(name);
      return;
    }
    if (name === 'title') this.inTitle = true;
    if (name === 'br') this.text.push('\n');
    if (BLOCKS.has(name)) this.flush();
    if (AROUND.has(name)) this.around++;
    if (name === 'pre') this.kept++;
    if (name === 'table') {
      if (this.tables.length < MOST_NESTED) this.tables.push(new OpenTable());
      else this.passedOver++;
    }
    const table = this.passedOver === 0 ? this.tables[this.tables.length - 1] : undefined;
    if (name === 'tr') table?.openRow();
    else if (name === 'td' || name === 'th') table?.openCell(attributes);
  }

  close(name: string): void {
    if (!VOID.has(name)) this.depth--;
    if (this.skipping.length > 0) {
      const at = this.skipping.lastIndexOf(name);
      if (at >= 0) this.skipping.length = at;
      return;
    }
    if (name === 'title') this.inTitle = false;
    if (BLOCKS.has(name)) this.flush();
    if (AROUND.has(name) && this.around > 0) this.around--;
    if (name === 'pre' && this.kept > 0) this.kept--;
    if (name === 'table') this.closeTable();
  }

  private closeTable(): void {
    if (this.passedOver > 0) {
      this.passedOver--;
      return;
    }
    const table = this.tables.pop();
    if (!table) return;
    const found = table.closed(this.tableCount + 1);
    if (found.some((item) => typeof item !== 'string' && item.place === `第 ${this.tableCount + 1} 张表`))
      this.tableCount++;
    for (const item of found) this.put(item);
  }

  /** Puts a paragraph or table where it belongs: into the box it stands in, or onto the page. */
  private put(item: Content[number]): void {
    const box = this.tables[this.tables.length - 1]?.content;
    if (box) box.push(item);
    else if (typeof item === 'string') this.paragraphs(item);
    else this.blocks.push(item);
  }

  private paragraphs(text: string): void {
    for (const line of text.split('\n')) {
      // Where lines stand as they were written, an empty one parts what is above and below.
      if (this.kept === 0 && line.trim() === '') continue;
      this.paragraphCount++;
      const place = `第 ${this.paragraphCount} 段`;
      if (this.around > 0) this.leftOut.push({ text: line.trim(), reason: '网页的导航或页脚', place });
      else this.blocks.push({ kind: 'paragraph', text: this.kept > 0 ? line : line.trim(), place });
    }
  }

  characters(text: string): void {
    if (this.skipping.length > 0) return;
    if (this.inTitle) this.title += text;
    else if (this.kept > 0) this.text.push(text.replace(/\r\n?/g, '\n'));
    else this.text.push(text.replace(/[ \t\n\r\f]+/g, (gap) => (/[\n\r]/.test(gap) ? SOURCE_BREAK : ' ')));
  }

  /** Ends the paragraph under way. */
  flush(): void {
    if (this.text.length === 0) return;
    const text = this.kept > 0 ? this.text.join('').trimEnd() : shown(this.text.join(''));
    this.text = [];
    if (text !== '') this.put(text);
  }
}
