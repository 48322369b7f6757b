import type { XmlElement } from './xml';

/** What the fields of a document hide and draw. */
export interface Fields {
  /** What stands within the code of a field and is not shown, with fields within fields. */
  codes: ReadonlySet<XmlElement>;
  /** What fields draw instead of text (EQ, SYMBOL), by the element the field begins with. */
  drawn: ReadonlyMap<XmlElement, string>;
}

interface OpenField {
  begin: XmlElement;
  inCode: boolean;
  code: XmlElement[];
}

/** Containers in which fields begin and end on their own. */
const STORIES = new Set(['w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote', 'w:comment']);
const CONTENT = new Set([
  'w:t',
  'w:tab',
  'w:ptab',
  'w:br',
  'w:cr',
  'w:sym',
  'w:noBreakHyphen',
  'w:drawing',
  'w:pict',
  'w:object',
  'm:oMath',
  'm:oMathPara',
  'w:ruby',
]);
/** Fields within one another beyond this are none. */
const MOST_OPEN = 20;
const DRAWS = /^\s*(?:EQ|SYMBOL)\b/i;

const textIn = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('');

/** Finds the codes of all fields. One that never comes to its result or its end hides nothing. */
export function fieldsOf(root: XmlElement): Fields {
  const codes = new Set<XmlElement>();
  const drawn = new Map<XmlElement, string>();

  function story(parent: XmlElement): void {
    const open: OpenField[] = [];
    const meet = (element: XmlElement): void => {
      if (element.name === 'w:fldChar') {
        mark(element, open);
        return;
      }
      if (CONTENT.has(element.name) || element.name === 'w:instrText')
        for (const field of open) if (field.inCode) field.code.push(element);
      for (const child of element.children)
        if (typeof child !== 'string') (STORIES.has(child.name) ? story : meet)(child);
    };
    for (const child of parent.children)
      if (typeof child !== 'string') (STORIES.has(child.name) ? story : meet)(child);
  }

  function mark(element: XmlElement, open: OpenField[]): void {
    const type = element.attributes['w:fldCharType'];
    const last = open[open.length - 1];
    if (type === 'begin' && open.length < MOST_OPEN) open.push({ begin: element, inCode: true, code: [] });
    else if (last && (type === 'separate' || type === 'end')) {
      if (last.inCode) {
        for (const part of last.code) codes.add(part);
        const code = last.code
          .flatMap((part) => (part.name === 'w:instrText' ? [textIn(part)] : []))
          .join('');
        if (DRAWS.test(code)) drawn.set(last.begin, code.trim());
      }
      last.inCode = false;
      last.code = [];
      if (type === 'end') open.pop();
    }
  }

  story(root);
  return { codes, drawn };
}
