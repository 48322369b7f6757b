import type { SourceDocument } from '../../blocks/source';
import { Page } from '../../files/html/page';

/** Takes out the style sheets, in one pass: what is never closed goes to the end. */
function withoutSheets(html: string): string {
  const small = html.toLowerCase();
  if (small.length !== html.length) return html;
  const kept: string[] = [];
  let at = 0;
  for (let from = small.indexOf('<style'); from >= 0; from = small.indexOf('<style', at)) {
    kept.push(html.slice(at, from));
    const end = small.indexOf('</style', from);
    at = end < 0 ? html.length : end;
  }
  return kept.join('') + html.slice(at);
}

/** Stands before every “style=” while the browser parses, wherever it is: a tag cannot be told safely beforehand. */
const HELD = 'data-held-';

/** The page's policy refuses styles even in a document nobody sees, and complains of each: they become data. */
const withoutStyles = (html: string): string =>
  withoutSheets(html).replace(/style(?=\s{0,99}=)/gi, `${HELD}$&`);

/** The words as they were copied. */
const released = (text: string): string => text.split(HELD).join('');

function attributesOf(element: Element): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, value } of element.attributes) found[released(name)] = released(value);
  return found;
}

/**
 * What stands in clipboard HTML, told by the same walker as web pages are. The browser parses it into a document
 * that loads and runs nothing.
 */
export function pastedPage(html: string): SourceDocument {
  const page = new Page(html);
  const root = new DOMParser().parseFromString(withoutStyles(html), 'text/html').documentElement;
  let node: Node | null = root;
  while (node && !page.isExcessive) {
    if (node.nodeType === Node.TEXT_NODE) page.characters(released(node.nodeValue ?? ''));
    if (node instanceof Element) page.open(node.localName.toLowerCase(), attributesOf(node));
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      if (node instanceof Element) page.close(node.localName.toLowerCase());
      if (node === root) return page.document();
      if (node.nextSibling) break;
      node = node.parentNode;
    }
    node = node?.nextSibling ?? null;
  }
  return page.document();
}
