import type { Block, Grid } from '../../blocks/block';
import { gridRows } from '../../blocks/grid-rows';
import type { GridCell } from '../../format/table';
import { escapeMarkup } from '../escape';

export interface HtmlOptions {
  /** Whether the rows the form fills are filled. */
  shading: boolean;
}

// Inline, because editors of websites keep style attributes and drop style sheets.
const TABLE = 'border-collapse:collapse;width:100%';
const CELL = 'border:1px solid #000;padding:2px 4px';
const BODY = 'text-indent:2em';
const CLOSING = 'text-align:right';

function tag(name: string, attributes: Readonly<Record<string, string | number>>, content: string): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

function cell(box: GridCell, { shading }: HtmlOptions): string {
  const fill = box.fill && shading ? `;background-color:#${box.fill}` : '';
  return tag(
    box.scope ? 'th' : 'td',
    {
      ...(box.scope ? { scope: box.scope } : {}),
      ...(box.rows > 1 ? { rowspan: box.rows } : {}),
      ...(box.cols > 1 ? { colspan: box.cols } : {}),
      // A heading cell is bold and centred by itself; the form's are neither unless it says so.
      style: `${CELL};text-align:${box.align}${box.scope ? ';font-weight:normal' : ''}${fill}`,
    },
    escapeMarkup(box.text),
  );
}

function table(grid: Grid, options: HtmlOptions): string {
  const rows = gridRows(grid).map((pieces) =>
    tag(
      'tr',
      {},
      pieces
        .filter(({ continues }) => !continues)
        .map(({ box }) => cell(box, options))
        .join(''),
    ),
  );
  const head = rows.slice(0, grid.headRows).join('\n');
  const body = rows.slice(grid.headRows).join('\n');
  return tag(
    'table',
    { style: TABLE },
    `${head === '' ? '' : tag('thead', {}, head)}${tag('tbody', {}, body)}`,
  );
}

function written(block: Block, options: HtmlOptions): string {
  if (block.kind === 'title') return tag('h1', { style: 'text-align:center' }, escapeMarkup(block.text));
  if (block.kind === 'heading') return tag(block.level === 1 ? 'h2' : 'h3', {}, escapeMarkup(block.text));
  if (block.kind === 'grid') return table(block, options);
  const runIn = block.runIn === undefined ? '' : tag('strong', {}, escapeMarkup(block.runIn));
  const text = runIn + escapeMarkup(block.text);
  if (block.role === 'note') return tag('p', {}, text);
  return tag('p', { style: block.role === 'body' ? BODY : CLOSING }, text);
}

/**
 * Writes the blocks as a piece of HTML to paste into a website's editor: headings, paragraphs and real tables,
 * no classes, scripts or style sheets. Every text is escaped.
 */
export function writeHtml(blocks: readonly Block[], options: HtmlOptions): string {
  return `${blocks.map((block) => written(block, options)).join('\n')}\n`;
}
