import { inOneLine } from '../../report/one-line';

/** Elements that start and end a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote br caption dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'
  ).split(' '),
);
/** Elements whose content is not text of the page; `del` is what tracked changes struck out. */
const SILENT = new Set('head script style title template noscript xml del object svg'.split(' '));

/** A line break in the source of a page is a space, and between Chinese characters nothing at all. */
function unwrap(text: string): string {
  const wide = (char: string | undefined) => char === undefined || /[\u2e80-\uffef“”‘’—…]/.test(char);
  return text.replace(/[ \t\r\n]+/g, (gap, at: number) => {
    if (!/[\r\n]/.test(gap)) return gap;
    return wide(text[at - 1]) && wide(text[at + gap.length]) ? '' : ' ';
  });
}

function isHidden(element: Element): boolean {
  return /display\s*:\s*none|mso-hide\s*:\s*all/i.test(element.getAttribute('data-style') ?? '');
}

/** The page's policy refuses styles even in a document nobody sees, and complains of each: they become data. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^<>]*>[\s\S]*?(?:<\/style>|$)/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ' data-style'));
}

function collect(node: Node, out: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    out.push(unwrap(node.nodeValue ?? ''));
    return;
  }
  if (!(node instanceof Element)) return;
  const name = node.localName.toLowerCase();
  if (SILENT.has(name) || isHidden(node)) return;
  if (name === 'td' || name === 'th') {
    // A paragraph within a cell must not part the cells of a row.
    const cell: string[] = [];
    node.childNodes.forEach((child) => collect(child, cell));
    out.push(inOneLine(cell.join('').trim()), '\t');
    return;
  }
  const ends = BLOCKS.has(name) ? '\n' : '';
  out.push(ends);
  node.childNodes.forEach((child) => collect(child, out));
  out.push(ends);
}

/**
 * The words of clipboard HTML: one line a paragraph or table row, cells parted by tabs, no markup.
 * Parsed by the browser into a document that loads and runs nothing.
 */
export function htmlText(html: string): string {
  const out: string[] = [];
  collect(new DOMParser().parseFromString(withoutStyles(html), 'text/html').documentElement, out);
  return out.join('');
}
