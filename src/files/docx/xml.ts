import { Namespaces } from './xml-names';
import { decoded, startTag, type StartTag } from './xml-tags';

/** An element with its names resolved (see xml-names); text stands among the children. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

export type XmlProblem = 'malformed' | 'documentType' | 'tooDeep' | 'tooLarge';
export type XmlResult =
  | { ok: true; root: XmlElement }
  /** `at` is how far the text was understood, in UTF-16 units. */
  | { ok: false; problem: XmlProblem; at: number };

/** Depth of nesting, more than any word processor writes. */
const MOST_DEPTH = 256;

/** Elements. A report has some 8,000; even with a run for each character it has less than twenty times as many. */
const MOST_ELEMENTS = 150_000;

interface Open {
  tag: StartTag;
  children: (XmlElement | string)[];
}

/** The tree under construction. Each method says whether what it was given may stand where it stands. */
class Tree {
  readonly open: Open[] = [];
  readonly namespaces = new Namespaces();
  root: XmlElement | null = null;

  get innermost(): Open | undefined {
    return this.open[this.open.length - 1];
  }

  text(characters: string | null): boolean {
    if (characters === null) return false;
    if (!this.innermost) return characters.trim() === '';
    if (characters !== '') this.innermost.children.push(characters);
    return true;
  }

  element(tag: StartTag, children: Open['children']): boolean {
    const element = { name: tag.name, attributes: tag.attributes, children };
    if (this.innermost) this.innermost.children.push(element);
    else if (this.root) return false;
    else this.root = element;
    return true;
  }

  close(raw: string): boolean {
    const last = this.open.pop();
    if (last) this.namespaces.takeBack(last.tag.declares);
    return last !== undefined && last.tag.raw === raw && this.element(last.tag, last.children);
  }
}

/** Where the comment or instruction that begins at `at` ends; `at` itself where neither begins there. */
function skipped(text: string, at: number): number {
  const finish = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
  if (finish === null) return at;
  const end = text.indexOf(finish, at + 2);
  return end < 0 ? text.length : end + finish.length;
}

const CDATA = '<![CDATA[';

/**
 * Reads one XML part into a tree, without recursion and without a DOM. A document type is refused (it could
 * define entities without end), and so is nesting deeper than any Word file's. The caller caps the length;
 * what we wrote ourselves may have more elements than a file from elsewhere.
 */
export function readXml(text: string, mostElements = MOST_ELEMENTS): XmlResult {
  const tree = new Tree();
  let elements = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const failed = (problem: XmlProblem): XmlResult => ({ ok: false, problem, at });
  while (at < text.length) {
    const markup = text.indexOf('<', at);
    const until = markup < 0 ? text.length : markup;
    if (until > at && !tree.text(decoded(text.slice(at, until)))) return failed('malformed');
    at = until;
    if (markup < 0) break;
    at = skipped(text, markup);
    if (at > markup) continue;
    if (text.startsWith('<!DOCTYPE', at)) return failed('documentType');
    if (text.startsWith(CDATA, at)) {
      const end = text.indexOf(']]>', at);
      if (end < 0 || !tree.text(text.slice(at + CDATA.length, end))) return failed('malformed');
      at = end + ']]>'.length;
    } else if (text.startsWith('</', at)) {
      const end = text.indexOf('>', at);
      if (end < 0 || !tree.close(text.slice(at + 2, end).trimEnd())) return failed('malformed');
      at = end + 1;
    } else {
      if (++elements > mostElements) return failed('tooLarge');
      const tag = startTag(text, at, tree.namespaces);
      if (!tag || (tag.empty && !tree.element(tag, []))) return failed('malformed');
      if (tag.empty) tree.namespaces.takeBack(tag.declares);
      if (!tag.empty && tree.open.length >= MOST_DEPTH) return failed('tooDeep');
      if (!tag.empty) tree.open.push({ tag, children: [] });
      at = tag.end;
    }
  }
  return tree.root && tree.open.length === 0 ? { ok: true, root: tree.root } : failed('malformed');
}
