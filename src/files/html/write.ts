import type { Grid, LetterBlock, Listing } from '../../blocks/block';
import { gridRows } from '../../blocks/grid-rows';
import type { GridCell } from '../../format/table';
import { noFormula } from '../csv/no-formula';
import { escapeMarkup } from '../escape';

export interface HtmlOptions {
  /** Whether the rows the form fills are filled. */
  shading: boolean;
}

// What the editors of websites keep of a pasted page decides the markup; each was tried (e2e/portal-editors.spec.ts).
// Style sheets and classes are dropped everywhere, so styles stand inline. A width in per cent loses its sign in
// UEditor; CKEditor and TinyMCE take borders from `td` and drop them from `th`; KindEditor knows neither thead nor
// caption; `h1` and `h2` belong to the site's own pages in many portals.
const TABLE = {
  border: 1,
  cellspacing: 0,
  cellpadding: 4,
  bordercolor: '#000000',
  style: 'border-collapse:collapse',
} as const;
const CELL = 'border:1px solid #000';
const BODY = 'text-indent:2em';
const CLOSING = 'text-align:right';
const TITLE = 'text-align:center';

function tag(name: string, attributes: Readonly<Record<string, string | number>>, content: string): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

function cell(box: GridCell, { shading }: HtmlOptions): string {
  const fill = box.fill && shading ? `;background-color:#${box.fill}` : '';
  return tag(
    'td',
    {
      ...(box.rows > 1 ? { rowspan: box.rows } : {}),
      ...(box.cols > 1 ? { colspan: box.cols } : {}),
      align: box.align,
      style: `${CELL}${fill}`,
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
  return tag('table', TABLE, tag('tbody', {}, rows.join('\n')));
}

/** A list as a table. It may be pasted into a spreadsheet too, where no text may run as a formula. */
function list({ head, rows }: Listing): string {
  const written = [head, ...rows].map((texts) => {
    const cells = texts.map((text) =>
      tag('td', { style: CELL }, escapeMarkup(noFormula(text)).replace(/\n/g, '<br>')),
    );
    return tag('tr', {}, cells.join(''));
  });
  return tag('table', TABLE, tag('tbody', {}, written.join('\n')));
}

const strong = (text: string): string => tag('strong', {}, escapeMarkup(text));

function written(block: LetterBlock, options: HtmlOptions): string {
  if (block.kind === 'title') return tag('p', { style: TITLE }, strong(block.text));
  if (block.kind === 'heading') return tag('p', { style: BODY }, strong(block.text));
  if (block.kind === 'grid') return table(block, options);
  if (block.kind === 'listing') return list(block);
  const runIn = block.runIn === undefined ? '' : strong(block.runIn);
  const text = runIn + escapeMarkup(block.text);
  if (block.role === 'note') return tag('p', {}, text);
  return tag('p', { style: block.role === 'body' ? BODY : CLOSING }, text);
}

/**
 * Writes the blocks as a piece of HTML to paste into a website's editor: paragraphs and real tables, headings in
 * bold, no classes, scripts or style sheets. Every text is escaped.
 */
export function writeHtml(blocks: readonly LetterBlock[], options: HtmlOptions): string {
  return `${blocks.map((block) => written(block, options)).join('\n')}\n`;
}
