import { Parser } from 'htmlparser2';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';

/** Elements whose text is none of the page's. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'button',
  'textarea',
  'svg',
  'object',
  'iframe',
  'del',
  'strike',
]);
/** Elements around which a new paragraph begins. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul ucapcontent ucaptitle table caption tr td th thead tbody tfoot'.split(
    ' ',
  ),
);
/** What websites put around the text. */
const AROUND = new Set(['nav', 'footer', 'aside', 'header']);

const MOST_SPAN = 100;

interface OpenTable {
  cells: SourceCell[];
  row: number;
  /** Down to which row each column is taken by a box from above. */
  taken: number[];
  cell: SourceCell | null;
  number: number;
}

const spanOf = (text: string | undefined): number =>
  Math.min(Math.max(1, Number.parseInt(text ?? '1', 10) || 1), MOST_SPAN);

/** Browsers show runs of white space as one space; a no-break space stays. */
const shown = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ').replace(/ ?\n ?/g, '\n');

/** Builds paragraphs and tables as the parser meets them. */
class Page {
  readonly blocks: SourceBlock[] = [];
  readonly leftOut: LeftOut[] = [];
  title = '';
  private readonly tables: OpenTable[] = [];
  private tableCount = 0;
  private paragraphCount = 0;
  private text = '';
  private skipping: string[] = [];
  private around = 0;
  /** How many elements around the text keep its spaces and line breaks. */
  private kept = 0;
  private inTitle = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (
      this.skipping.length > 0 ||
      SKIPPED.has(name) ||
      (/display:\s*none|mso-hide:\s*all/i.test(attributes['style'] ?? '') && name !== 'table')
    ) {
      if (!VOID.has(name)) this.skipping.push(name);
      return;
    }
    if (name === 'title') this.inTitle = true;
    if (name === 'br') this.text += '\n';
    if (BLOCKS.has(name)) this.flush();
    if (AROUND.has(name)) this.around++;
    if (name === 'pre') this.kept++;
    const table = this.tables[this.tables.length - 1];
    if (name === 'table')
      this.tables.push({
        cells: [],
        row: -1,
        taken: [],
        cell: null,
        number: this.tables.length === 0 ? ++this.tableCount : 0,
      });
    else if (name === 'tr' && table) table.row++;
    else if ((name === 'td' || name === 'th') && table) this.openCell(table, attributes);
  }

  private openCell(table: OpenTable, attributes: Readonly<Record<string, string>>): void {
    if (table.row < 0) table.row = 0;
    const { row, taken } = table;
    let col = 0;
    while ((taken[col] ?? 0) > row) col++;
    const rows = spanOf(attributes['rowspan']);
    const cols = spanOf(attributes['colspan']);
    for (let at = col; at < col + cols; at++) taken[at] = row + rows;
    const place = `第 ${table.number} 张表第 ${row + 1} 行第 ${col + 1} 格`;
    table.cell = { text: '', row, col, rows, cols, place };
    table.cells.push(table.cell);
  }

  close(name: string): void {
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
    const table = this.tables.pop();
    // Tables within tables: the outer one frames a page or is none of the form's.
    const nested = this.tables.length > 0;
    if (!table || table.cells.length === 0) return;
    const [only, second] = table.cells;
    if (only && !second) {
      if (!nested) this.paragraphs(only.text);
      return;
    }
    const block: SourceTable = {
      kind: 'table',
      layout: 'grid',
      cells: withinRows(table),
      place: `第 ${table.number || this.tableCount} 张表`,
    };
    this.blocks.push(block);
  }

  private paragraphs(text: string): void {
    for (const line of text.split('\n')) if (line.trim() !== '') this.paragraph(line);
  }

  private paragraph(text: string): void {
    this.paragraphCount++;
    const place = `第 ${this.paragraphCount} 段`;
    if (this.around > 0) this.leftOut.push({ text: text.trim(), reason: '网页的导航或页脚', place });
    else this.blocks.push({ kind: 'paragraph', text: this.kept > 0 ? text : text.trim(), place });
  }

  characters(text: string): void {
    if (this.skipping.length > 0) return;
    if (this.inTitle) this.title += text;
    else this.text += this.kept > 0 ? text : text.replace(/[ \t\n\r\f]+/g, ' ');
  }

  /** Ends the paragraph under way: into the cell it stands in, or onto the page. */
  flush(): void {
    const text =
      this.kept > 0
        ? this.text.replace(/\r\n?/g, '\n').replace(/\s+$/, '')
        : shown(this.text.replace(/ *\n */g, '\u2028'))
            .replace(/\u2028/g, '\n')
            .trim();
    this.text = '';
    if (text === '') return;
    const cell = this.tables[this.tables.length - 1]?.cell;
    if (cell) cell.text += cell.text === '' ? text : `\n${text}`;
    else this.paragraphs(text);
  }
}

/** Boxes said to reach below the last row end with it. */
function withinRows({ cells, row }: OpenTable): SourceCell[] {
  return cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, row + 1 - cell.row) }));
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Reads a web page, or what a browser, Word or WPS put on the clipboard: paragraphs, and tables as grids with
 * their spans. Scripts, hidden text and navigation are left out.
 */
export function readHtml(html: string): SourceDocument {
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.characters(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  page.flush();
  return { blocks: page.blocks, pageTitle: page.title.trim(), leftOut: page.leftOut };
}
