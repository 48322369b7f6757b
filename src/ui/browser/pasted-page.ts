import type { SourceDocument } from '../../blocks/source';
import { Page } from '../../files/html/page';

/** Takes out the style sheets, in one pass; one that is never closed reaches to the end. */
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

/** Put before every “style=”, in texts too, while the browser parses: finding the tags first would need a parser. */
const HELD = 'data-held-';

/** The page's CSP also blocks styles in a parsed document and logs each as an error, so they are renamed to data-. */
const withoutStyles = (html: string): string =>
  withoutSheets(html).replace(/style(?=\s{0,99}=)/gi, `${HELD}$&`);

/** Takes that renaming back. */
const released = (text: string): string => text.split(HELD).join('');

function attributesOf(element: Element): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, value } of element.attributes) found[released(name)] = released(value);
  return found;
}

/**
 * The content of clipboard HTML, walked like a web page that is opened as a file. The browser parses it into a document
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
