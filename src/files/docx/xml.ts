import { Namespaces } from './xml-names';
import { decoded, StartTags, type StartTag } from './xml-tags';

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

/** Goes through the text of a part, one piece a step. */
class Walk {
  readonly tree = new Tree();
  /** How far the text is understood. */
  at: number;
  private elements = 0;
  private readonly tags: StartTags;

  constructor(
    private readonly text: string,
    private readonly mostElements: number,
  ) {
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.tags = new StartTags(text, this.tree.namespaces);
  }

  /**
   * Takes the characters up to the next markup, and that markup. It stands by itself and not in the loop, because
   * engines compile the body of a long loop several times while it runs, and a method once.
   */
  step(): XmlProblem | null {
    const { text } = this;
    const markup = text.indexOf('<', this.at);
    const until = markup < 0 ? text.length : markup;
    if (until > this.at && !this.tree.text(decoded(text.slice(this.at, until)))) return 'malformed';
    this.at = until;
    if (markup < 0) return null;
    this.at = skipped(text, markup);
    if (this.at > markup) return null;
    if (text.startsWith('<!DOCTYPE', markup)) return 'documentType';
    if (text.startsWith(CDATA, markup)) return this.characterData();
    return text.startsWith('</', markup) ? this.endTag() : this.startTag();
  }

  private characterData(): XmlProblem | null {
    const end = this.text.indexOf(']]>', this.at);
    if (end < 0 || !this.tree.text(this.text.slice(this.at + CDATA.length, end))) return 'malformed';
    this.at = end + ']]>'.length;
    return null;
  }

  private endTag(): XmlProblem | null {
    const end = this.text.indexOf('>', this.at);
    if (end < 0 || !this.tree.close(this.text.slice(this.at + 2, end).trimEnd())) return 'malformed';
    this.at = end + 1;
    return null;
  }

  private startTag(): XmlProblem | null {
    const { tree } = this;
    if (++this.elements > this.mostElements) return 'tooLarge';
    const tag = this.tags.tagAt(this.at);
    if (!tag || (tag.empty && !tree.element(tag, []))) return 'malformed';
    if (tag.empty) tree.namespaces.takeBack(tag.declares);
    if (!tag.empty && tree.open.length >= MOST_DEPTH) return 'tooDeep';
    if (!tag.empty) tree.open.push({ tag, children: [] });
    this.at += tag.length;
    return null;
  }
}

/**
 * Reads one XML part into a tree, without recursion and without a DOM. A document type is refused (it could
 * define entities without end), and so is nesting deeper than any Word file's. The caller caps the length;
 * what we wrote ourselves may have more elements than a file from elsewhere.
 */
export function readXml(text: string, mostElements = MOST_ELEMENTS): XmlResult {
  const walk = new Walk(text, mostElements);
  while (walk.at < text.length) {
    const problem = walk.step();
    if (problem) return { ok: false, problem, at: walk.at };
  }
  const { root, open } = walk.tree;
  return root && open.length === 0 ? { ok: true, root } : { ok: false, problem: 'malformed', at: walk.at };
}
